package fr.palier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The door of {@code palier bench}: generates a region once, checks that Palier and DuckDB write the same bytes, then
 * runs Palier, DuckDB and the bare scan in turn, each in a process of its own, and prints what each took, the ratios
 * and the limits they are held to.
 */
public final class SideBySide {
    /** No child may outlive this, whatever goes wrong. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Options options;
    private final Commands commands;

    private SideBySide(Options options, Commands commands) {
        this.options = options;
        this.commands = commands;
    }

    /**
     * Runs the benchmark. Exit code 0 done, 1 the outputs differ or a contender failed, 2 wrong usage.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(exitCode(args));
    }

    private static int exitCode(String[] args) {
        Path root = Commands.root();
        try {
            if (List.of(args).contains("--help")) {
                System.out.println(Options.USAGE);
                return 0;
            }
            if (args.length > 0 && args[0].equals("kernel")) {
                org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
                return 0;
            }
            if (!System.getProperty("os.name").equals("Linux")) {
                throw new IllegalArgumentException("the benchmark reads costs from the kernel: Linux only");
            }
            Options options = Options.parse(args, root);
            return new SideBySide(options, new Commands(root, options)).run();
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage() + "\n" + Options.USAGE);
            return 2;
        } catch (IOException e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        }
    }

    private int run() throws IOException {
        Files.createDirectories(options.work());
        Ledgers plain = generated(options.size(), false);
        Optional<String> difference = difference(plain);
        if (difference.isPresent()) {
            System.err.println("bench: Palier and DuckDB disagree: " + difference.get());
            return 1;
        }
        System.err.println("identical: Palier and DuckDB write the same bytes over 20 columns of every tenancy");
        List<Contender> contenders = contenders(plain);
        System.out.print(new Report(options, contenders, measured(contenders)).text());
        return 0;
    }

    /** A region's files, made now or by an earlier run of the same size. */
    private Ledgers generated(Options.Size size, boolean erp) throws IOException {
        String name = (erp ? "erp-fr-" : "plain-") + size.dwellings() + "x" + size.months() + "-" + size.seed();
        Path folder = options.work().resolve(name);
        Ledgers files = erp ? Ledgers.erp(folder) : Ledgers.plain(folder);
        if (!Files.exists(files.ledger())) {
            System.err.println("generating " + name);
            Path fresh = options.work().resolve(name + ".new");
            run("generate", commands.generate(size, erp, fresh));
            Files.move(fresh, folder);
        }
        return files;
    }

    private Optional<String> difference(Ledgers plain) throws IOException {
        Path whole = options.work().resolve("palier-all.csv");
        Path narrow = options.work().resolve("duckdb-all.csv");
        run("palier-all", Commands.joined(commands.palier(plain, whole), List.of("--all")));
        run("duckdb-all", Commands.joined(commands.duckdb(plain, cores(), narrow), List.of("--all")));
        return Identity.firstDifference(whole, narrow, 20);
    }

    private List<Contender> contenders(Ledgers plain) throws IOException {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(palier(Report.PALIER, plain));
        contenders.add(duckdb(Report.DUCKDB_ONE, plain, 1));
        contenders.add(duckdb(Report.DUCKDB_ALL, plain, cores()));
        contenders.add(new Contender(Report.SCAN, commands.scan(plain.ledger()), bytes(plain)));
        if (options.forms().variants()) {
            contenders.add(palier(Report.ERP, generated(options.size(), true)));
            contenders.add(palier(Report.SORTED, reordered(plain, "sorted")));
            contenders.add(palier(Report.SHUFFLED, reordered(plain, "shuffled")));
        }
        if (options.forms().growth()) {
            contenders.add(palier(Report.FOURFOLD, generated(options.size().times(4), false)));
        }
        return contenders;
    }

    private Ledgers reordered(Ledgers plain, String order) throws IOException {
        Path ledger = plain.ledger().resolveSibling(order + ".csv");
        if (!Files.exists(ledger)) {
            System.err.println("writing the ledger " + order);
            Path fresh = plain.ledger().resolveSibling(order + ".new");
            run("reordered", commands.reordered(plain.ledger(), fresh, order));
            Files.move(fresh, ledger);
        }
        return plain.withLedger(ledger);
    }

    private Contender palier(String name, Ledgers files) throws IOException {
        return new Contender(name, commands.palier(files, options.work().resolve("palier.csv")), bytes(files));
    }

    private Contender duckdb(String name, Ledgers files, int threads) throws IOException {
        Path out = options.work().resolve("duckdb.csv");
        return new Contender(name, commands.duckdb(files, threads, out), bytes(files));
    }

    private static long bytes(Ledgers files) throws IOException {
        return Files.size(files.ledger());
    }

    /** Interleaved, so that a busy moment of the machine falls on all of them. */
    private Map<String, List<Cost>> measured(List<Contender> contenders) throws IOException {
        Map<String, List<Cost>> rounds = new LinkedHashMap<>();
        for (int round = 1; round <= options.rounds(); round++) {
            for (Contender contender : contenders) {
                System.err.println("round " + round + " of " + options.rounds() + ": " + contender.name());
                Cost cost = run("contender", contender.command());
                rounds.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(cost);
            }
        }
        return rounds;
    }

    private Cost run(String name, List<String> command) throws IOException {
        return Child.run(command, options.work().resolve(name + ".log"), LIMIT);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
