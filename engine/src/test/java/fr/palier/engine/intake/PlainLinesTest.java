package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is read without cutting is what the careful reader reads: a sixth column sends the same lines to that one. */
class PlainLinesTest {
    private static final String[] LANDLORDS = {"L1", "L1", "L1", "L2", "\"L1\"", " L1", "L9", "", "é"};
    private static final String[] TENANCIES = {"T1", "T1", "T2", "T2 ", "\"T1\"", "T", "a-name-of-more-than-sixteen"};
    private static final String[] DATES = {
        "2020-01-05", "2020-04-15", "2020-04-16", "05/01/2020", "2020-1-5", "2020-02-30"
    };
    private static final String[] KINDS = {
        "charge",
        "payment",
        "benefit",
        "aid",
        "rejection",
        "writeoff",
        "adjustment",
        "fee",
        "chargy",
        "charges",
        "\"aid\"",
        ""
    };
    private static final String[] AMOUNTS = {
        "1.00",
        "12.34",
        "9999.99",
        "10000.00",
        "123456.78",
        "0.00",
        "-5.00",
        "5",
        "5.5",
        "5.555",
        "x.00",
        "\"5,50\"",
        "5:00",
        "+5.00",
        "99999999.99",
        "1 000.00",
        "",
        "5.00\r"
    };

    @Test
    void readsWhatTheCarefulReaderReads() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            StringBuilder lines = new StringBuilder();
            boolean wild = round % 3 == 0;
            for (int i = 0; i < 400; i++) {
                lines.append(line(random, wild ? 1 : 40)).append('\n');
            }
            compare(lines.toString());
        }
    }

    @Test
    void readsLongKeysAndLinesOfAnotherShape() {
        compare("L1,a-name-of-more-than-sixteen,2020-01-05,charge,5.00\n".repeat(3)
                + "L1,T1,2020-01-05,charge,5.00\nL1,T2x2020-01-05,charge,5.00\nL1,T1,2020-01-05,charge\n\nL1,T1,2020-01-05,charge,5.00,6\nL1,T1,2020-01-05,charge,5,50\n"
                + "L1,T2,2020-01-05,adjustment,-5.00\n".repeat(10) + "L1,T1,2020-01-05,charge,5.00");
    }

    private static String line(Random random, int oddOnceIn) {
        return String.join(
                ",",
                pick(random, LANDLORDS, 4, oddOnceIn),
                pick(random, TENANCIES, 3, oddOnceIn),
                pick(random, DATES, 3, oddOnceIn),
                pick(random, KINDS, 7, oddOnceIn),
                pick(random, AMOUNTS, 5, oddOnceIn));
    }

    private static String pick(Random random, String[] from, int usual, int oddOnceIn) {
        return from[random.nextInt(random.nextInt(oddOnceIn) == 0 ? from.length : usual)];
    }

    @Test
    void findsTheNextTenanciesOfALandlord() {
        Random random = new Random(11);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int length = random.nextInt(19);
            keys.add(i + "-" + "x".repeat(length));
        }
        StringBuilder tenancies = new StringBuilder("landlord,tenancy,rent,benefit,start\n");
        StringBuilder lines = new StringBuilder();
        for (String landlord : List.of("L1", "L10", "a-landlord-of-twenty")) {
            keys.forEach(key -> tenancies.append(landlord + "," + key + ",500.00,0,2019-01-01\n"));
            for (int i = 0; i < keys.size(); i += random.nextInt(7)) {
                String key = random.nextInt(20) == 0 ? keys.get(i).substring(1) : keys.get(i);
                lines.append(landlord + "," + key + ",2020-01-0" + (1 + i % 9) + ",charge,5.00\n");
            }
        }
        compare(Reading.tenancies(tenancies.toString()), lines.toString());
    }

    /** The next key stands at the beginning of the line, but is not what its second field holds. */
    @Test
    void isNotTakenInByAKeyThatHoldsASeparatorOrAQuote() {
        for (String odd : List.of("T,2020-01-05", "\"T", "T\nL1,U")) {
            Reading reading = Reading.tenancies("landlord,tenancy,rent,benefit,start\nL1,T0,500.00,0,2019-01-01\nL1,\""
                    + odd.replace("\"", "\"\"") + "\",500.00,0,2019-01-01\nL1,T,500.00,0,2019-01-01\n");
            compare(
                    reading,
                    "L1,T0,2020-01-05,charge,5.00\n".repeat(20) + "L1," + odd + ",2020-01-05,charge,5.00\n"
                            + "L1,T,2020-01-05,charge,5.00\n".repeat(20));
        }
    }

    private static void compare(String lines) {
        Reading reading = Reading.tenancies("""
                landlord,tenancy,rent,benefit,start
                L1,T1,500.00,0,2019-01-01
                L1,T2,400.00,100.00,2019-01-01
                L1,a-name-of-more-than-sixteen,400.00,100.00,2019-01-01
                L2,T1,300.00,0,2019-01-01
                é,T1,300.00,0,2019-01-01
                """);
        compare(reading, lines);
    }

    private static void compare(Reading reading, String lines) {
        Reading.Outcome plain = reading.ledger("landlord,tenancy,date,kind,amount\n" + lines);
        Reading.Outcome careful = reading.ledger(each(lines, line -> line.isEmpty() ? "" : "x," + line));
        assertEquals(careful.lines(), plain.lines());
        assertEquals(careful.accounts(), plain.accounts());
        assertEquals(
                careful.refused().stream().map(PlainLinesTest::withoutFirst).toList(),
                plain.refused().stream().map(PlainLinesTest::withoutFirst).toList());
        assertTrue(plain.lines() > 10);
    }

    /** A refused line of another shape is told as a whole, with the column that only the careful file has. */
    private static String withoutFirst(String refused) {
        return refused.replace("<x,", "<");
    }

    private static String each(String lines, UnaryOperator<String> form) {
        StringBuilder all = new StringBuilder("first,landlord,tenancy,date,kind,amount\n");
        boolean ended = lines.endsWith("\n");
        String[] cut = lines.split("\n", -1);
        Arrays.stream(cut, 0, ended ? cut.length - 1 : cut.length)
                .forEach(line -> all.append(form.apply(line)).append('\n'));
        return ended ? all.toString() : all.substring(0, all.length() - 1);
    }

    @Test
    void readsAWordAsTheByteLoopDoes() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[32];
            int length = random.nextInt(9);
            for (int at = 0; at < 8; at++) {
                bytes[at] = (byte) (random.nextInt(12) == 0 ? random.nextInt(256) : '0' + random.nextInt(10));
            }
            if (length > 3 && random.nextInt(10) > 0) {
                bytes[length - 3] = '.';
            }
            long word = Amount.ofWord(Bytes.word(bytes, 0), length);
            boolean plain = length >= 4
                    && length <= 7
                    && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).matches("[0-9]+\\.[0-9]{2}");
            assertEquals(plain ? Amount.parse(bytes, 0, length) : Amount.WRONG, word);
        }
    }
}
