package fr.palier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Progress;
import fr.palier.engine.region.Region;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command line in this process, in a folder of its own. */
record Cli(Path folder) {
    static final String TENANCIES = """
            landlord,tenancy,rent,benefit,start
            L1,T1,500.00,0,2018-01-01
            L1,T2,400.00,0,2018-01-01
            L2,T1,300.00,0,2018-01-01
            """;
    static final String HEADER = "landlord,tenancy,date,kind,amount,id\n";
    /** L1/T1 owes four months, L1/T2 nothing, L2/T1 two months. */
    static final String LEDGER = HEADER + """
            L1,T1,2020-01-01,charge,500.00,1
            L1,T1,2020-02-01,charge,500.00,2
            L1,T1,2020-03-01,charge,500.00,3
            L1,T1,2020-04-01,charge,500.00,4
            L1,T2,2020-04-01,charge,400.00,5
            L1,T2,2020-04-02,payment,400.00,6
            L2,T1,2020-03-01,charge,300.00,7
            L2,T1,2020-04-01,charge,300.00,8
            """;

    /** What a run said. */
    record Said(int code, String out, String err) {}

    /** Runs a command; nothing may be said beside the streams of the command line. */
    static Said run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ByteArrayOutputStream beside = new ByteArrayOutputStream();
        PrintStream screen = System.err;
        System.setErr(new PrintStream(beside, true, UTF_8));
        try {
            int code = Start.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
            assertEquals("", beside.toString(UTF_8));
            assertFalse(err.toString().contains("\tat "), "a stack trace: " + err);
            return new Said(code, out.toString(), err.toString());
        } finally {
            System.setErr(screen);
        }
    }

    /** The two small files. */
    Cli small() throws IOException {
        write("tenancies.csv", TENANCIES);
        write("ledger.csv", LEDGER);
        return this;
    }

    /** A region of some dwellings and its twin from a housing software. */
    Cli region(int dwellings) throws IOException {
        for (Dialect dialect : Dialect.values()) {
            Region.of(dwellings, 14, 7).write(folder, dialect, Order.JOURNAL, Progress.NONE);
        }
        return this;
    }

    /** Triage of {@code tenancies.csv} and {@code ledger.csv} to {@code list.csv} as of the last day of a region. */
    Said triage(String... more) {
        return on("triage", "ledger.csv", Stream.concat(Stream.of("--out", path("list.csv")), Stream.of(more)));
    }

    /** The same of another ledger, without an output. */
    Said on(String command, String ledger, Stream<String> more) {
        List<String> args = new ArrayList<>(List.of(command, "--tenancies", path("tenancies.csv")));
        args.addAll(List.of("--ledger", path(ledger), "--as-of", "2020-04-15"));
        more.forEach(args::add);
        return run(args.toArray(String[]::new));
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Names of all files, hidden ones too. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
