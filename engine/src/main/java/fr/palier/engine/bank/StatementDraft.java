package fr.palier.engine.bank;

import fr.palier.engine.bank.Statement.Format;
import fr.palier.engine.bank.Statement.Warning;
import fr.palier.engine.text.Lang;
import java.util.ArrayList;
import java.util.List;

/** A statement while it is read. */
final class StatementDraft {
    /** Movements and details of one statement; a file of more than that comes in parts. */
    static final int LIMIT = 200_000;

    final FilePlace place;
    final Format format;
    final List<Balance> balances = new ArrayList<>();
    final List<Movement> movements = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();
    Account account = new Account("", "");
    String id = "";
    String number = "";
    String page = "";
    private int held;

    StatementDraft(Format format, FilePlace place) {
        this.format = format;
        this.place = place;
    }

    void add(Movement movement) {
        held += Math.max(1, movement.details().size());
        if (held > LIMIT) {
            throw movement.place()
                    .refused(
                            "plus de " + LIMIT
                                    + " mouvements dans un relevé ; demandez à la banque des relevés plus courts",
                            "more than " + LIMIT + " movements in one statement: ask the bank for shorter ones");
        }
        movements.add(movement);
    }

    void warn(FilePlace where, String french, String english) {
        warnings.add(new Warning("ligne " + where.line() + " : " + french, "line " + where.line() + ": " + english));
    }

    Statement finish() {
        Statement read = statement();
        checkBalances(read);
        return statement();
    }

    private Statement statement() {
        return new Statement(format, account, id, number, page, balances, movements, warnings, place);
    }

    /** What was there, and what moved, is what is there. */
    private void checkBalances(Statement read) {
        if (read.opening().isEmpty() || read.closing().isEmpty() || read.isIntraday()) {
            return;
        }
        Money opening = read.opening().get().money();
        Money closing = read.closing().get().money();
        String currency = opening.currency();
        boolean same = closing.currency().equals(currency)
                && read.booked().stream()
                        .allMatch(movement -> movement.money().currency().equals(currency));
        if (!same) {
            warnings.add(new Warning(
                    "soldes et mouvements sont de devises différentes et n'ont pas pu être comparés",
                    "balances and movements are in different currencies and could not be compared"));
            return;
        }
        long moved = read.booked().stream()
                .mapToLong(movement -> movement.money().cents())
                .sum();
        long difference = closing.cents() - opening.cents() - moved;
        if (difference != 0) {
            warnings.add(new Warning(
                    gap(Lang.FR, opening, moved, closing, difference),
                    gap(Lang.EN, opening, moved, closing, difference)));
        }
    }

    private static String gap(Lang lang, Money opening, long moved, Money closing, long difference) {
        String from = opening.text(lang);
        String to = closing.text(lang);
        String sum = new Money(moved, opening.currency()).text(lang);
        String gap = new Money(difference, opening.currency()).text(lang);
        return lang.of(
                "le solde final ne se retrouve pas : " + from + " au début, " + sum + " de mouvements, " + to
                        + " à la fin ; écart de " + gap,
                "the closing balance does not follow: " + from + " at the start, " + sum + " of movements, " + to
                        + " at the end; difference of " + gap);
    }
}
