package fr.palier.cli.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hardwood.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetRefusalsTest {
    private Duck duck = new Duck(Path.of("."));

    @BeforeEach
    void writesIn(@TempDir Path folder) {
        duck = new Duck(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "amount, DOUBLE",
        "amount, FLOAT",
        "rent, DOUBLE",
        "benefit, FLOAT",
        "debit, DOUBLE",
        "credit, DOUBLE",
    })
    void refusesEurosAsFloatingPointNumbers(String column, String type) {
        Path file = duck.write("SELECT 'T1' AS tenancy, CAST(12.3 AS " + type + ") AS " + column);
        assertEquals(
                file + ": column " + column + " holds euros as floating-point numbers (" + type
                        + "), which are not exact to the cent; write it as DECIMAL(12,2) or as text",
                refusal(file));
    }

    @Test
    void refusesThemUnderTheTitleThatAProfileGives() {
        Path file = duck.write("SELECT 'T1' AS tenancy, 12.3::DOUBLE AS Montant");
        var refused = assertThrows(IOException.class, () -> ParquetRows.open(file, Set.of("Montant")));
        assertTrue(refused.toString().contains("column Montant holds euros as floating-point"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"['T1']", "{'a': 'T1'}", "MAP {'a': 'T1'}"})
    void refusesANestedColumnThatIsRead(String value) {
        Path file = duck.write("SELECT " + value + " AS tenancy, 1 AS x");
        assertEquals(file + ": column tenancy is nested or repeated; write one plain value a row", refusal(file));
    }

    @Test
    void refusesAColumnThatIsReadAndHasNoText() {
        Path file = duck.write("SELECT TIME '10:00:00' AS date, 1 AS x");
        assertTrue(refusal(file).contains(": column date is of type INT64 TIME"), refusal(file));
        assertTrue(refusal(file).endsWith(", which has no text; write it as text"), refusal(file));
    }

    @Test
    void refusesAFileOfWhichNothingCanBeRead() {
        Path file = duck.write("SELECT [1] AS x");
        assertEquals(file + ": no column of this Parquet file can be read as text", refusal(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brotli", "lz4_raw"})
    void refusesAnotherCompression(String codec) {
        Path file = duck.write("SELECT 'T1' AS tenancy FROM range(100)", "CODEC '" + codec + "'");
        assertTrue(refusal(file).startsWith(file + ": compressed with "), refusal(file));
        assertTrue(refusal(file).endsWith("write it with zstd, snappy, gzip or none"), refusal(file));
    }

    @Test
    void refusesATruncatedFileWhereverItIsCut() throws IOException {
        Path file = duck.write("SELECT i AS tenancy FROM range(1000) t(i)");
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 4, 11, 12, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            String message = refusal(file);
            assertTrue(message.startsWith(file + ": this Parquet file is cut short (" + length), message);
        }
    }

    @Test
    void refusesAFileWhoseMiddleIsMissing() throws IOException {
        Path file = duck.write("SELECT i AS tenancy, i % 7 AS rent FROM range(20000) t(i)");
        byte[] whole = Files.readAllBytes(file);
        byte[] holed = new byte[whole.length - 4000];
        System.arraycopy(whole, 0, holed, 0, 4000);
        System.arraycopy(whole, 8000, holed, 4000, holed.length - 4000);
        Files.write(file, holed);
        String message = refusal(file);
        assertTrue(message.startsWith(file + ": damaged Parquet file ("), message);
        assertTrue(message.endsWith("copy or export it again"), message);
    }

    @Test
    void namesTheFileAtWhateverByteItIsDamaged() throws IOException {
        Path file = duck.write(
                "SELECT 'T' || i AS tenancy, i % 7 AS rent, [i] AS list FROM range(3000) t(i)", "CODEC 'snappy'");
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 200; round++) {
            byte[] damaged = whole.clone();
            int nearTheEnd = round % 2 == 0 ? damaged.length - 400 : 4;
            damaged[nearTheEnd + random.nextInt(damaged.length - 8 - nearTheEnd)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);
            try {
                Duck.csv(file);
            } catch (IOException damage) {
                refused++;
                assertTrue(damage.toString().contains(": " + file + ": "), damage.toString());
            }
        }
        assertTrue(refused > 50, "only " + refused + " damaged files were noticed");
    }

    @Test
    void refusesTheEmptyReadThatADecoderWouldRepeatForEver() {
        var source = new Source(InputFile.of(ByteBuffer.allocate(8)));
        assertThrows(IOException.class, () -> source.readRange(4, 0));
    }

    private static String refusal(Path file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> Duck.csv(file)).getMessage());
    }
}
