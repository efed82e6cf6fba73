package fr.palier.engine.triage.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.PolicyText;
import fr.palier.engine.triage.Rehearsal;
import fr.palier.engine.triage.Rehearsal.Change;
import fr.palier.engine.triage.Rehearsal.Counts;
import fr.palier.engine.triage.Rehearsal.Grouping;
import fr.palier.engine.triage.Triage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a change of policy does to whom, counted twice. */
@NullMarked
class RehearsalTest {
    private static final LocalDate AS_OF = LocalDate.of(2020, 4, 15);
    private static final SmallRegion REGION = SmallRegion.random(AS_OF, 1500, 11);
    private static final Triage TRIAGE = triage(REGION.tenancies(), REGION.ledger());

    private static Triage triage(String tenancies, String ledger) {
        return new WholePath(AS_OF, 2)
                .triage(WholePath.source("tenancies.csv", tenancies), List.of(WholePath.source("ledger.csv", ledger)));
    }

    private static Rehearsal rehearse(Triage triage, Policy before, Policy after) {
        return Rehearsal.of(triage, Rehearsal.list(triage, before), Rehearsal.list(triage, after));
    }

    /** Calls for the balance alone. */
    private static Policy byBalance(String calls, String messages) {
        return new PolicyText("balance")
                .action("call_this_week", calls)
                .action("message", messages)
                .action("none", "-")
                .score("1", "", "-")
                .read();
    }

    @Test
    void changesNothingUnderTheSamePolicy() {
        Counts counts = rehearse(TRIAGE, Policy.shipped(), Policy.shipped()).counts();
        assertEquals(1500, counts.of(Change.NONE));
        assertEquals(counts.before(), counts.after());
    }

    /** Owing 100, 200, 300, 400 and 500. */
    @Test
    void tellsWhoEntersLeavesAndMoves() {
        String tenancies = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "L," + i + ",500,0,2015-01-01\n")
                .collect(Collectors.joining("", "landlord,tenancy,rent,benefit,start\n", ""));
        String ledger = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "L," + i + ",2020-04-01,charge," + i + "00\n")
                .collect(Collectors.joining("", "landlord,tenancy,date,kind,amount\n", ""));
        Triage triage = triage(tenancies, ledger);
        Rehearsal rehearsal =
                rehearse(triage, byBalance(">= 400", "[200..400)"), byBalance("[300..400]", "[100..200)"));
        Map<String, Change> changes = new HashMap<>();
        for (int tenancy = 0; tenancy < 5; tenancy++) {
            changes.put(new String(triage.tenancies().key(tenancy), StandardCharsets.UTF_8), rehearsal.change(tenancy));
        }
        assertEquals(
                Map.of(
                        "1", Change.ENTERS,
                        "2", Change.LEAVES,
                        "3", Change.ACTION,
                        "4", Change.NONE, // passed by nobody's doing: its points are the same
                        "5", Change.LEAVES),
                changes);
        Rehearsal back = rehearse(triage, byBalance("[300..400]", "[100..200)"), byBalance(">= 400", "[200..400)"));
        assertEquals(0, back.counts().of(Change.DOWN));
        assertEquals(4, rehearsal.counts().before());
        assertEquals(3, rehearsal.counts().after());
    }

    @Test
    void countsEveryTenancyOnce() {
        Rehearsal rehearsal = rehearse(TRIAGE, Policy.shipped(), byBalance("> 900", "(300..900]"));
        assertAddsUp(rehearsal.counts());
        EnumMap<Change, Integer> counted = new EnumMap<>(Change.class);
        for (int tenancy = 0; tenancy < TRIAGE.tenancies().size(); tenancy++) {
            counted.merge(rehearsal.change(tenancy), 1, Integer::sum);
        }
        for (Change change : Change.values()) {
            assertEquals(counted.getOrDefault(change, 0), rehearsal.counts().of(change));
            assertTrue(rehearsal.counts().of(change) > 0, () -> "nobody " + change);
        }
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void sharesTheCountsOutToGroups(Grouping grouping) {
        Rehearsal rehearsal = rehearse(TRIAGE, Policy.shipped(), byBalance("> 900", "(300..900]"));
        Map<String, Counts> groups = rehearsal.counts(grouping);
        groups.values().forEach(RehearsalTest::assertAddsUp);
        Counts all = rehearsal.counts();
        assertEquals(
                all.tenancies(),
                groups.values().stream().mapToInt(Counts::tenancies).sum());
        assertEquals(
                all.before(), groups.values().stream().mapToInt(Counts::before).sum());
        assertEquals(
                all.after(), groups.values().stream().mapToInt(Counts::after).sum());
        for (Change change : Change.values()) {
            assertEquals(
                    all.of(change),
                    groups.values().stream().mapToInt(of -> of.of(change)).sum());
        }
        assertEquals(
                switch (grouping) {
                    case LANDLORD -> Set.of("Cigale", "Hêtraie", "Écluse");
                    case DEPARTMENT -> Set.of("10", "11", "12");
                    case PRIORITY_AREA -> Set.of("0");
                    case AGE -> Set.of("", "0-29", "30-59", "60-74", "75+");
                    case LIVES_ALONE -> Set.of("", "0", "1");
                    case HOUSEHOLD_SIZE -> Set.of("", "1", "2", "3", "4", "5");
                },
                groups.keySet());
    }

    private static void assertAddsUp(Counts counts) {
        int changes = 0;
        for (Change change : Change.values()) {
            changes += counts.of(change);
        }
        assertEquals(counts.tenancies(), changes);
        assertEquals(counts.after(), counts.before() + counts.of(Change.ENTERS) - counts.of(Change.LEAVES));
    }
}
