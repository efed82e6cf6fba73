package fr.palier.engine.intake;

import fr.palier.engine.ledger.Fact;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a value that a profile puts in the place of the file's can be read in its column: asked before any file is. */
public final class ProfileValue {
    private ProfileValue() {}

    /** Why a value of a column of tenancies would be refused on every line; empty where it would not. */
    public static Optional<Refusal> ofTenancies(String column, String value) {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.name().toLowerCase(Locale.ROOT).equals(column))
                .findFirst()
                .filter(fact -> !value.isBlank())
                .flatMap(fact -> TenanciesReader.refusal(fact, Field.of(value)));
    }

    /** The same for a column of ledgers. */
    public static Optional<Refusal> ofLedger(String column, String value) {
        Field field = Field.of(value);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        return switch (column) {
            case "date" ->
                new Day().parse(field.bytes, field.from, field.to) == Day.WRONG
                        ? Optional.of(Refusal.DATE_WRONG)
                        : Optional.empty();
            case "amount", "debit", "credit" ->
                Optional.ofNullable(Amount.why(Amount.parse(field.bytes, field.from, field.to)));
            default -> Optional.empty();
        };
    }
}
