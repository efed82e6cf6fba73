package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.source.Source;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of equal ids of one landlord, the first in order of files and lines stays. */
class LineIdTest {
    private static final String HEADER = "id,landlord,tenancy,date,kind,amount\n";

    @Test
    void keepsTheFirstWithinALandlord() {
        Reading.Outcome outcome = Reading.PLAIN.ledger(HEADER + """
                1,L1,T1,2020-01-01,charge,1
                1,L2,T1,2020-01-01,charge,2
                1,L1,T2,2020-01-01,charge,3
                ,L1,T2,2020-01-01,charge,4
                ,L1,T2,2020-01-02,charge,5
                """);
        assertEquals(List.of("ledger.csv:4 id <1> ID_TWICE"), outcome.refused());
        assertEquals(
                List.of(
                        "L1/T1 2020-01-01 charge 100",
                        "L1/T2 2020-01-01 charge 400",
                        "L1/T2 2020-01-02 charge 500",
                        "L2/T1 2020-01-01 charge 200"),
                outcome.accounts());
    }

    @Test
    void doesNotCountTheIdOfARefusedLine() {
        Reading.Outcome outcome =
                Reading.PLAIN.ledger(HEADER + "1,L1,T1,2020-01-01,charge,0\n1,L1,T1,2020-01-01,charge,7\n");
        assertEquals(List.of("ledger.csv:2 amount <0> AMOUNT_ZERO"), outcome.refused());
        assertEquals(List.of("L1/T1 2020-01-01 charge 700"), outcome.accounts());
    }

    @Test
    void keepsTheFirstByOrderOfFiles() {
        Source first = source("b.csv", HEADER + "1,L1,T1,2020-01-01,charge,1\n");
        Source second = source("a.csv", HEADER + "\n2,L1,T1,2020-01-02,charge,2\n1,L1,T1,2020-01-03,charge,3\n");
        Reading.Outcome outcome = Reading.PLAIN.ledgers(first, second);
        assertEquals(List.of("a.csv:4 id <1> ID_TWICE"), outcome.refused());
        assertEquals(List.of("L1/T1 2020-01-01 charge 100", "L1/T1 2020-01-02 charge 200"), outcome.accounts());
    }

    @Test
    void refusesAWholeLedgerGivenTwice() {
        Source ledger = source("ledger.csv", HEADER + "1,L1,T1,2020-01-01,charge,1\n2,L1,T1,2020-01-02,charge,2\n");
        Reading.Outcome outcome = Reading.PLAIN.ledgers(ledger, ledger);
        assertEquals(List.of("ledger.csv:2 id <1> ID_TWICE", "ledger.csv:3 id <2> ID_TWICE"), outcome.refused());
        assertEquals(List.of("L1/T1 2020-01-01 charge 100", "L1/T1 2020-01-02 charge 200"), outcome.accounts());
        assertEquals(4, outcome.lines());
    }

    @Test
    void takesAnIdForTheSameInBothEncodings() {
        byte[] utf8 = (HEADER + "é1,L1,T1,2020-01-01,charge,1\n").getBytes(UTF_8);
        byte[] windows = (HEADER + "é1,L1,T1,2020-01-02,charge,2\n").getBytes(Charset.forName("windows-1252"));
        Reading.Outcome outcome =
                Reading.PLAIN.ledgers(Reading.source("utf8.csv", utf8), Reading.source("windows.csv", windows));
        assertEquals(List.of("windows.csv:2 id <é1> ID_TWICE"), outcome.refused());
    }

    /** Some 4 MiB: every id of the first half comes back in the second, blocks away, with quoted line breaks between. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void keepsTheFirstAcrossBlocksAndThreads(int threads) {
        int half = 20_000;
        StringBuilder text = new StringBuilder("landlord,tenancy,date,kind,amount,label,id\n");
        List<String> accounts = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < 2 * half; i++) {
            text.append("L1,T1,2020-01-01,charge,").append(i + 1).append(",\"").append("x".repeat(30));
            text.append("\n".repeat(3))
                    .append("x".repeat(30))
                    .append("\",n")
                    .append(i % half)
                    .append('\n');
            if (i < half) {
                accounts.add("L1/T1 2020-01-01 charge " + 100L * (i + 1));
            } else {
                refused.add("ledger.csv:" + (2 + 4 * i) + " id <n" + (i - half) + "> ID_TWICE");
            }
        }
        Reading.Outcome outcome = Reading.PLAIN.on(threads).ledger(text.toString());
        assertEquals(refused, outcome.refused());
        assertEquals(accounts, outcome.accounts());
    }

    /** An open quote before an overlong line makes one block be settled in two parts. */
    @Test
    void namesTheRightLineBeforeAnOverlongOne() {
        StringBuilder text = new StringBuilder("landlord,tenancy,date,kind,amount,id,label\n");
        text.append("L1,T1,2020-01-01,charge,1,a,x\n".repeat(1));
        while (text.length() < Blocks.BLOCK - 200) {
            text.append("L1,T1,2020-01-01,charge,2,,x\n");
        }
        long lines = text.chars().filter(c -> c == '\n').count();
        text.append("L1,T1,2020-01-01,charge,3,b,\"open\n");
        text.append("L1,T1,2020-01-02,charge,4,a,x\n");
        text.append("x".repeat(3 * Blocks.BLOCK)).append('\n');
        text.append("L1,T1,2020-01-03,charge,5,a,x\n");
        assertEquals(
                List.of(
                        "ledger.csv:" + (lines + 1) + "  <L1,T1,2020-01-01,charge,3,b,\"open> QUOTE_NOT_CLOSED",
                        "ledger.csv:" + (lines + 3) + "  <" + "x".repeat(64) + "…> LINE_TOO_LONG",
                        "ledger.csv:" + (lines + 2) + " id <a> ID_TWICE",
                        "ledger.csv:" + (lines + 4) + " id <a> ID_TWICE"),
                Reading.PLAIN.ledger(text.toString()).refused());
    }

    private static Source source(String name, String text) {
        return Reading.source(name, text.getBytes(UTF_8));
    }
}
