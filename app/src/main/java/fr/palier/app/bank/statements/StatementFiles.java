package fr.palier.app.bank.statements;

import fr.palier.app.imports.Comparison;
import fr.palier.app.imports.FileKind;
import fr.palier.app.imports.Handling;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.bank.BankStatements;
import fr.palier.engine.bank.Movement;
import fr.palier.engine.bank.Movement.Status;
import fr.palier.engine.bank.Statement;
import fr.palier.engine.bank.Transaction;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.Refusal;
import fr.palier.engine.intake.RefusedLine;
import fr.palier.engine.source.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is done with a file of bank statements: compared, recorded, taken back. */
@Component
class StatementFiles implements Handling {
    private static final String EURO = "EUR";

    private final StatementRows rows;
    private final KnownMovements known;
    private final Matching matching;
    private final PreviewStore previews;
    private final Payments payments;

    StatementFiles(
            StatementRows rows, KnownMovements known, Matching matching, PreviewStore previews, Payments payments) {
        this.rows = rows;
        this.known = known;
        this.matching = matching;
        this.previews = previews;
        this.payments = payments;
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
        Sorted sorted = new Sorted(source.name(), refused);
        List<Statement> statements = BankStatements.read(source);
        previews.begin(scope, file);
        for (int n = 0; n < statements.size(); n++) {
            sorted.take(n + 1, statements.get(n));
            previews.keep(scope, file, n + 1, statements.get(n));
        }
        rows.bring(scope, sorted.told);
        known.find(scope);
        matching.match(scope);
        previews.count(scope, file);
        previews.add(scope, file, new Preview.Outcome("outgoing", "", sorted.outgoing.payments, sorted.outgoing.cents));
        previews.add(scope, file, new Preview.Outcome("refused", "currency", sorted.foreign.payments, 0));
        previews.add(
                scope,
                file,
                new Preview.Outcome("refused", "not-booked", sorted.notBooked.payments, sorted.notBooked.cents));
        return sorted.comparison(previews.find(scope, file));
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

    /** Payments counted. */
    private static final class Sum {
        private long payments;
        private long cents;

        void add(Movement movement) {
            payments += movement.transactions().size();
            cents += movement.money().cents();
        }

        void add(Transaction payment) {
            payments++;
            cents += payment.money().cents();
        }
    }

    /** The movements of a file: those that may be about rent, and the others counted or refused. */
    private static final class Sorted {
        private final String file;
        private final Intake refused;
        private final List<Told> told = new ArrayList<>();
        private final Sum outgoing = new Sum();
        private final Sum foreign = new Sum();
        private final Sum notBooked = new Sum();
        private long payments;
        private int n;

        Sorted(String file, Intake refused) {
            this.file = file;
            this.refused = refused;
        }

        void take(int place, Statement statement) {
            for (Movement movement : statement.movements()) {
                payments += movement.transactions().size();
                take(place, statement, movement);
            }
            refused.progress(payments);
        }

        private void take(int place, Statement statement, Movement movement) {
            String account = statement.account().currency();
            if (!movement.money().currency().equals(EURO) || !account.isEmpty() && !account.equals(EURO)) {
                String currency = movement.money().currency().equals(EURO)
                        ? account
                        : movement.money().currency();
                refuse(movement, "devise", currency, Refusal.CURRENCY_OTHER);
                foreign.add(movement);
            } else if (statement.isIntraday() || movement.status() != Status.BOOKED) {
                String status =
                        statement.isIntraday() ? "camt.052" : movement.status() == Status.PENDING ? "PDNG" : "INFO";
                refuse(movement, "statut", status, Refusal.NOT_BOOKED);
                notBooked.add(movement);
            } else {
                List<Transaction> rent = movement.transactions().stream()
                        .filter(Told::concernsRent)
                        .toList();
                movement.transactions().stream()
                        .filter(payment -> !Told.concernsRent(payment))
                        .forEach(outgoing::add);
                if (!rent.isEmpty()) {
                    told.add(new Told(++n, place, statement, movement, rent));
                }
            }
        }

        private void refuse(Movement movement, String column, String value, Refusal why) {
            movement.transactions()
                    .forEach(payment -> refused.refused(
                            new RefusedLine(file, movement.place().line(), column, value, why)));
        }

        Comparison comparison(Preview found) {
            List<LocalDate> days = told.stream()
                    .map(one -> one.movement().bookingDate())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return new Comparison(
                    payments,
                    found.count("matched") + found.count("open"),
                    0,
                    0,
                    found.count("known") + outgoing.payments,
                    foreign.payments + notBooked.payments,
                    days.stream().findFirst(),
                    days.isEmpty() ? Optional.empty() : Optional.of(days.getLast()));
        }
    }
}
