package fr.palier.app.relief.clock;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.relief.guarantee.Guarantee;
import fr.palier.app.relief.guarantee.Guarantees;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.RouteRecords;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A household whose calendar is looked at, and one that owes something to write of, to others and to itself. */
@Component
class ClockRecords implements RouteRecords {
    private final Cast cast;
    private final Guarantees guarantees;
    private final Ledger ledger;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    ClockRecords(Cast cast, Guarantees guarantees, Ledger ledger, Transactions transactions, JdbcClient jdbc) {
        this.cast = cast;
        this.guarantees = guarantees;
        this.ledger = ledger;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        pages.accept(
                "/situations/{id}/echeances",
                scope -> cast.tenancy(scope, "Azéma").publicId());
        pages.accept(
                "/situations/{id}/echeances/courriers/{kind}",
                scope -> List.of(owing(scope).publicId(), "ccapex-seizure"));
        pages.accept(
                "/situations/{id}/garanties/connues/{rank}/courriers/{kind}",
                scope -> List.of(secured(scope), 1, "guarantee-demand"));
    }

    private long secured(Scope scope) {
        Cast.Tenancy tenancy = owing(scope);
        guarantees.add(
                scope,
                new Guarantee(
                        tenancy.id(),
                        0,
                        "visale",
                        "Action Logement",
                        "",
                        "V-1",
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        ""));
        return tenancy.publicId();
    }

    private Cast.Tenancy owing(Scope scope) {
        Cast.Tenancy tenancy = cast.tenancy(scope, "Azéma");
        transactions.write(scope, () -> {
            ledger.stage(scope);
            jdbc.sql("""
                            insert into pg_temp.staged_entry (tenancy_id, day, kind, cents)
                            values (?, current_date - 40, 0, 250000)""").param(tenancy.id()).update();
            ledger.append(scope, 1);
        });
        return tenancy;
    }
}
