package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quote that nobody closed costs its own line and no other. */
class OpenQuoteTest {
    private static final String HEADER = "landlord,tenancy,date,kind,amount,label\n";
    private static final String GOOD = "L1,T1,2020-01-05,charge,500,\"quoted, as it should be\"\n";
    private static final String PLAIN = "L1,T1,2020-01-05,charge,500,not quoted at all\n";

    @ParameterizedTest
    @CsvSource({
        "3, true, 1", "3, false, 1", "3, false, 5",
        "60000, true, 1", "60000, true, 2", "60000, true, 5",
        "60000, false, 1", "60000, false, 2", "60000, false, 5"
    })
    void refusesOnlyTheLineWithTheOpenQuote(int lines, boolean quotesFollow, int threads) {
        String bad = "L1,T1,2020-01-05,charge,1,\"nobody closes this\n";
        String text = HEADER + bad + (quotesFollow ? GOOD : PLAIN).repeat(lines);
        Reading.Outcome outcome = Reading.PLAIN.on(threads).ledger(text);
        assertEquals(List.of("ledger.csv:2  <" + bad.strip() + "> QUOTE_NOT_CLOSED"), outcome.refused());
        assertEquals(Collections.nCopies(lines, "L1/T1 2020-01-05 charge 50000"), outcome.accounts());
        assertEquals(lines + 1, outcome.lines());
    }

    @ParameterizedTest
    @CsvSource({"1", "5"})
    void refusesTheLastLineWhereItIsOpen(int threads) {
        String text = HEADER + PLAIN.repeat(30_000) + "L1,T1,2020-01-05,charge,1,\"";
        Reading.Outcome outcome = Reading.PLAIN.on(threads).ledger(text);
        assertEquals(List.of("ledger.csv:30002  <L1,T1,2020-01-05,charge,1,\"> QUOTE_NOT_CLOSED"), outcome.refused());
        assertEquals(30_000, outcome.accounts().size());
    }

    @ParameterizedTest
    @CsvSource({"1", "5"})
    void skipsLinesLongerThanABlock(int threads) {
        StringBuilder text = new StringBuilder(HEADER);
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            text.append(PLAIN.repeat(10)).append("é".repeat(Blocks.BLOCK + i)).append("\r\n");
            refused.add("ledger.csv:" + (12 + 11 * i) + "  <" + "é".repeat(32) + "…> LINE_TOO_LONG");
        }
        Reading.Outcome outcome = Reading.PLAIN.on(threads).ledger(text + PLAIN);
        assertEquals(refused, outcome.refused());
        assertEquals(41, outcome.accounts().size());
    }

    @ParameterizedTest
    @CsvSource({"-2", "-1", "0", "1", "2"})
    void readsAFileThatEndsNearABlock(int more) {
        int length = 3 * Blocks.BLOCK + more;
        StringBuilder text = new StringBuilder(HEADER).append(PLAIN.repeat((length - 200) / PLAIN.length()));
        int lines = (length - 200) / PLAIN.length() + 1;
        text.append("L1,T1,2020-01-05,charge,500,");
        text.append("x".repeat(length + HEADER.length() - text.length()));
        assertEquals(length + HEADER.length(), text.toString().getBytes(UTF_8).length);
        Reading.Outcome outcome = Reading.PLAIN.on(2).ledger(text.toString());
        assertEquals(List.of(), outcome.refused());
        assertEquals(lines, outcome.accounts().size());
    }
}
