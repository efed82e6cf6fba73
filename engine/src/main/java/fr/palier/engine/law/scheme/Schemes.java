package fr.palier.engine.law.scheme;

import fr.palier.engine.law.LegalRule.Confidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The schemes of one data file, in its order. */
public record Schemes(List<Scheme> all) {
    private static final int FIELDS = 8;
    private static final int TO = 4;

    public Schemes {
        all = List.copyOf(all);
    }

    private static final class Shipped {
        private static final Schemes ALL = shippedFile();
    }

    /** Those that ship with Palier. */
    public static Schemes shipped() {
        return Shipped.ALL;
    }

    private static Schemes shippedFile() {
        try (InputStream in = Schemes.class.getResourceAsStream("schemes.txt")) {
            if (in == null) {
                throw new IllegalStateException("schemes.txt is missing from the build");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines {@code scheme ; part ; value ; from ; to ; reference ; source ; confidence}; {@code #} begins a comment line.
     *
     * @throws IllegalArgumentException naming the line or scheme that cannot be read, or two clauses of a part that overlap
     */
    static Schemes read(List<String> lines) {
        Map<String, List<Clause>> clauses = new LinkedHashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank() && !line.startsWith("#")) {
                add(clauses, line, "schemes.txt:" + number);
            }
        }
        return new Schemes(clauses.entrySet().stream()
                .map(one -> scheme(one.getKey(), one.getValue()))
                .toList());
    }

    private static Scheme scheme(String code, List<Clause> clauses) {
        try {
            return new Scheme(code, clauses);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("schemes.txt, " + code + ": " + e.getMessage(), e);
        }
    }

    private static void add(Map<String, List<Clause>> all, String line, String place) {
        String[] fields = Arrays.stream(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(place + ": " + fields.length + " fields; " + FIELDS + " are expected");
        }
        try {
            Clause clause = new Clause(
                    fields[1],
                    fields[2],
                    date(fields[TO - 1], LocalDate.MIN),
                    date(fields[TO], LocalDate.MAX),
                    fields[TO + 1],
                    fields[TO + 2],
                    Confidence.valueOf(fields[FIELDS - 1].toUpperCase(Locale.ROOT)));
            List<Clause> own = all.computeIfAbsent(fields[0], code -> new ArrayList<>());
            refuseOverlap(clause, own);
            own.add(clause);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static LocalDate date(String field, LocalDate open) {
        return field.isEmpty() ? open : LocalDate.parse(field);
    }

    private static void refuseOverlap(Clause clause, List<Clause> before) {
        for (Clause other : before) {
            boolean apart = clause.from().isAfter(other.to()) || clause.to().isBefore(other.from());
            if (other.part().equals(clause.part()) && !apart) {
                throw new IllegalArgumentException(
                        "two clauses " + clause.part() + " are in force from " + clause.from());
            }
        }
    }

    public Optional<Scheme> byCode(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether two answers to a question ever lead to different verdicts. */
    public boolean tellApart(Question question, long one, long other) {
        return all.stream().anyMatch(scheme -> scheme.tellsApart(question, one, other));
    }

    /** Those that somebody can know of on a day: what begins later is not told. */
    List<Scheme> knownOn(LocalDate today) {
        return all.stream().filter(one -> !today.isBefore(one.opening().from())).toList();
    }
}
