package fr.palier.cli;

import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Profile.Codes;
import fr.palier.engine.intake.Profile.Label;
import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.intake.Profile.Words;
import fr.palier.engine.intake.RefusedFile;
import fr.palier.engine.ledger.Kind;
import java.io.IOException;
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
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a profile (docs/guide/profil.md): what a housing software calls things, and what Palier calls them. */
final class ProfileFile {
    private static final Set<String> TENANCY_COLUMNS = Set.of(
            "landlord",
            "tenancy",
            "rent",
            "benefit",
            "start",
            "end",
            "department",
            "commune",
            "priority_area",
            "birth_year",
            "lives_alone",
            "household_size",
            "last_contact",
            "held_until",
            "plan");
    private static final Set<String> LEDGER_COLUMNS =
            Set.of("landlord", "tenancy", "date", "kind", "amount", "debit", "credit", "label", "id");

    private final String name;

    private ProfileFile(String name) {
        this.name = name;
    }

    static Profile read(Path file) throws IOException {
        ProfileFile profile = new ProfileFile(file.toString());
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
        } catch (YamlEngineException e) {
            throw profile.refused("YAML illisible : " + e.getMessage(), "unreadable YAML: " + e.getMessage());
        }
        return profile.profile(profile.map(root, "", Set.of("tenancies", "ledger")));
    }

    private Profile profile(Map<String, Object> root) {
        Map<String, Object> tenancies =
                map(root.get("tenancies"), "tenancies", Set.of("landlord", "columns", "values"));
        Map<String, Object> ledger =
                map(root.get("ledger"), "ledger", Set.of("landlord", "columns", "values", "kinds", "labels"));
        return new Profile(
                words(tenancies, "tenancies", TENANCY_COLUMNS),
                words(ledger, "ledger", LEDGER_COLUMNS),
                new Codes(kinds(ledger), labels(ledger)));
    }

    private Words words(Map<String, Object> section, String at, Set<String> known) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        map(section.get("values"), at + ".values", known)
                .forEach((column, map) -> values.put(column, texts(map, at + ".values." + column, Set.of())));
        return new Words(
                Optional.ofNullable(section.get("landlord")).map(String::valueOf),
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
        List<Label> labels = new ArrayList<>();
        if (ledger.get("labels") instanceof List<?> list) {
            for (Object item : list) {
                String at = "ledger.labels[" + labels.size() + "]";
                Map<String, Object> label = map(item, at, Set.of("pattern", "kind"));
                labels.add(new Label(String.valueOf(label.get("pattern")), meaning(label.get("kind"), at + ".kind")));
            }
        }
        return labels;
    }

    private Meaning meaning(@Nullable Object value, String at) {
        if (value instanceof Map<?, ?>) {
            Map<String, String> sides = texts(value, at, Set.of("debit", "credit"));
            return Meaning.bySide(
                    Optional.ofNullable(sides.get("debit")).map(code -> kind(code, at + ".debit")),
                    Optional.ofNullable(sides.get("credit")).map(code -> kind(code, at + ".credit")));
        }
        return Meaning.of(kind(String.valueOf(value), at));
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
        map(value, at, known).forEach((key, text) -> texts.put(key, String.valueOf(text)));
        return texts;
    }

    /** A map with keys from a list; any keys where the list is empty. */
    private Map<String, Object> map(@Nullable Object value, String at, Set<String> known) {
        if (value == null) {
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
            entries.put(word, entry == null ? "" : entry);
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
