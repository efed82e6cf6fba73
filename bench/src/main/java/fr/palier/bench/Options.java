package fr.palier.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What {@code palier bench} was asked.
 *
 * @param size dwellings, months and seed of the region
 * @param rounds how often each contender runs
 * @param asOf the day to judge on
 * @param policy the policy that both sides apply
 * @param work where files are generated; those already there are used again
 * @param forms which further forms of the ledger are measured
 */
record Options(Size size, int rounds, LocalDate asOf, Path policy, Path work, Forms forms) {
    static final String USAGE = """
            usage: palier bench [--dwellings N] [--months M] [--seed S] [--rounds R] [--as-of DATE]
                                [--policy FILE] [--work DIR] [--growth] [--plain-only]
                   palier bench kernel [JMH options]     the kernel alone, warm (JMH)
              --growth      also four times as many dwellings (2.4 GB of disk at the default size)
              --plain-only  neither the erp-fr dialect nor the sorted and shuffled ledgers""";

    private static final String DEFAULT_POLICY = "engine/src/main/resources/fr/palier/engine/triage/policy.dmn";

    /** How large the region is and from which seed it is drawn. */
    record Size(int dwellings, int months, long seed) {
        Size times(int factor) {
            return new Size(dwellings * factor, months, seed);
        }
    }

    /** Which forms of the ledger run beside the plain one. */
    record Forms(boolean growth, boolean variants) {}

    /**
     * @param args the command line
     * @param root the project's folder
     * @throws IllegalArgumentException where an option is unknown or lacks its value
     */
    static Options parse(String[] args, Path root) {
        Options options = new Options(
                new Size(284_000, 24, 2020),
                3,
                LocalDate.of(2020, 4, 15),
                root.resolve(DEFAULT_POLICY),
                root.resolve("bench/target/region"),
                new Forms(false, true));
        Deque<String> left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            options = options.with(left.pop(), left);
        }
        return options;
    }

    private Options with(String name, Deque<String> left) {
        return switch (name) {
            case "--growth" -> withForms(new Forms(true, forms.variants));
            case "--plain-only" -> withForms(new Forms(forms.growth, false));
            case "--dwellings" -> withSize(new Size(number(name, left), size.months, size.seed));
            case "--months" -> withSize(new Size(size.dwellings, number(name, left), size.seed));
            case "--seed" -> withSize(new Size(size.dwellings, size.months, number(name, left)));
            case "--rounds" -> new Options(size, number(name, left), asOf, policy, work, forms);
            case "--as-of" -> new Options(size, rounds, LocalDate.parse(value(name, left)), policy, work, forms);
            case "--policy" -> new Options(size, rounds, asOf, Path.of(value(name, left)), work, forms);
            case "--work" -> new Options(size, rounds, asOf, policy, Path.of(value(name, left)), forms);
            default -> throw new IllegalArgumentException("unknown option " + name);
        };
    }

    private Options withForms(Forms other) {
        return new Options(size, rounds, asOf, policy, work, other);
    }

    private Options withSize(Size other) {
        return new Options(other, rounds, asOf, policy, work, forms);
    }

    private static int number(String name, Deque<String> left) {
        String value = value(name, left);
        if (!value.matches("[1-9][0-9]{0,7}")) {
            throw new IllegalArgumentException(name + " takes a number from 1 to 99999999, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static String value(String name, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(name + " lacks its value");
        }
        return left.pop();
    }
}
