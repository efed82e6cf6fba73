package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A line of a gigabyte, read by a JVM that has 96 MB. */
class LongLineTest {
    private static final String HEADER = "landlord,tenancy,date,kind,amount\n";
    private static final String GOOD = "L1,T1,2020-01-05,charge,500\n";

    @Test
    void skipsALineOfAGigabyte() throws Exception {
        assertEquals(
                "refused ledger.csv:3  <" + "x,".repeat(32) + "…> LINE_TOO_LONG\n"
                        + "L1/T1 2020-01-05 charge 50000\nL1/T1 2020-01-05 charge 50000\n",
                read(HEADER + GOOD, "x,", "\n" + GOOD));
    }

    @Test
    void skipsALineOfAGigabyteInsideAQuote() throws Exception {
        assertEquals(
                "refused ledger.csv:3  <L1,T1,2020-01-05,charge,500,\"> QUOTE_NOT_CLOSED\n"
                        + "refused ledger.csv:4  <" + "y".repeat(64) + "…> LINE_TOO_LONG\n"
                        + "L1/T1 2020-01-05 charge 50000\nL1/T1 2020-01-05 charge 50000\n",
                read(HEADER + GOOD + "L1,T1,2020-01-05,charge,500,\"\n", "y", "\"\n" + GOOD));
    }

    @Test
    void refusesAHeaderOfAGigabyte() throws Exception {
        assertEquals(
                "ledger.csv: the first line is over one mebibyte; this is not a CSV export\n",
                read("landlord", ",x", "\n" + GOOD));
    }

    private static String read(String before, String pattern, String after) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongLine.class.getName(),
                        before,
                        pattern,
                        after)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
