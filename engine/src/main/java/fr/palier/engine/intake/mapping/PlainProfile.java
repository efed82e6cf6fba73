package fr.palier.engine.intake.mapping;

import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.intake.rows.TenancyRows;
import fr.palier.engine.ledger.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A profile in texts, lists and maps alone, so that any JSON mapper writes and reads it as it stands. What is absent is an
 * empty text. The same words as in the file of docs/guide/profil.md.
 *
 * @param kinds code → what it means
 * @param labels tried in order
 */
public record PlainProfile(Words tenancies, Words ledger, Map<String, Sides> kinds, List<Label> labels) {
    /** No translation at all. */
    public static final PlainProfile NONE = of(Profile.NONE);

    /**
     * Titles and values of one file.
     *
     * @param landlord of all its lines, or empty
     * @param columns Palier's name of a column → the title it has in the file
     * @param values Palier's name of a column → what the file writes → what Palier expects
     */
    public record Words(String landlord, Map<String, String> columns, Map<String, Map<String, String>> values) {}

    /**
     * What a code or a label means: either one kind, or one for each side that has any. Codes of {@link Kind}.
     *
     * @param kind on the side where it stands, or empty
     * @param debit meaning as a debit, or empty
     * @param credit meaning as a credit, or empty
     */
    public record Sides(String kind, String debit, String credit) {
        /** One kind. */
        public static Sides of(Kind kind) {
            return new Sides(kind.code(), "", "");
        }
    }

    /** A pattern over the label of a line, such as {@code *APL*}, and what it means. */
    public record Label(String pattern, Sides means) {}

    /** A profile in plain words. */
    public static PlainProfile of(Profile profile) {
        Map<String, Sides> kinds = new LinkedHashMap<>();
        profile.codes().kinds().forEach((code, meaning) -> kinds.put(code, sides(meaning)));
        List<Label> labels = profile.codes().labels().stream()
                .map(label -> new Label(label.pattern(), sides(label.meaning())))
                .toList();
        return new PlainProfile(words(profile.tenancies()), words(profile.ledger()), kinds, labels);
    }

    private static Words words(Profile.Words words) {
        return new Words(words.landlord().orElse(""), words.columns(), words.values());
    }

    private static Sides sides(Meaning meaning) {
        return meaning.bySign()
                ? new Sides("", code(meaning.debit()), code(meaning.credit()))
                : Sides.of(Kind.values()[meaning.plain()]);
    }

    private static String code(Optional<Kind> kind) {
        return kind.map(Kind::code).orElse("");
    }

    /**
     * The profile that readers take.
     *
     * @throws IllegalArgumentException where it names a column or a kind that does not exist, or a kind on a side of the
     *     account where it never stands; the message says where
     */
    public Profile profile() {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        kinds.forEach((code, sides) -> meanings.put(code, meaning(sides, "kinds." + code)));
        List<Profile.Label> patterns = labels.stream()
                .map(label -> new Profile.Label(label.pattern(), meaning(label.means(), "labels." + label.pattern())))
                .toList();
        return new Profile(
                words(tenancies, "tenancies", TenancyRows.TITLES),
                words(ledger, "ledger", LedgerReader.TITLES),
                new Profile.Codes(meanings, patterns));
    }

    private static Profile.Words words(Words words, String at, List<String> known) {
        words.columns().forEach((name, title) -> {
            require(known.contains(name), at + ".columns: unknown column '" + name + "'; expected: " + known);
            require(!title.isBlank(), at + ".columns." + name + ": a title is expected");
        });
        words.values()
                .keySet()
                .forEach(name -> require(
                        known.contains(name), at + ".values: unknown column '" + name + "'; expected: " + known));
        Optional<String> landlord = Optional.of(words.landlord()).filter(code -> !code.isBlank());
        return new Profile.Words(landlord, words.columns(), words.values());
    }

    private static Meaning meaning(Sides sides, String at) {
        if (!sides.kind().isEmpty()) {
            require(
                    sides.debit().isEmpty() && sides.credit().isEmpty(),
                    at + ": either one kind, or a debit and a credit");
            return Meaning.of(kind(sides.kind(), at));
        }
        require(!sides.debit().isEmpty() || !sides.credit().isEmpty(), at + ": a kind is expected");
        return Meaning.bySide(
                side(sides.debit(), Kind.Side.DEBIT, at + ".debit"),
                side(sides.credit(), Kind.Side.CREDIT, at + ".credit"));
    }

    private static Optional<Kind> side(String code, Kind.Side side, String at) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Kind kind = kind(code, at);
        require(
                kind.side() == side || kind.side() == Kind.Side.EITHER,
                at + ": '" + code + "' never stands on this side of the account");
        return Optional.of(kind);
    }

    private static Kind kind(String code, String at) {
        List<String> known = Arrays.stream(Kind.values()).map(Kind::code).toList();
        require(known.contains(code), at + ": '" + code + "' is not a kind; expected: " + known);
        return Kind.values()[known.indexOf(code)];
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
