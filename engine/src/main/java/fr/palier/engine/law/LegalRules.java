package fr.palier.engine.law;

import fr.palier.engine.law.LegalRule.Confidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules of one data file. At most one rule of a key is in force on a day. */
public record LegalRules(List<LegalRule> all) {
    private static final int FIELDS = 7;

    /** The rules on unpaid rent that ship with Palier. */
    public static LegalRules arrears() {
        return shipped("arrears.txt");
    }

    /** The rules on repayment plans that ship with Palier. */
    public static LegalRules plans() {
        return shipped("plans.txt");
    }

    /** The delays of the legal calendar that ship with Palier. */
    public static LegalRules deadlines() {
        return shipped("deadlines.txt");
    }

    /** How long papers are kept. */
    public static LegalRules retention() {
        return shipped("retention.txt");
    }

    /** How long whoever was spoken with is not called again: no law, and kept like one. */
    public static LegalRules spacing() {
        return shipped("spacing.txt");
    }

    /** How long the post takes: no law, and kept like one. */
    public static LegalRules post() {
        return shipped("post.txt");
    }

    private static LegalRules shipped(String name) {
        try (InputStream in = LegalRules.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines {@code key ; value ; from ; to ; reference ; source ; confidence}; {@code #} begins a comment line.
     *
     * @throws IllegalArgumentException naming the line that cannot be read, or two rules of a key that overlap
     */
    static LegalRules read(BufferedReader lines, String name) throws IOException {
        List<LegalRule> rules = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                rules.add(rule(line, name + ":" + number));
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            refuseOverlap(rules.get(i), rules.subList(0, i), name);
        }
        return new LegalRules(List.copyOf(rules));
    }

    private static LegalRule rule(String line, String place) {
        String[] fields = line.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(place + ": " + fields.length + " fields; " + FIELDS + " are expected");
        }
        try {
            return new LegalRule(
                    fields[0].strip(),
                    new BigDecimal(fields[1].strip()),
                    date(fields[2], LocalDate.MIN),
                    date(fields[3], LocalDate.MAX),
                    fields[4].strip(),
                    fields[5].strip(),
                    Confidence.valueOf(fields[6].strip().toUpperCase(Locale.ROOT)));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static LocalDate date(String field, LocalDate open) {
        return field.isBlank() ? open : LocalDate.parse(field.strip());
    }

    private static void refuseOverlap(LegalRule rule, List<LegalRule> before, String name) {
        for (LegalRule other : before) {
            boolean apart = rule.from().isAfter(other.to()) || rule.to().isBefore(other.from());
            if (other.key().equals(rule.key()) && !apart) {
                throw new IllegalArgumentException(
                        name + ": two rules of " + rule.key() + " are in force from " + rule.from());
            }
        }
    }

    /** The rule of that key in force on that day. */
    public Optional<LegalRule> on(LocalDate day, String key) {
        return all.stream()
                .filter(rule -> rule.key().equals(key) && rule.inForce(day))
                .findFirst();
    }
}
