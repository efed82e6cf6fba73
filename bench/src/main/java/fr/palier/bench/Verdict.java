package fr.palier.bench;

import java.util.Locale;

/**
 * One measured figure beside what it may be at most.
 *
 * @param limit positive infinity where the figure is only reported
 */
record Verdict(String figure, double measured, double limit) {
    static Verdict reported(String figure, double measured) {
        return new Verdict(figure, measured, Double.POSITIVE_INFINITY);
    }

    boolean holds() {
        return measured <= limit;
    }

    /** A row of the table. */
    String row() {
        String bound = limit == Double.POSITIVE_INFINITY ? "reported |" : "≤ %.2f | %s".formatted(limit, word());
        return String.format(Locale.ROOT, "| %s | %.3f | %s |", figure, measured, bound);
    }

    private String word() {
        return holds() ? "PASS" : "over";
    }
}
