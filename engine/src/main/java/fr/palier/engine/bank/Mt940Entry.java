package fr.palier.engine.bank;

import fr.palier.engine.bank.Movement.Operation;
import fr.palier.engine.bank.Movement.Status;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a statement line ({@code :61:}) of MT940 with its information ({@code :86:}).
 *
 * <p>The line is value date, entry date (optional), mark, third letter of the currency (optional), amount, transaction type,
 * reference of the account's owner, and after {@code //} the bank's. Marks are C and D; RC reverses a credit, so is a debit;
 * RD reverses a debit. SWIFT, Standards Category 9, MT 940, field 61.
 */
final class Mt940Entry {
    private static final Pattern LINE =
            Pattern.compile("(\\d{6})(\\d{4})?(R?[CD])([A-Z])?(\\d[\\d,]{0,21})" + "([A-Z][A-Z0-9]{3})?(.*)");

    /** One that has a 29 February, to tell days that exist. */
    private static final String LEAP_YEAR = "04";

    private static final int OWN_REFERENCE = 16;
    private static final String NONE = "NONREF";

    private final String currency;
    private final FilePlace place;
    private final Matcher line;
    private final String supplement;
    private final List<String> information = new ArrayList<>();

    Mt940Entry(List<String> lines, String currency, FilePlace place) {
        this.currency = currency;
        this.place = place;
        line = LINE.matcher(lines.getFirst().stripTrailing());
        supplement = String.join(" ", lines.subList(1, lines.size())).strip();
        if (!line.matches()) {
            String shown = FilePlace.shown(lines.getFirst());
            throw place.refused(
                    ":61: « " + shown
                            + " » n'est pas une écriture, comme 2401310131C1234,56NTRFNONREF ; redemandez le fichier",
                    ":61: '" + shown
                            + "' is not a statement line, like 2401310131C1234,56NTRFNONREF: ask for the file again");
        }
    }

    /** A field {@code :86:}; some banks repeat it for each line. */
    void add(List<String> lines) {
        information.addAll(lines);
    }

    Movement movement() {
        String mark = line.group(3);
        long size = Written.cents(line.group(5), ":61", place);
        boolean credit = mark.equals("C") || mark.equals("RD");
        boolean reversal = mark.startsWith("R");
        Mt940Details its = new Mt940Details(information, credit);
        Details details = its.details();
        Money money = new Money(credit ? size : -size, currency);
        Operation operation = operation(its);
        boolean returned =
                reversal || !details.returnReason().isEmpty() || Returns.isMt940(operation.code(), operation.ownCode());
        LocalDate valued = Written.yearFirst(line.group(1), ":61", place);
        return new Movement(
                money,
                booked(valued),
                valued,
                Status.BOOKED,
                reversal,
                operation,
                List.of(details),
                List.of(new Transaction(money, details, returned)),
                place);
    }

    /** The entry date has no year: the one nearest to the value date. */
    private LocalDate booked(LocalDate valued) {
        if (line.group(2) == null) {
            return valued;
        }
        MonthDay day = MonthDay.from(Written.yearFirst(LEAP_YEAR + line.group(2), ":61", place));
        LocalDate same = day.atYear(valued.getYear());
        return Stream.of(same, day.atYear(same.getYear() - 1), day.atYear(same.getYear() + 1))
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(valued, date))))
                .orElse(same);
    }

    private Operation operation(Mt940Details its) {
        String references = line.group(7);
        int slashes = references.indexOf("//");
        boolean both = slashes >= 0 && slashes <= OWN_REFERENCE;
        int end = both ? slashes : Math.min(references.length(), OWN_REFERENCE);
        String own = references.substring(0, end).strip();
        String rest = references.substring(end).strip();
        String bank = both ? rest.substring(2) : "";
        String label = (its.label() + " " + (both ? "" : rest) + " " + supplement).strip();
        return new Operation(
                line.group(6) == null ? "" : line.group(6),
                its.germanCode(),
                own.equals(NONE) ? "" : own,
                bank.equals(NONE) ? "" : bank,
                label.replaceAll(" +", " "));
    }
}
