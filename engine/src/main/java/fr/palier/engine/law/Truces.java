package fr.palier.engine.law;

import fr.palier.engine.law.LegalRule.Confidence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stretches of days in which the law holds something back, as far as they are known on a day. */
public final class Truces {
    private static final int FIELDS = 6;
    private static final String EVERY_YEAR = "--";

    private final List<Stretch> all;

    private Truces(List<Stretch> all) {
        this.all = List.copyOf(all);
    }

    /** Days on which nobody is evicted (CPCE L412-6), with their extensions in 2020 and 2021. */
    public static Truces winter() {
        return shipped("truces.txt");
    }

    /** Days on which no resolutory clause takes effect (ord. 2020-306, art. 4). */
    public static Truces crisis() {
        return shipped("protected.txt");
    }

    private static Truces shipped(String name) {
        try (InputStream in = Truces.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Truces(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> stretch(line, name))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stretch stretch(String line, String name) {
        String[] fields = line.split(";", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(name + ": " + FIELDS + " fields are expected in: " + line);
        }
        String published = fields[2].strip();
        Basis basis = new Basis(
                published.isEmpty() ? LocalDate.MIN : LocalDate.parse(published),
                fields[3].strip(),
                Confidence.valueOf(fields[5].strip().toUpperCase(Locale.ROOT)));
        return fields[0].strip().startsWith(EVERY_YEAR)
                ? new Yearly(MonthDay.parse(fields[0].strip()), MonthDay.parse(fields[1].strip()), basis)
                : new Once(LocalDate.parse(fields[0].strip()), LocalDate.parse(fields[1].strip()), basis);
    }

    /** Where a stretch comes from, and from when it was known. */
    public record Basis(LocalDate published, String reference, Confidence confidence) {}

    private sealed interface Stretch {
        boolean covers(LocalDate day);

        Basis basis();
    }

    private record Once(LocalDate from, LocalDate to, Basis basis) implements Stretch {
        @Override
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** From a day of the year over its end to a day of the next. */
    private record Yearly(MonthDay from, MonthDay to, Basis basis) implements Stretch {
        @Override
        public boolean covers(LocalDate day) {
            MonthDay of = MonthDay.from(day);
            return !of.isBefore(from) || !of.isAfter(to);
        }
    }

    /** What holds back on a day, by what was known on another. */
    public Optional<Basis> on(LocalDate day, LocalDate known) {
        return all.stream()
                .filter(one -> one.covers(day) && !one.basis().published().isAfter(known))
                .map(Stretch::basis)
                .findFirst();
    }

    /** The first day from a day on that nothing holds back, by what was known on another. */
    public LocalDate firstFree(LocalDate day, LocalDate known) {
        LocalDate at = day;
        while (on(at, known).isPresent()) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The first day of the stretch in which a day lies; the day itself where nothing holds back. */
    LocalDate beginning(LocalDate day, LocalDate known) {
        LocalDate at = day;
        while (on(at.minusDays(1), known).isPresent()) {
            at = at.minusDays(1);
        }
        return at;
    }
}
