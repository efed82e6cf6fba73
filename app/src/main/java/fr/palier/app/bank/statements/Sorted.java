package fr.palier.app.bank.statements;

import fr.palier.app.imports.Ahead;
import fr.palier.engine.bank.Movement;
import fr.palier.engine.bank.Movement.Status;
import fr.palier.engine.bank.Statement;
import fr.palier.engine.bank.Transaction;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.Refusal;
import fr.palier.engine.intake.RefusedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The payments of a file: those that may be about rent, and the others, counted or refused. */
final class Sorted {
    private static final String EURO = "EUR";

    private final String file;
    private final LocalDate today;
    private final Intake intake;
    private final List<Told> told = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private final Sum outgoing = new Sum();
    private final Map<Refusal, Sum> refused = new EnumMap<>(Refusal.class);
    private int parts;

    /** @param intake told what is refused, by its place in the file: a file may be a single line */
    Sorted(String file, LocalDate today, Intake intake) {
        this.file = file;
        this.today = today;
        this.intake = intake;
    }

    /** Payments counted. */
    private static final class Sum {
        private long payments;
        private long cents;

        private void add(Transaction payment) {
            payments++;
            cents += payment.money().cents();
        }
    }

    /** Movements that may be about rent. */
    List<Told> told() {
        return told;
    }

    /** All payments in the order of the file. */
    List<Shown> shown() {
        return shown;
    }

    /** What is known of the others before anything is compared. */
    List<Preview.Outcome> outcomes() {
        List<Preview.Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Preview.Outcome("outgoing", "", outgoing.payments, outgoing.cents));
        refused.forEach((why, sum) -> outcomes.add(new Preview.Outcome(
                "refused", code(why), sum.payments, why == Refusal.CURRENCY_OTHER ? 0 : sum.cents)));
        return outcomes;
    }

    private static String code(Refusal why) {
        return switch (why) {
            case CURRENCY_OTHER -> "currency";
            case NOT_BOOKED -> "not-booked";
            case DATE_AHEAD -> "date-ahead";
            default -> throw new IllegalArgumentException("no payment is refused for " + why);
        };
    }

    void take(int place, Statement statement) {
        for (Movement movement : statement.movements()) {
            Refusal why = why(statement, movement);
            if (why == null) {
                take(place, statement, movement);
            } else {
                movement.transactions().forEach(payment -> refuse(movement, payment, why));
            }
        }
        intake.progress(shown.size());
    }

    private @org.jspecify.annotations.Nullable Refusal why(Statement statement, Movement movement) {
        String account = statement.account().currency();
        if (!movement.money().currency().equals(EURO) || !account.isEmpty() && !account.equals(EURO)) {
            return Refusal.CURRENCY_OTHER;
        }
        if (statement.isIntraday() || movement.status() != Status.BOOKED) {
            return Refusal.NOT_BOOKED;
        }
        return movement.bookingDate().isAfter(Ahead.farthest(today)) ? Refusal.DATE_AHEAD : null;
    }

    private void take(int place, Statement statement, Movement movement) {
        List<Transaction> rent = new ArrayList<>();
        for (Transaction payment : movement.transactions()) {
            boolean concernsRent = Told.concernsRent(payment);
            if (concernsRent) {
                rent.add(payment);
            } else {
                outgoing.add(payment);
            }
            shown.add(new Shown(
                    shown.size() + 1,
                    movement,
                    payment,
                    concernsRent ? ++parts : 0,
                    concernsRent ? "" : "outgoing",
                    ""));
        }
        if (!rent.isEmpty()) {
            told.add(new Told(told.size() + 1, place, statement, movement, rent));
        }
    }

    private void refuse(Movement movement, Transaction payment, Refusal why) {
        Shown one = new Shown(shown.size() + 1, movement, payment, 0, "refused", code(why));
        shown.add(one);
        refused.computeIfAbsent(why, first -> new Sum()).add(payment);
        intake.refused(new RefusedLine(file, one.n(), "", one.words(), why));
    }
}
