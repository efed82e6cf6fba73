package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Random ledgers written in random dialects: what was meant is what is read, whatever the threads. */
class RandomDialectTest {
    private static final Reading TENANCIES = Reading.tenancies("""
            landlord,tenancy,rent,benefit,start
            L1,T1,500.00,0,2019-01-01
            L1,T2,400.00,100.00,2019-01-01
            Régie n°2,"T ""1"", bât. É",300.00,0,2019-01-01
            Régie n°2,0123456789abcdef-é,300.00,0,2019-01-01
            """);
    private static final List<String[]> KEYS = List.of(
            new String[] {"L1", "T1"},
            new String[] {"L1", "T2"},
            new String[] {"Régie n°2", "T \"1\", bât. É"},
            new String[] {"Régie n°2", "0123456789abcdef-é"});

    /** What was meant: entries in any order, refused lines in theirs. */
    private record Meant(List<String> entries, List<String> refused) {
        Reading.Outcome outcome(long lines) {
            return new Reading.Outcome(entries, refused, lines);
        }
    }

    @Property(tries = 500)
    void readsWhatWasMeant(@ForAll long seed) {
        assertRead(new Random(seed), 300, 1);
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void readsWhatWasMeantAcrossBlocks(@ForAll long seed) {
        assertRead(new Random(seed), 2 * Blocks.BLOCK + 1000, 1, 2, 5);
    }

    private static void assertRead(Random random, int size, int... threads) {
        boolean ids = random.nextBoolean();
        Dialect dialect = new Dialect(random, ids);
        Meant meant = new Meant(new ArrayList<>(), new ArrayList<>());
        long lines = 0;
        for (; dialect.size() < size || lines == 0; lines++) {
            if (random.nextInt(10) == 0) {
                dialect.blankLine();
            }
            write(random, dialect, meant, "id-é" + lines);
        }
        Reading.Outcome expected = sorted(meant.outcome(lines));
        byte[] bytes = dialect.bytes();
        for (int count : threads) {
            assertEquals(expected, sorted(TENANCIES.on(count).ledger(bytes)));
        }
    }

    private static Reading.Outcome sorted(Reading.Outcome outcome) {
        return new Reading.Outcome(outcome.accounts().stream().sorted().toList(), outcome.refused(), outcome.lines());
    }

    private static void write(Random random, Dialect dialect, Meant meant, String id) {
        int tenancy = random.nextInt(KEYS.size());
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        LocalDate date = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(1_000));
        long cents = 1 + (random.nextBoolean() ? random.nextInt(100_000) : random.nextInt(1_000_000_000));
        cents = kind == Kind.ADJUSTMENT && random.nextBoolean() ? -cents : cents;
        Map<String, String> fields = new HashMap<>();
        fields.put("landlord", KEYS.get(tenancy)[0]);
        fields.put("tenancy", KEYS.get(tenancy)[1]);
        fields.put("date", dialect.date(date));
        fields.put("kind", kind.code());
        fields.put("amount", dialect.amount(kind, cents));
        fields.put("id", id);
        String fault = damage(random, fields);
        long line = dialect.record(fields);
        if (fault.isEmpty()) {
            meant.entries.add(String.join("/", KEYS.get(tenancy)) + " " + Reading.entry(date, kind, cents));
        } else {
            meant.refused.add("ledger.csv:" + line + " " + fault);
        }
    }

    /** Now and then spoils a field; how its refusal ends. */
    private static String damage(Random random, Map<String, String> fields) {
        return switch (random.nextInt(20)) {
            case 0 -> spoil(fields, "date", "31/04/2019", Refusal.DATE_WRONG);
            case 1 -> spoil(fields, "amount", "12,345", Refusal.DECIMALS);
            case 2 -> spoil(fields, "tenancy", "une\nautre é", Refusal.TENANCY_UNKNOWN);
            case 3 -> spoil(fields, "kind", "", Refusal.KIND_UNKNOWN);
            default -> "";
        };
    }

    private static String spoil(Map<String, String> fields, String title, String value, Refusal why) {
        fields.put(title, value);
        return title + " <" + value + "> " + why;
    }
}
