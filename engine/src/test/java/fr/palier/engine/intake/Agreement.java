package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.intake.rows.LedgerRows;
import fr.palier.engine.intake.rows.TenancyRows;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.LedgerRow;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.TenancyRow;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Holds rows against what the readers of columns made of the same file, for every file that any test of theirs reads: the
 * same lines taken, the same refused, the same files refused whole.
 */
final class Agreement {
    private static final Set<Refusal> LEFT_TO_THE_CALLER =
            Set.of(Refusal.LANDLORD_UNKNOWN, Refusal.TENANCY_UNKNOWN, Refusal.ID_TWICE);

    private final Profile profile;
    private final List<RefusedLine> refused;
    private final List<String> told = new ArrayList<>();

    /** @param refused by the readers of columns, of all files */
    Agreement(Profile profile, List<RefusedLine> refused) {
        this.profile = profile;
        this.refused = refused;
    }

    /** The same whole file is refused, or none. */
    static <T> T both(Supplier<T> columns, Runnable rows) {
        try {
            T read = columns.get();
            rows.run();
            return read;
        } catch (RefusedFile whole) {
            String again = "";
            try {
                rows.run();
            } catch (RefusedFile e) {
                again = String.valueOf(e.getMessage());
            }
            assertEquals(whole.getMessage(), again);
            throw whole;
        }
    }

    void tenancies(TenancyTable table, Source source) {
        int[] next = {0};
        try {
            TenancyRows.read(
                    source, profile.tenancies(), Optional.empty(), row -> same(table, next[0]++, row), this::tell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(table.size(), next[0]);
        assertEquals(lines(Set.of(source.name()), Set.of()), told);
    }

    private static void same(TenancyTable table, int tenancy, TenancyRow row) {
        assertTrue(row.landlord().is(table.landlordKey(table.landlord(tenancy))), row.landlord()::text);
        assertTrue(row.tenancy().is(table.key(tenancy)), row.tenancy()::text);
        for (Fact fact : Fact.values()) {
            assertEquals(table.facts(fact)[tenancy], row.fact(fact), fact.name());
        }
        for (Place place : Place.values()) {
            assertEquals(table.place(place, tenancy), row.place(place).text());
        }
    }

    /**
     * Compares nothing where two sources have one name: their lines cannot be told apart.
     *
     * @param accounts as {@link Reading.Outcome#accounts}
     */
    void ledgers(List<String> accounts, Source... sources) {
        if (Arrays.stream(sources).map(Source::name).distinct().count() < sources.length) {
            return;
        }
        Set<String> passed = new HashSet<>();
        refused.stream().filter(line -> LEFT_TO_THE_CALLER.contains(line.why())).forEach(line -> passed.add(at(line)));
        Set<String> files = new HashSet<>();
        List<String> taken = new ArrayList<>();
        try {
            for (Source source : sources) {
                files.add(source.name());
                LedgerRows.read(source, profile, Optional.empty(), row -> take(row, source, passed, taken), line -> {
                    if (!passed.contains(at(line))) {
                        tell(line);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(
                accounts.stream().sorted().toList(), taken.stream().sorted().toList());
        assertEquals(lines(files, LEFT_TO_THE_CALLER), told);
    }

    private static void take(LedgerRow row, Source source, Set<String> passed, List<String> taken) {
        assertFalse(row.landlord().isEmpty() || row.tenancy().isEmpty());
        if (!passed.contains(source.name() + ":" + row.lineNumber()) && row.day() <= Reading.AS_OF.toEpochDay()) {
            taken.add(row.landlord().text() + "/" + row.tenancy().text() + " "
                    + Reading.entry(LocalDate.ofEpochDay(row.day()), row.kind(), row.cents()));
        }
    }

    private static String at(RefusedLine line) {
        return line.file() + ":" + line.line();
    }

    private void tell(RefusedLine line) {
        told.add(Reading.text(line));
    }

    private List<String> lines(Set<String> files, Set<Refusal> but) {
        return refused.stream()
                .filter(line -> files.contains(line.file()) && !but.contains(line.why()))
                .map(Reading::text)
                .toList();
    }
}
