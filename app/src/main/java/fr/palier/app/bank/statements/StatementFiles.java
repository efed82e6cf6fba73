package fr.palier.app.bank.statements;

import fr.palier.app.imports.Ahead;
import fr.palier.app.imports.Comparison;
import fr.palier.app.imports.FileKind;
import fr.palier.app.imports.Handling;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.bank.BankStatements;
import fr.palier.engine.bank.Statement;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.source.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is done with a file of bank statements: compared, recorded, taken back. */
@Component
class StatementFiles implements Handling {
    private final StatementRows rows;
    private final Matching matching;
    private final PreviewStore previews;
    private final Fates fates;
    private final Payments payments;
    private final BusinessClock clock;

    StatementFiles(
            StatementRows rows,
            Matching matching,
            PreviewStore previews,
            Fates fates,
            Payments payments,
            BusinessClock clock) {
        this.rows = rows;
        this.matching = matching;
        this.previews = previews;
        this.fates = fates;
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return FileKind.BANK;
    }

    @Override
    public boolean recognises(Source beginning) {
        return BankStatements.mayBe(beginning);
    }

    @Override
    public void verify(Source source) {
        BankStatements.read(source);
    }

    @Override
    public Comparison compare(Scope scope, int file, Source source, Intake refused) {
        Sorted sorted = new Sorted(source.name(), clock.today(), refused);
        List<Statement> statements = BankStatements.read(source);
        previews.begin(scope, file);
        for (int n = 0; n < statements.size(); n++) {
            sorted.take(n + 1, statements.get(n));
            previews.keep(scope, file, n + 1, statements.get(n));
        }
        rows.bring(scope, sorted.told());
        matching.match(scope);
        previews.count(scope, file);
        sorted.outcomes().forEach(outcome -> previews.add(scope, file, outcome));
        fates.keep(scope, file, sorted.shown());
        return comparison(
                sorted, previews.find(scope, file), fates.countAfter(scope, file, Ahead.usual(clock.today())));
    }

    private static Comparison comparison(Sorted sorted, Preview found, long ahead) {
        List<LocalDate> days = sorted.told().stream()
                .map(one -> one.movement().bookingDate())
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Comparison(
                sorted.shown().size(),
                found.count("matched") + found.count("open"),
                0,
                0,
                found.count("known") + found.count("outgoing"),
                found.count("refused"),
                ahead,
                days.stream().findFirst(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.getLast()));
    }

    @Override
    public void record(Scope scope, int file) {
        if (!previews.isAsBefore(scope, file)) {
            throw new Refused("imports.changed-since-check");
        }
        payments.record(scope, file);
    }

    @Override
    public void reverse(Scope scope, int file) {
        payments.reverse(scope, file);
    }
}
