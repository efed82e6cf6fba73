package fr.palier.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process took.
 *
 * @param cpu seconds of processor, user and system, of the process and the children it waited for
 * @param wall seconds from its start to its end
 * @param peak mebibytes of resident memory at their highest
 */
record Cost(double cpu, double wall, double peak) {
    /** The median of each figure by itself; the highest of the peaks. */
    static Cost median(List<Cost> rounds) {
        return new Cost(
                median(rounds, Cost::cpu),
                median(rounds, Cost::wall),
                rounds.stream().mapToDouble(Cost::peak).max().orElseThrow());
    }

    private static double median(List<Cost> rounds, ToDoubleFunction<Cost> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
