package fr.palier.cli;

import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Profile.Codes;
import fr.palier.engine.intake.Profile.Label;
import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.intake.Profile.Words;
import fr.palier.engine.intake.rows.TenancyRows;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.source.RefusedFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/** Reads a profile (docs/guide/profil.md): what a housing software calls things, and what Palier calls them. */
final class ProfileFile {
    private final String name;

    private ProfileFile(String name) {
        this.name = name;
    }

    static Profile read(Path file) throws IOException {
        ProfileFile profile = new ProfileFile(file.toString());
        return profile.profile(profile.map(profile.root(file), "profile", Set.of("tenancies", "ledger")));
    }

    private @Nullable Object root(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw refused("c'est un dossier ; donnez un fichier", "is a directory; name a file");
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder().setSchema(new Texts()).build();
            return new Load(settings).loadFromString(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw refused("enregistrez ce profil en UTF-8", "save this profile as UTF-8");
        } catch (MarkedYamlEngineException e) {
            String at =
                    e.getProblemMark().map(mark -> " " + (mark.getLine() + 1)).orElse("");
            throw refused(
                    "YAML illisible, ligne" + at + " : " + e.getProblem(),
                    "bad YAML, line" + at + ": " + e.getProblem());
        } catch (YamlEngineException e) {
            throw refused("YAML illisible : " + e.getMessage(), "bad YAML: " + e.getMessage());
        }
    }

    /** All scalars are texts, so that a landlord or a code 0042 keeps its zeros; where there is none, the text is empty. */
    private static final class Texts implements Schema {
        @Override
        public ScalarResolver getScalarResolver() {
            return (value, plain) -> plain && value.isEmpty() ? Tag.NULL : Tag.STR;
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return Map.of(Tag.NULL, nothing -> "");
        }
    }

    private Profile profile(Map<String, Object> root) {
        Map<String, Object> tenancies =
                map(root.get("tenancies"), "tenancies", Set.of("landlord", "columns", "values"));
        Map<String, Object> ledger =
                map(root.get("ledger"), "ledger", Set.of("landlord", "columns", "values", "kinds", "labels"));
        Profile profile = new Profile(
                words(tenancies, "tenancies", TenancyRows.TITLES),
                words(ledger, "ledger", LedgerReader.TITLES),
                new Codes(kinds(ledger), labels(ledger)));
        new ProfileCheck(name, profile).check();
        return profile;
    }

    private Words words(Map<String, Object> section, String at, List<String> titles) {
        Set<String> known = Set.copyOf(titles);
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        map(section.get("values"), at + ".values", known)
                .forEach((column, map) -> values.put(column, words(map, at + ".values." + column)));
        return new Words(
                section.containsKey("landlord")
                        ? Optional.of(text(section.get("landlord"), at + ".landlord"))
                        : Optional.empty(),
                texts(section.get("columns"), at + ".columns", known),
                values);
    }

    private Map<String, Meaning> kinds(Map<String, Object> ledger) {
        Map<String, Meaning> kinds = new LinkedHashMap<>();
        map(ledger.get("kinds"), "ledger.kinds", Set.of())
                .forEach((code, meaning) -> kinds.put(code, meaning(meaning, "ledger.kinds." + code)));
        return kinds;
    }

    private List<Label> labels(Map<String, Object> ledger) {
        Object given = ledger.getOrDefault("labels", List.of());
        if (!(given instanceof List<?> list)) {
            throw refused(
                    "ledger.labels : une liste de « pattern, kind » est attendue",
                    "ledger.labels: a list of 'pattern, kind' is expected");
        }
        List<Label> labels = new ArrayList<>();
        for (Object item : list) {
            String at = "ledger.labels[" + (labels.size() + 1) + "]";
            Map<String, Object> label = map(item, at, Set.of("pattern", "kind"));
            labels.add(
                    new Label(text(label.get("pattern"), at + ".pattern"), meaning(label.get("kind"), at + ".kind")));
        }
        return labels;
    }

    private Meaning meaning(@Nullable Object value, String at) {
        if (value instanceof Map<?, ?>) {
            Map<String, String> sides = texts(value, at, Set.of("debit", "credit"));
            if (sides.isEmpty()) {
                throw refused(at + " : debit ou credit est attendu", at + ": debit or credit is expected");
            }
            return Meaning.bySide(
                    side(sides, Kind.Side.DEBIT, at + ".debit"), side(sides, Kind.Side.CREDIT, at + ".credit"));
        }
        return Meaning.of(kind(text(value, at), at));
    }

    /** A kind may only stand on its own side of the account: a payment is no debit. */
    private Optional<Kind> side(Map<String, String> sides, Kind.Side side, String at) {
        Optional<Kind> kind = Optional.ofNullable(sides.get(side == Kind.Side.DEBIT ? "debit" : "credit"))
                .map(code -> kind(code, at));
        kind.filter(found -> found.side() != side && found.side() != Kind.Side.EITHER)
                .ifPresent(found -> {
                    throw refused(
                            at + " : « " + found.code() + " » ne se trouve jamais de ce côté du compte",
                            at + ": '" + found.code() + "' never stands on this side of the account");
                });
        return kind;
    }

    private Kind kind(String code, String at) {
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        String known = Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));
        throw refused(
                at + " : « " + code + " » n'est pas une nature ; attendu : " + known,
                at + ": '" + code + "' is not a kind; expected: " + known);
    }

    private Map<String, String> texts(@Nullable Object value, String at, Set<String> known) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(value, at, known).forEach((key, text) -> texts.put(key, text(text, at + "." + key)));
        return texts;
    }

    /** What the file writes → what Palier expects, which may be nothing. */
    private Map<String, String> words(Object value, String at) {
        Map<String, String> words = new LinkedHashMap<>();
        map(value, at, Set.of())
                .forEach((word, meant) -> words.put(word, "".equals(meant) ? "" : text(meant, at + "." + word)));
        return words;
    }

    private String text(@Nullable Object value, String at) {
        if (!(value instanceof String text) || text.isBlank()) {
            throw refused(at + " : un texte est attendu", at + ": a text is expected");
        }
        return text;
    }

    /** A map with keys from a list; any keys where the list is empty. */
    private Map<String, Object> map(@Nullable Object value, String at, Set<String> known) {
        if (value == null || value.equals("")) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw refused(
                    at + " : des paires « clé: valeur » sont attendues", at + ": 'key: value' pairs are expected");
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, entry) -> {
            String word = String.valueOf(key);
            if (!known.isEmpty() && !known.contains(word)) {
                throw refused(
                        at + " : clé inconnue « " + word + " » ; attendu : " + String.join(", ", sorted(known)),
                        at + ": unknown key '" + word + "'; expected: " + String.join(", ", sorted(known)));
            }
            entries.put(word, entry);
        });
        return entries;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private RefusedFile refused(String french, String english) {
        return new RefusedFile(name, french, english);
    }
}
