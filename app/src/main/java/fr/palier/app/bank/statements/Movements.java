package fr.palier.app.bank.statements;

import fr.palier.app.imports.Ahead;
import fr.palier.app.imports.Imports;
import fr.palier.app.imports.Jobs;
import fr.palier.app.imports.ReceivedFile;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What pages show of a file of statements. */
@Component
class Movements {
    private static final int SHOWN = 20;
    private static final int AT_ONCE = 100;

    private final Imports imports;
    private final PreviewStore previews;
    private final Fates fates;
    private final Tenancies tenancies;
    private final Transactions transactions;
    private final BusinessClock clock;

    Movements(
            Imports imports,
            PreviewStore previews,
            Fates fates,
            Tenancies tenancies,
            Transactions transactions,
            BusinessClock clock) {
        this.imports = imports;
        this.previews = previews;
        this.fates = fates;
        this.tenancies = tenancies;
        this.transactions = transactions;
        this.clock = clock;
    }

    StatementPage page(Scope scope, Lang lang, ReceivedFile file, Jobs.Standing standing) {
        return transactions.read(
                scope,
                () -> new StatementPage(
                        file,
                        previews.find(scope, file.number()),
                        standing,
                        imports.refused(scope, file.id(), 0, SHOWN),
                        list(scope, lang, file, "", 0, SHOWN),
                        fates.firstAfter(scope, file.number(), Ahead.usual(clock.today())),
                        lang));
    }

    /** @param outcome all where it is empty */
    MovementList list(Scope scope, Lang lang, ReceivedFile file, String outcome, int after) {
        return transactions.read(scope, () -> list(scope, lang, file, outcome, after, AT_ONCE));
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // which ones, and how many
    private MovementList list(Scope scope, Lang lang, ReceivedFile file, String outcome, int after, int limit) {
        List<Fates.Fate> found = fates.list(scope, file.number(), outcome, after, limit + 1);
        List<Fates.Fate> rows = found.stream().limit(limit).toList();
        var whom = rows.stream().flatMap(row -> row.tenancyId().stream()).collect(Collectors.toSet());
        return new MovementList(file, outcome, rows, tenancies.summaries(scope, whom), found.size() > limit, lang);
    }
}
