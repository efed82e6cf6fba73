package fr.palier.engine.intake;

import fr.palier.engine.ledger.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a housing software calls things, in Palier's words. {@link #NONE} expects Palier's own words.
 *
 * @param tenancies for the file of tenancies
 * @param ledger for the ledgers
 */
public record Profile(Words tenancies, Words ledger, Codes codes) {
    /** No translation at all. */
    public static final Profile NONE = new Profile(Words.NONE, Words.NONE, Codes.NONE);

    /**
     * Titles and values of one file.
     *
     * @param landlord the landlord of all its lines, for a file without such a column
     * @param columns Palier's name of a column → the title it has in the file
     * @param values Palier's name of a column → what the file writes → what Palier expects
     */
    public record Words(
            Optional<String> landlord, Map<String, String> columns, Map<String, Map<String, String>> values) {
        /** Palier's own words. */
        public static final Words NONE = new Words(Optional.empty(), Map.of(), Map.of());

        /** What the file calls a column. */
        public String title(String name) {
            return columns.getOrDefault(name, name);
        }
    }

    /**
     * How a ledger says what a line is.
     *
     * @param kinds code → meaning; empty: the codes of {@link Kind} are expected
     * @param labels tried in order where there is no code or no meaning for it
     */
    public record Codes(Map<String, Meaning> kinds, List<Label> labels) {
        /** Palier's own codes. */
        public static final Codes NONE = new Codes(Map.of(), List.of());
    }

    /**
     * A pattern over the label of a line: {@code *} stands for any text, case and accents do not count.
     *
     * @param pattern such as {@code *APL*}
     */
    public record Label(String pattern, Meaning meaning) {}

    /**
     * What a code means on each side of the account.
     *
     * @param debit its meaning as a debit, absent if it has none
     * @param credit its meaning as a credit, absent if it has none
     * @param bySign in a file with one signed amount: whether the sign tells the side (positive is a debit); otherwise
     *     the amount is written as in Palier's own format
     * @param plain ordinal of the one kind that is meant on either side, -1 if the side tells
     */
    public record Meaning(Optional<Kind> debit, Optional<Kind> credit, boolean bySign, int plain) {
        /** A code of one kind, on the side where that kind stands. */
        public static Meaning of(Kind kind) {
            return new Meaning(
                    kind.side() == Kind.Side.CREDIT ? Optional.empty() : Optional.of(kind),
                    kind.side() == Kind.Side.DEBIT ? Optional.empty() : Optional.of(kind),
                    false,
                    kind.ordinal());
        }

        /** A code whose meaning depends on the side. */
        public static Meaning bySide(Optional<Kind> debit, Optional<Kind> credit) {
            return new Meaning(debit, credit, true, -1);
        }
    }
}
