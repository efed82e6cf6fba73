package fr.palier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was measured, as the two Markdown tables of {@code docs/benchmarks.md}: costs, then figures with their limits. */
final class Report {
    static final String PALIER = "Palier";
    static final String DUCKDB_ONE = "DuckDB, 1 thread";
    static final String DUCKDB_ALL = "DuckDB, all cores";
    static final String SCAN = "bare scan of the bytes";
    static final String ERP = "Palier, erp-fr dialect";
    static final String SORTED = "Palier, sorted by tenancy";
    static final String SHUFFLED = "Palier, shuffled";
    static final String FOURFOLD = "Palier, four times the dwellings";

    private final Options options;
    private final List<Contender> contenders;
    private final Map<String, List<Cost>> rounds;

    Report(Options options, List<Contender> contenders, Map<String, List<Cost>> rounds) {
        this.options = options;
        this.contenders = contenders;
        this.rounds = rounds;
    }

    String text() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(machine());
        lines.add("%,d dwellings, %d months, seed %d; medians of %d interleaved rounds, highest peak"
                .formatted(
                        options.size().dwellings(),
                        options.size().months(),
                        options.size().seed(),
                        options.rounds()));
        lines.add("");
        lines.add("| contender | CPU s | wall s | peak MiB | MB/CPU-s |");
        lines.add("|---|---|---|---|---|");
        contenders.forEach(contender -> lines.add(row(contender)));
        lines.add("");
        lines.add("| figure | measured | limit | |");
        lines.add("|---|---|---|---|");
        verdicts().forEach(verdict -> lines.add(verdict.row()));
        return String.join("\n", lines) + "\n";
    }

    private String row(Contender contender) {
        Cost cost = cost(contender.name());
        String name = contender.name().equals(SCAN) ? SCAN + scanner(contender) : contender.name();
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.0f | %.0f |",
                name,
                cost.cpu(),
                cost.wall(),
                cost.peak(),
                contender.bytes() / 1e6 / cost.cpu());
    }

    private static String scanner(Contender scan) {
        return scan.command().contains(ScanPeer.class.getName()) ? " (Java twin: no C compiler)" : " (C)";
    }

    /** DuckDB is taken at the faster of its thread settings. */
    private List<Verdict> verdicts() {
        Cost palier = cost(PALIER);
        Cost one = cost(DUCKDB_ONE);
        Cost all = cost(DUCKDB_ALL);
        Cost duckdb = one.wall() < all.wall() ? one : all;
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(new Verdict("CPU, of DuckDB's", palier.cpu() / duckdb.cpu(), 0.2));
        verdicts.add(new Verdict("wall, of DuckDB's", palier.wall() / duckdb.wall(), 0.25));
        verdicts.add(
                new Verdict("CPU, of the bare scan's", palier.cpu() / cost(SCAN).cpu(), 12));
        verdicts.add(new Verdict("peak resident memory, MB", palier.peak() * 1.048576, 800));
        if (rounds.containsKey(ERP)) {
            verdicts.add(new Verdict("CPU per byte, erp-fr of plain", perByte(ERP) / perByte(PALIER), 1.5));
            verdicts.add(Verdict.reported("CPU, sorted of plain", cost(SORTED).cpu() / palier.cpu()));
            verdicts.add(
                    Verdict.reported("CPU, shuffled of plain", cost(SHUFFLED).cpu() / palier.cpu()));
        }
        if (rounds.containsKey(FOURFOLD)) {
            verdicts.add(new Verdict("wall, ×4 of ×1", cost(FOURFOLD).wall() / palier.wall(), 4.2));
            verdicts.add(new Verdict("CPU, ×4 of ×1", cost(FOURFOLD).cpu() / palier.cpu(), 4.2));
        }
        return verdicts;
    }

    private double perByte(String name) {
        Contender contender = contenders.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        return cost(name).cpu() / contender.bytes();
    }

    private Cost cost(String name) {
        return Cost.median(rounds.getOrDefault(name, List.of()));
    }

    private static String machine() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " cores of " + field("/proc/cpuinfo", "model name") + ", "
                + field("/proc/meminfo", "MemTotal") + " of memory, Linux " + System.getProperty("os.version")
                + ", JDK "
                + Runtime.version();
    }

    private static String field(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        }
    }
}
