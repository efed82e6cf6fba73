package fr.palier.bench;

import java.util.List;

/**
 * One row of the benchmark.
 *
 * @param bytes how much it reads
 */
record Contender(String name, List<String> command, long bytes) {}
