package fr.palier.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The command lines of the contenders and of what prepares their files. */
final class Commands {
    private static final Duration COMPILER_LIMIT = Duration.ofMinutes(1);

    private final Path root;
    private final Options options;

    Commands(Path root, Options options) {
        this.root = root;
        this.options = options;
    }

    /** The project's folder: this class lies in it, under {@code bench/target}. */
    static Path root() {
        try {
            Path home = Path.of(Commands.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Objects.requireNonNull(home.getParent()).resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the folder of the benchmark has no usable name", e);
        }
    }

    List<String> generate(Options.Size size, boolean erp, Path folder) {
        List<String> command = List.of(
                launcher(),
                "generate",
                "--dwellings",
                Integer.toString(size.dwellings()),
                "--months",
                Integer.toString(size.months()),
                "--seed",
                Long.toString(size.seed()),
                "--out",
                folder.toString());
        return erp ? joined(command, List.of("--dialect", "erp-fr")) : command;
    }

    List<String> palier(Ledgers files, Path out) {
        List<String> judged = List.of(
                "--as-of",
                options.asOf().toString(),
                "--policy",
                options.policy().toString(),
                "--out",
                out.toString());
        return joined(List.of(launcher(), "triage"), joined(files.options(), judged));
    }

    List<String> duckdb(Ledgers files, int threads, Path out) {
        return java(
                DuckdbPeer.class,
                files.tenancies().toString(),
                files.ledger().toString(),
                options.asOf().toString(),
                options.policy().toString(),
                out.toString(),
                Integer.toString(threads));
    }

    List<String> reordered(Path ledger, Path out, String order) {
        return java(Reordered.class, ledger.toString(), out.toString(), order);
    }

    /** The bare scan: C where there is a compiler, its Java twin where not. */
    List<String> scan(Path ledger) throws IOException {
        Path program = options.work().resolve("scan");
        return compiles(program)
                ? List.of(program.toString(), ledger.toString())
                : java(ScanPeer.class, ledger.toString());
    }

    private boolean compiles(Path program) throws IOException {
        Path source = options.work().resolve("scan.c");
        try (InputStream in = Commands.class.getResourceAsStream("scan.c")) {
            Files.write(source, Objects.requireNonNull(in, "scan.c").readAllBytes());
        }
        List<String> compiler = List.of("cc", "-O2", "-o", program.toString(), source.toString());
        try {
            Child.run(compiler, options.work().resolve("cc.log"), COMPILER_LIMIT);
            return true;
        } catch (IOException noCompiler) {
            return false;
        }
    }

    private String launcher() {
        return root.resolve("palier").toString();
    }

    private static List<String> java(Class<?> main, String... args) {
        List<String> jvm = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        return joined(jvm, List.of(args));
    }

    static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
