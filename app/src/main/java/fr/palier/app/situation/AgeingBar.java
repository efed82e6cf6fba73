package fr.palier.app.situation;

import fr.palier.engine.triage.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is owed by its age, in four parts of a bar of {@value #WIDTH}. */
record AgeingBar(List<Part> parts) {
    static final int WIDTH = 100;

    /**
     * A part.
     *
     * @param key of its words
     * @param x where it begins
     */
    record Part(String key, long cents, String x, String width) {}

    private static final List<Signal> AGES =
            List.of(Signal.DUE_0_30, Signal.DUE_31_60, Signal.DUE_61_90, Signal.DUE_OVER_90);

    static AgeingBar of(Readings readings) {
        long whole = AGES.stream().mapToLong(readings::known).sum();
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (Signal age : AGES) {
            long cents = readings.known(age);
            double width = whole == 0 ? 0 : (double) WIDTH * cents / whole;
            String code = age.name().toLowerCase(Locale.ROOT).replace('_', '-');
            parts.add(new Part(code, cents, number(x), number(width)));
            x += width;
        }
        return new AgeingBar(List.copyOf(parts));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
