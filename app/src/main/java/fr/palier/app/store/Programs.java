package fr.palier.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs. PostgreSQL refuses to run as root; there it is started in a user namespace of its own, in which
 * it has none of root's powers and sees the files of root as those of the user it is.
 */
final class Programs {
    private final Binaries binaries;
    private final List<String> prefix;

    Programs(Binaries binaries) {
        this.binaries = binaries;
        this.prefix = prefix(System.getProperty("user.name").equals("root"));
    }

    private static List<String> prefix(boolean root) {
        if (!root) {
            return List.of();
        }
        List<String> unshare = List.of("unshare", "--user");
        if (!works(unshare)) {
            throw new Unusable("store.root");
        }
        return unshare;
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a program answered. */
    record Answer(int code, String said) {
        boolean isFine() {
            return code == 0;
        }
    }

    /** Runs a program to its end. What it says goes through a file: a server that it leaves running would keep a pipe open. */
    Answer run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program));
        command.addAll(arguments);
        Path said = null;
        try {
            said = Files.createTempFile("palier-", ".out");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(said.toFile())
                    .start();
            return new Answer(process.waitFor(), Files.readString(said, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unusable(e, "store.program", program, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable(e, "store.program", program, "interrupted");
        } finally {
            forget(said);
        }
    }

    private static void forget(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // a file of a few lines stays behind in the system's folder for such files
        }
    }
}
