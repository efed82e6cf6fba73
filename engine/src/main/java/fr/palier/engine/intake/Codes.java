package fr.palier.engine.intake;

import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.ledger.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the codes and labels of a ledger mean. Immutable, shared by threads. */
final class Codes {
    private final KeyTable codes = new KeyTable();
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Meaning> patternMeanings = new ArrayList<>();
    private final boolean own;

    Codes(Profile.Codes profile) {
        own = profile.kinds().isEmpty();
        new TreeMap<>(own ? palierCodes() : profile.kinds()).forEach(this::add);
        for (Profile.Label label : profile.labels()) {
            patterns.add(pattern(label.pattern()));
            patternMeanings.add(label.meaning());
        }
    }

    private static Map<String, Meaning> palierCodes() {
        Map<String, Meaning> codes = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            codes.put(kind.code(), Meaning.of(kind));
        }
        return codes;
    }

    private void add(String code, Meaning meaning) {
        Field field = Field.of(code);
        if (codes.add(0, field.bytes, field.from, field.to) >= 0) {
            meanings.add(meaning);
        }
    }

    boolean hasLabels() {
        return !patterns.isEmpty();
    }

    /** Why a code without a meaning is refused. */
    Refusal unknown() {
        return own ? Refusal.KIND_UNKNOWN : Refusal.KIND_UNMAPPED;
    }

    @Nullable Meaning ofCode(Field code) {
        int index = codes.find(0, code.bytes, code.from, code.to);
        return index < 0 ? null : meanings.get(index);
    }

    @Nullable Meaning ofLabel(Field label) {
        String text = plain(label.text());
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matcher(text).matches()) {
                return patternMeanings.get(i);
            }
        }
        return null;
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (String part : plain(glob).split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** Without case and accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }
}
