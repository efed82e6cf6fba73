package fr.palier.app.imports;

import fr.palier.engine.intake.mapping.PlainProfile;
import fr.palier.engine.intake.mapping.PlainProfile.Words;
import fr.palier.engine.intake.mapping.Preview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a file was recognised as.
 *
 * @param look how it is written
 * @param columns in the order of the file, each with Palier's name of what it is taken for, or an empty one
 * @param lines the first ones
 * @param terms codes, labels or words found in the file, with what they are taken to mean
 * @param signed whether an amount above zero is a debit and one below a credit
 */
public record Recognised(
        FileKind kind,
        Preview.Look look,
        List<Column> columns,
        List<List<String>> lines,
        List<Terms.Term> terms,
        boolean signed) {
    private static final Words NONE = new Words("", Map.of(), Map.of());

    /** A column of the file. */
    public record Column(String title, String name) {}

    static Recognised of(FileKind kind, Preview preview, PlainProfile profile, List<Terms.Term> terms) {
        Map<String, String> columns = words(kind, profile).columns();
        List<Column> named = preview.columns().stream()
                .map(column -> new Column(column.title(), name(columns, column.title())))
                .toList();
        return new Recognised(kind, preview.look(), named, preview.lines(), terms, Terms.isSigned(profile));
    }

    private static String name(Map<String, String> columns, String title) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equalsIgnoreCase(title))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    static Words words(FileKind kind, PlainProfile profile) {
        return switch (kind) {
            case TENANCIES -> profile.tenancies();
            case LEDGER -> profile.ledger();
            case UNKNOWN, BANK -> NONE;
        };
    }

    /** A profile of columns alone. */
    static PlainProfile bare(FileKind kind, String landlord, Map<String, String> columns) {
        Words words = new Words(landlord, columns, Map.of());
        return switch (kind) {
            case TENANCIES -> new PlainProfile(words, NONE, Map.of(), List.of());
            case LEDGER -> new PlainProfile(NONE, words, Map.of(), List.of());
            case UNKNOWN, BANK -> PlainProfile.NONE;
        };
    }

    /** Palier's names of the columns that such a file may have. */
    public List<String> names() {
        return switch (kind) {
            case TENANCIES -> Preview.Shape.TENANCIES.names();
            case LEDGER -> Preview.Shape.LEDGER.names();
            case UNKNOWN, BANK -> List.of();
        };
    }

    /** The same file, taken for another kind: nothing is said of its columns yet. */
    public Recognised as(FileKind other) {
        return kind == other
                ? this
                : new Recognised(
                        other,
                        look,
                        columns.stream()
                                .map(column -> new Column(column.title(), ""))
                                .toList(),
                        lines,
                        List.of(),
                        false);
    }

    /** Names of columns without which the file cannot be read. */
    public List<String> missing() {
        return missing(kind, columns.stream().map(Column::name).toList());
    }

    private static List<String> missing(FileKind kind, List<String> names) {
        Stream<List<String>> needed = switch (kind) {
            case TENANCIES -> Stream.of(List.of("tenancy"), List.of("rent"), List.of("benefit"), List.of("start"));
            case LEDGER ->
                Stream.of(
                        List.of("tenancy"),
                        List.of("date"),
                        List.of("kind", "label"),
                        List.of("amount", "debit", "credit"));
            case UNKNOWN, BANK -> Stream.of(List.of("tenancy"));
        };
        return needed.filter(any -> any.stream().noneMatch(names::contains))
                .map(List::getFirst)
                .toList();
    }

    /**
     * What somebody says of a file.
     *
     * @param columns Palier's name → title
     * @param terms what they mean
     */
    public record Said(FileKind kind, Map<String, String> columns, List<Terms.Term> terms, boolean signed) {
        PlainProfile profile(String landlord) {
            if (!missing(kind, List.copyOf(columns.keySet())).isEmpty()) {
                throw new fr.palier.app.shared.Refused("imports.columns-missing");
            }
            Map<String, String> named = new LinkedHashMap<>(columns);
            PlainProfile bare = bare(kind, named.containsKey("landlord") ? "" : landlord, named);
            return Terms.guessed(bare, kind, terms, signed);
        }
    }
}
