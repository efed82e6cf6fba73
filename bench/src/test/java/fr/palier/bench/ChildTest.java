package fr.palier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ChildTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void keepsWhatAChildSaysAndCountsItsGrandchildren() throws IOException {
        Path log = folder.resolve("log");
        Cost idle = sh("echo said; echo loudly >&2", log);
        assertEquals(List.of("said", "loudly"), Files.readAllLines(log));
        Cost busy = sh("sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'", log);
        assertTrue(busy.cpu() > idle.cpu() && busy.peak() > 0, busy + " against " + idle);
    }

    @Test
    void tellsHowAChildFailed() {
        var failed = assertThrows(IOException.class, () -> sh("echo no such thing; exit 7", folder.resolve("log")));
        assertTrue(failed.toString().contains("exit code 7:\nno such thing"), failed::toString);
        assertThrows(IOException.class, () -> Child.run(List.of("no-such-program"), folder.resolve("log"), LIMIT));
    }

    @Test
    void killsAChildThatOutlivesItsLimit() {
        var killed = assertThrows(
                IOException.class,
                () -> Child.run(List.of("sleep", "50"), folder.resolve("log"), Duration.ofMillis(20)));
        assertTrue(killed.toString().contains("signal 9"), killed::toString);
    }

    private static Cost sh(String script, Path log) throws IOException {
        return Child.run(List.of("sh", "-c", script), log, LIMIT);
    }
}
