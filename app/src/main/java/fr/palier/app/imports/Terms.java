package fr.palier.app.imports;

import fr.palier.engine.intake.mapping.PlainProfile;
import fr.palier.engine.intake.mapping.PlainProfile.Label;
import fr.palier.engine.intake.mapping.PlainProfile.Sides;
import fr.palier.engine.intake.mapping.PlainProfile.Words;
import fr.palier.engine.intake.mapping.Preview;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The words that a software writes into a column, and what they mean. */
public final class Terms {
    /** A code that is a payment on one side of the account and its rejection on the other. */
    static final String PAYMENT_OR_REJECTION = "payment-or-rejection";

    private static final int MOST = 60;

    /** What files write into columns of few words, in lower case, as far as it is known. */
    private static final Map<String, Map<String, String>> KNOWN = Map.of(
            "plan",
            Map.of(
                    "aucun",
                    "none",
                    "non",
                    "none",
                    "en cours",
                    "live",
                    "oui",
                    "live",
                    "actif",
                    "live",
                    "respecté",
                    "live",
                    "rompu",
                    "broken",
                    "caduc",
                    "broken"),
            "lives_alone",
            Map.of(
                    "oui", "1", "o", "1", "vrai", "1", "yes", "1", "true", "1", "non", "0", "n", "0", "faux", "0", "no",
                    "0"));

    private Terms() {}

    /**
     * A word of a column.
     *
     * @param column Palier's name of the column: {@code kind}, {@code label}, {@code plan}, {@code lives_alone}
     * @param text as it stands in the file; of labels, a pattern
     * @param lines with it, of the first twenty thousand
     * @param means code of what it is taken for, or empty
     */
    public record Term(String column, String text, long lines, String means) {}

    /** What a term of a column may mean. */
    public static List<String> meanings(String column) {
        return switch (column) {
            case "plan" -> List.of("none", "live", "broken");
            case "lives_alone" -> List.of("1", "0");
            default ->
                Stream.concat(Arrays.stream(Kind.values()).map(Kind::code), Stream.of(PAYMENT_OR_REJECTION))
                        .toList();
        };
    }

    /** The terms of a file, with what its profile says of them; else what they may be. */
    static List<Term> counted(Source source, FileKind kind, PlainProfile profile) {
        Words words = Recognised.words(kind, profile);
        List<Term> terms = new ArrayList<>();
        for (String column : columns(kind, words)) {
            Preview.counts(source, words.columns().getOrDefault(column, column), column.equals("label")).stream()
                    .filter(count -> !count.text().isBlank())
                    .limit(MOST)
                    .map(count -> new Term(column, count.text(), count.lines(), means(profile, words, column, count)))
                    .forEach(terms::add);
        }
        return terms;
    }

    private static List<String> columns(FileKind kind, Words words) {
        return switch (kind) {
            case LEDGER ->
                Stream.of("kind", "label")
                        .filter(words.columns()::containsKey)
                        .limit(1)
                        .toList();
            case TENANCIES ->
                Stream.of("plan", "lives_alone")
                        .filter(words.columns()::containsKey)
                        .toList();
            case UNKNOWN, BANK -> List.of();
        };
    }

    private static String means(PlainProfile profile, Words words, String column, Preview.Count count) {
        String guess = count.guess().map(Kind::code).orElse("");
        return switch (column) {
            case "kind" ->
                profile.kinds().containsKey(count.text()) ? said(profile.kinds().get(count.text())) : guess;
            case "label" ->
                profile.labels().stream()
                        .filter(label -> label.pattern().equals(count.text()))
                        .map(label -> said(label.means()))
                        .findFirst()
                        .orElse(guess);
            default -> {
                Map<String, String> known = words.values().getOrDefault(column, Map.of());
                yield known.getOrDefault(
                        count.text(),
                        meanings(column).contains(count.text())
                                ? count.text()
                                : KNOWN.getOrDefault(column, Map.of())
                                        .getOrDefault(count.text().strip().toLowerCase(Locale.ROOT), ""));
            }
        };
    }

    private static String said(Sides sides) {
        if (!sides.kind().isEmpty()) {
            return sides.kind();
        }
        if (sides.debit().equals(Kind.REJECTION.code()) && sides.credit().equals(Kind.PAYMENT.code())) {
            return PAYMENT_OR_REJECTION;
        }
        return sides.debit().isEmpty() ? sides.credit() : sides.debit();
    }

    /** A profile with what terms mean. */
    static PlainProfile guessed(PlainProfile bare, FileKind kind, List<Term> terms, boolean signed) {
        Map<String, Sides> kinds = new LinkedHashMap<>();
        List<Label> labels = new ArrayList<>();
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (Term term : terms) {
            if (!meanings(term.column()).contains(term.means())) {
                continue;
            }
            switch (term.column()) {
                case "kind" -> kinds.put(term.text(), sides(term.means(), signed));
                case "label" -> labels.add(new Label(term.text(), sides(term.means(), signed)));
                default ->
                    values.computeIfAbsent(term.column(), c -> new LinkedHashMap<>())
                            .put(term.text(), term.means());
            }
        }
        if (!kinds.isEmpty()
                && kinds.entrySet().stream().allMatch(code -> code.getKey().equals(said(code.getValue())))) {
            Arrays.stream(Kind.values()).forEach(own -> kinds.putIfAbsent(own.code(), Sides.of(own)));
        }
        Words tenancies = bare.tenancies();
        return new PlainProfile(
                new Words(tenancies.landlord(), tenancies.columns(), kind == FileKind.TENANCIES ? values : Map.of()),
                bare.ledger(),
                kinds,
                labels);
    }

    private static Sides sides(String means, boolean signed) {
        if (means.equals(PAYMENT_OR_REJECTION)) {
            return new Sides("", Kind.REJECTION.code(), Kind.PAYMENT.code());
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.code().equals(means))
                .findFirst()
                .orElseThrow();
        if (!signed) {
            return Sides.of(kind);
        }
        return new Sides("", kind.side() == Kind.Side.CREDIT ? "" : means, kind.side() == Kind.Side.DEBIT ? "" : means);
    }

    /** Whether a profile reads the side of the account from the sign of the amount. */
    static boolean isSigned(PlainProfile profile) {
        return Stream.concat(
                        profile.kinds().values().stream(),
                        profile.labels().stream().map(Label::means))
                .anyMatch(sides -> sides.kind().isEmpty() && !said(sides).equals(PAYMENT_OR_REJECTION));
    }

    /** Whether a file seems to tell the side of the account by the sign of its one amount: something but a correction is below zero. */
    static boolean isSigned(Preview preview, Map<String, String> columns) {
        List<String> titles =
                preview.columns().stream().map(Preview.Column::title).toList();
        int amount = titles.indexOf(columns.getOrDefault("amount", ""));
        int kind = titles.indexOf(columns.getOrDefault("kind", ""));
        List<String> corrections = preview.codes().stream()
                .filter(code -> code.guess().filter(Kind.ADJUSTMENT::equals).isPresent())
                .map(Preview.Count::text)
                .toList();
        return amount >= 0
                && !columns.containsKey("debit")
                && preview.lines().stream()
                        .filter(line -> line.get(amount).strip().startsWith("-"))
                        .anyMatch(line -> kind < 0 || !corrections.contains(line.get(kind)));
    }
}
