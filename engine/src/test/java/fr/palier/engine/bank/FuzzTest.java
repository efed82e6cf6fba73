package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sound files damaged at random: either statements or a refused file, never anything else, and never for long. */
class FuzzTest {
    private static final int DAMAGES = 1000;
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void readsOrRefusesWhateverIsDamaged() {
        List<byte[]> sound = new ArrayList<>();
        for (String text : List.of(Samples.CAMT, Samples.CFONB, Samples.MT940)) {
            sound.add(text.getBytes(StandardCharsets.UTF_8));
        }
        assertHolds(sound, DAMAGES);
    }

    @Test
    void readsOrRefusesDamagedOpenSamples() throws IOException {
        Data.assumePresent();
        List<byte[]> sound = new ArrayList<>();
        for (String end : List.of(".xml", ".sta", ".cfo", ".txt")) {
            for (Path file : Data.files("", end)) {
                sound.add(Files.readAllBytes(file));
            }
        }
        assertEquals(42, sound.size());
        assertHolds(sound, 60);
    }

    private static void assertHolds(List<byte[]> sound, int damages) {
        Random random = new Random(20240201);
        int[] read = new int[2];
        for (byte[] bytes : sound) {
            for (int i = 0; i < damages; i++) {
                byte[] damaged = damage(bytes, random);
                boolean accepted = assertTimeoutPreemptively(LONG, () -> readsOrRefuses(damaged));
                read[accepted ? 0 : 1]++;
            }
        }
        assertTrue(read[0] > 0 && read[1] > 0, () -> Arrays.toString(read));
    }

    private static boolean readsOrRefuses(byte[] bytes) {
        try {
            return !Reading.read(bytes).isEmpty();
        } catch (RefusedFile refused) {
            assertFalse(refused.message(Lang.FR).isBlank());
            return false;
        }
    }

    /** A few bytes changed, a stretch dropped, repeated or moved, or the end cut off. */
    private static byte[] damage(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int at = random.nextInt(bytes.length);
        int length = Math.min(1 + random.nextInt(60), bytes.length - at);
        switch (random.nextInt(5)) {
            case 0 -> {
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> {
                for (int i = 1 + random.nextInt(4); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = bytes[random.nextInt(bytes.length)];
                }
            }
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
                System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
                return shorter;
            }
            default -> System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
        }
        return bytes;
    }
}
