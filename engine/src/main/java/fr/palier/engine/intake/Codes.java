package fr.palier.engine.intake;

import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.ledger.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the codes and labels of a ledger mean. Immutable, shared by threads. */
public final class Codes {
    private final KeyTable codes = new KeyTable();
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Meaning> patternMeanings = new ArrayList<>();
    private final boolean own;

    /** Ready to be asked; patterns are compiled once. */
    public Codes(Profile.Codes profile) {
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

    public boolean hasLabels() {
        return !patterns.isEmpty();
    }

    /** Why a code without a meaning is refused. */
    public Refusal unknown() {
        return own ? Refusal.KIND_UNKNOWN : Refusal.KIND_UNMAPPED;
    }

    @Nullable Meaning ofCode(byte[] bytes, int from, int to) {
        int index = codes.find(0, bytes, from, to);
        return index < 0 ? null : meanings.get(index);
    }

    /** The codes of up to sixteen bytes met lately: a ledger repeats a handful. Belongs to one thread. */
    public final class Memo {
        private static final int BITS = 5;
        private static final long MIX = 0x9E3779B97F4A7C15L;

        private final long[] first = new long[1 << BITS];
        private final long[] second = new long[1 << BITS];
        private final int[] lengths = new int[1 << BITS];
        private final @Nullable Meaning[] found = new Meaning[1 << BITS];

        public Memo() {
            Arrays.fill(lengths, -1);
        }

        public @Nullable Meaning ofCode(byte[] bytes, int from, int to) {
            int length = to - from;
            if (length > 16) {
                return Codes.this.ofCode(bytes, from, to);
            }
            long head = Bytes.prefix(bytes, from, length);
            long tail = length > 8 ? Bytes.prefix(bytes, from + 8, length - 8) : 0;
            int slot = (int) ((head ^ tail) * MIX >>> (64 - BITS));
            if (first[slot] != head || second[slot] != tail || lengths[slot] != length) {
                first[slot] = head;
                second[slot] = tail;
                lengths[slot] = length;
                found[slot] = Codes.this.ofCode(bytes, from, to);
            }
            return found[slot];
        }
    }

    /** By the first pattern that fits. */
    public @Nullable Meaning ofLabel(Field label) {
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
