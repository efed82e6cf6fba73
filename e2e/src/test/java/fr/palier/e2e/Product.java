package fr.palier.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The demonstration, started once for all journeys by {@code ./palier demo} on a directory of its own, and stopped with them. What
 * it prints is read as a person reads it: the address, and an account for each role.
 */
public final class Product {
    private static final Pattern ADDRESS = Pattern.compile("https?://127\\.0\\.0\\.1:\\d+");
    private static final Pattern ACCOUNT = Pattern.compile("(\\S+@\\S+)\\s+(\\S+)\\s*$");
    private static final int MINUTES = 5;

    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private String address = "";

    private Product(Process process) {
        this.process = process;
    }

    public static Product running() {
        return Running.PRODUCT;
    }

    /** Begun when first asked for, and apart from its class: the thread that listens must find that one ready. */
    private static final class Running {
        private static final Product PRODUCT = start();
    }

    private static Product start() {
        Path root = Path.of(System.getProperty("palier.root")).toAbsolutePath();
        Path data = Path.of("target", "demo").toAbsolutePath();
        try {
            ProcessBuilder command = new ProcessBuilder(
                            root.resolve("palier").toString(), "demo", "--dwellings", "1500", "--port", "0", "--fresh")
                    .redirectErrorStream(true);
            command.command().addAll(List.of("--data", data.toString()));
            Files.createDirectories(data.getParent());
            markAsBuilt(root.resolve("app/target/palier-app.jar"));
            Product product = new Product(command.start());
            Runtime.getRuntime().addShutdownHook(new Thread(product.process::destroy));
            Thread.ofVirtual().start(product::listen);
            product.await();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Maven has packaged the application a moment ago, and gave it the one date that all it packages has, so that it comes out the
     * same twice; the launcher would take it for older than its sources and build it again.
     */
    private static void markAsBuilt(Path jar) throws IOException {
        if (Files.exists(jar)) {
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
        }
    }

    private void listen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                hear(line);
            }
        } catch (IOException closed) {
            ready.countDown();
        }
        ready.countDown();
    }

    private synchronized void hear(String line) {
        printed.add(line);
        Matcher found = ADDRESS.matcher(line);
        if (address.isEmpty() && found.find()) {
            address = found.group();
        }
        if (line.contains("Ctrl-C")) {
            ready.countDown();
        }
    }

    private void await() {
        try {
            if (!ready.await(MINUTES, TimeUnit.MINUTES) || address.isEmpty()) {
                throw new IllegalStateException(
                        "the demonstration did not start; it said:\n" + String.join("\n", said()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized List<String> said() {
        return List.copyOf(printed);
    }

    public String address() {
        return address;
    }

    /** The account that the demonstration prints on the line that holds this word. */
    public Account account(String word) {
        return said().stream()
                .filter(line -> line.contains(word))
                .map(ACCOUNT::matcher)
                .filter(Matcher::find)
                .map(found -> new Account(found.group(1), found.group(2)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no account for " + word + " in:\n" + String.join("\n", said())));
    }

    /** How somebody signs in. */
    public record Account(String email, String password) {}
}
