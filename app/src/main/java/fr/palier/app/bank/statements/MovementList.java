package fr.palier.app.bank.statements;

import fr.palier.app.imports.ReceivedFile;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Days;
import fr.palier.engine.bank.Money;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Payments of a file of statements, each with what becomes of it.
 *
 * @param outcome the one they all came to, or empty
 * @param tenancies of those that are recognised, by their id
 * @param more whether there are some after these
 */
record MovementList(
        ReceivedFile file,
        String outcome,
        List<Fates.Fate> rows,
        Map<Integer, TenancySummary> tenancies,
        boolean more,
        Lang lang) {
    public String amount(Fates.Fate one) {
        return new Money(one.cents(), one.currency()).text(lang);
    }

    public String day(Fates.Fate one) {
        return Days.day(one.day(), lang);
    }

    /** For whom it is recognised; empty of others. */
    public String whom(Fates.Fate one) {
        return one.tenancyId()
                .map(id -> Objects.requireNonNull(tenancies.get(id)))
                .map(tenancy -> tenancy.fullName() + " · " + tenancy.number())
                .orElse("");
    }

    public int last() {
        return rows.getLast().n();
    }

    @Override
    public String toString() {
        return "MovementList[" + rows.size() + "]";
    }
}
