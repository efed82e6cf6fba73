package fr.palier.app.bank.statements;

import fr.palier.app.bank.FoundBy;
import fr.palier.engine.bank.Movement;
import fr.palier.engine.bank.Movement.Operation;
import fr.palier.engine.bank.PaymentReference;
import fr.palier.engine.bank.Transaction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A word of a payment that may be the number of a tenancy.
 *
 * @param number in the form of {@link PaymentReference#plain}
 * @param sure whether a tenancy with this number is meant: otherwise it is only proposed. Long enough, no date of these days, not
 *     the amount
 */
record Clue(FoundBy by, String number, boolean sure) {
    /** A number of digits alone that is shorter than this is too often something else. */
    private static final int FEWEST_DIGITS = 6;
    /** A word put together of others that is shorter than this may be chance. */
    private static final int SHORTEST_JOINED = 5;
    /** No number of a tenancy is longer. */
    private static final int LONGEST = 60;
    /** Days around the booking within which six or eight digits are a date. */
    private static final int AROUND = 800;
    /** {@code RF} and its two check digits. */
    private static final int HEAD = 4;

    private static final List<DateTimeFormatter> DAYS = Stream.of("ddMMuuuu", "uuuuMMdd", "ddMMuu", "uuMMdd")
            .map(DateTimeFormatter::ofPattern)
            .toList();
    private static final List<DateTimeFormatter> MONTHS =
            Stream.of("MMuuuu", "uuuuMM").map(DateTimeFormatter::ofPattern).toList();

    /** What a payment says, the surest first. Words about a whole batch are said of none of its payments. */
    static List<Clue> of(Movement movement, Transaction transaction) {
        Movement alone = movement.transactions().size() == 1 ? movement : withoutWords(movement);
        return PaymentReference.candidates(alone, transaction).stream()
                .map(reference -> of(reference, movement))
                .filter(clue -> !clue.number.isEmpty() && clue.number.length() <= LONGEST)
                .toList();
    }

    private static Movement withoutWords(Movement movement) {
        Operation operation = movement.operation();
        return new Movement(
                movement.money(),
                movement.bookingDate(),
                movement.valueDate(),
                movement.status(),
                movement.reversal(),
                new Operation(operation.code(), operation.ownCode(), "", "", ""),
                movement.details(),
                movement.transactions(),
                movement.place());
    }

    private static Clue of(PaymentReference reference, Movement movement) {
        String number = reference.value();
        return switch (reference.where()) {
            case CREDITOR_REFERENCE -> new Clue(FoundBy.CREDITOR, number.substring(HEAD), true);
            case STRUCTURED -> new Clue(FoundBy.STRUCTURED, number, isTelling(number, movement));
            case END_TO_END_ID -> new Clue(FoundBy.END_TO_END, number, isTelling(number, movement));
            case MANDATE_ID -> new Clue(FoundBy.MANDATE, number, isTelling(number, movement));
            case WORD -> new Clue(FoundBy.WORD, number, isTelling(number, movement));
            case JOINED_WORDS ->
                new Clue(FoundBy.JOINED, number, number.length() >= SHORTEST_JOINED && isTelling(number, movement));
            case BANK_REFERENCE ->
                new Clue(FoundBy.BANK, number, number.length() >= SHORTEST_JOINED && !isDigits(number));
        };
    }

    private static boolean isTelling(String number, Movement movement) {
        if (!isDigits(number)) {
            return true;
        }
        return number.length() >= FEWEST_DIGITS
                && !isNear(number, movement.bookingDate())
                && movement.transactions().stream()
                        .noneMatch(part -> number.equals(
                                Long.toString(Math.abs(part.money().cents()))));
    }

    private static boolean isDigits(String number) {
        return number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isNear(String digits, LocalDate booked) {
        Stream<LocalDate> days = DAYS.stream().flatMap(form -> day(digits, form));
        Stream<LocalDate> months = MONTHS.stream().flatMap(form -> month(digits, form));
        return Stream.concat(days, months).anyMatch(day -> Math.abs(ChronoUnit.DAYS.between(day, booked)) <= AROUND);
    }

    private static Stream<LocalDate> day(String digits, DateTimeFormatter form) {
        try {
            return Stream.of(LocalDate.parse(digits, form));
        } catch (DateTimeException no) {
            return Stream.empty();
        }
    }

    private static Stream<LocalDate> month(String digits, DateTimeFormatter form) {
        try {
            return Stream.of(YearMonth.parse(digits, form).atDay(1));
        } catch (DateTimeException no) {
            return Stream.empty();
        }
    }
}
