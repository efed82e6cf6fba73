package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.intake.rows.LedgerRows;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Random rows written in random dialects are read back equal, each with its line. */
class RandomRowsTest {
    private static final List<String> TEXTS = List.of(
            "", "x", "L1", "Régie n°2", "T \"1\", bât. É;", "0042", "œuvre €", "0123456789abcdef-é", "à\u00a0b", "日本");

    @Property(tries = 500)
    void readsBackWhatWasWritten(@ForAll long seed) throws IOException {
        assertReadBack(new Random(seed), 300);
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void readsBackAcrossBlocks(@ForAll long seed) throws IOException {
        assertReadBack(new Random(seed), 2 * Blocks.BLOCK + 1000);
    }

    private static void assertReadBack(Random random, int size) throws IOException {
        Dialect dialect = new Dialect(random, true);
        List<String> written = new ArrayList<>();
        while (dialect.size() < size || written.isEmpty()) {
            written.add(write(random, dialect));
        }
        byte[] bytes = dialect.bytes();
        List<String> read = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        long lines = LedgerRows.read(
                Reading.source("ledger.csv", bytes),
                Profile.NONE,
                Optional.empty(),
                row -> read.add(text(row)),
                line -> refused.add(Reading.text(line)));
        assertEquals(List.of(), refused);
        assertEquals(written, read);
        assertEquals(written.size(), lines);
    }

    private static String write(Random random, Dialect dialect) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        LocalDate date = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
        long cents = 1 + random.nextInt(1_000_000_000);
        cents = kind == Kind.ADJUSTMENT && random.nextBoolean() ? -cents : cents;
        Map<String, String> fields = new HashMap<>();
        fields.put("landlord", "L" + pick(random));
        fields.put("tenancy", "T" + pick(random));
        fields.put("label", pick(random));
        fields.put("id", pick(random));
        fields.put("date", dialect.date(date));
        fields.put("kind", kind.code());
        fields.put("amount", dialect.amount(kind, cents));
        long line = dialect.record(fields);
        String key = fields.get("landlord") + "|" + fields.get("tenancy");
        String texts = fields.get("label") + "|" + fields.get("id");
        return line + "|" + key + "|" + Reading.entry(date, kind, cents) + "|" + texts;
    }

    private static String pick(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String text(LedgerRow row) {
        String key = row.landlord().text() + "|" + row.tenancy().text();
        String entry = Reading.entry(LocalDate.ofEpochDay(row.day()), row.kind(), row.cents());
        return row.lineNumber() + "|" + key + "|" + entry + "|" + row.label().text() + "|"
                + row.id().text();
    }
}
