package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.decision.RefusedModel;
import fr.palier.engine.ledger.Tenancies;
import fr.palier.engine.triage.ReferenceTriage.Household;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.NullMarked;

/** The order of the worklist against a plain sort by the contract's words, and the sort that it is made with. */
@NullMarked
class WorklistOrderTest {
    /** As UTF-8 bytes they stand in this order; as UTF-16 the last two would change places. */
    private static final List<String> KEYS = List.of("", "A", "Z", "a", "ab", "b", "é", "éa", "\uffee", "\ud83d\ude00");

    private static final List<Integer> POINTS =
            List.of(0, 0, 1, -1, 7, 32_767, 32_768, -32_768, -32_769, 40_000, -40_000, 1_000_000, -1_000_000);
    private static final List<Long> BALANCES = List.of(
            0L,
            1L,
            -1L,
            50_000L,
            (1L << 39) - 1,
            1L << 39,
            (1L << 39) + 1,
            1L << 50,
            -(1L << 39),
            -(1L << 39) - 1,
            -(1L << 39) + 1,
            -(1L << 50));

    private static final PolicyText TEXT = new PolicyText("balance")
            .order("first", "second", "third", "none_hold", "none")
            .action("none", "-");

    /** Tenancies, and what was decided about them. */
    private record Case(Tenancies tenancies, Signals signals, Decisions decisions, Policy policy) {

        static Case random(Random random) {
            List<Tenancy> tenancies = new ArrayList<>();
            for (String landlord : KEYS) {
                for (String key : KEYS) {
                    if (random.nextBoolean()) {
                        LocalDate start = LocalDate.of(2015, 1, 1);
                        tenancies.add(new Tenancy(landlord, key, 0, 0, start, null, Household.UNKNOWN));
                    }
                }
            }
            Collections.shuffle(tenancies, random);
            return decided(random, tenancies);
        }

        private static Case decided(Random random, List<Tenancy> tenancies) {
            Policy policy = TEXT.score("1", "", "-").read();
            Signals signals = new Signals(tenancies.size());
            Decisions decisions = new Decisions(tenancies.size(), 1);
            for (int tenancy = 0; tenancy < tenancies.size(); tenancy++) {
                signals.column(Signal.BALANCE)[tenancy] = BALANCES.get(random.nextInt(BALANCES.size()));
                decisions.action(tenancy, random.nextInt(random.nextBoolean() ? 5 : 1));
                decisions.match(tenancy, 0, POINTS.get(random.nextInt(POINTS.size())));
            }
            return new Case(Crowd.Listed.of(tenancies), signals, decisions, policy);
        }

        String landlord(int tenancy) {
            return text(tenancies.landlordKey(tenancies.landlord(tenancy)));
        }

        String key(int tenancy) {
            return text(tenancies.key(tenancy));
        }

        private static String text(byte[] utf8) {
            return new String(utf8, StandardCharsets.UTF_8);
        }

        /** By the contract's words. */
        List<Integer> expected(boolean all) {
            Comparator<Integer> order = Comparator.<Integer>comparingInt(decisions::action)
                    .thenComparing(
                            Comparator.<Integer>comparingInt(decisions::score).reversed())
                    .thenComparing(Comparator.<Integer>comparingLong(t -> signals.get(Signal.BALANCE, t))
                            .reversed())
                    .thenComparingInt(t -> KEYS.indexOf(landlord(t)))
                    .thenComparingInt(t -> KEYS.indexOf(key(t)));
            return IntStream.range(0, tenancies.size())
                    .filter(t -> all || decisions.action(t) < 3)
                    .boxed()
                    .sorted(order)
                    .toList();
        }

        List<Integer> actual(boolean all) {
            Worklist worklist = Worklist.order(Worklist.byKey(tenancies), signals, decisions, policy, all);
            return IntStream.range(0, worklist.size())
                    .mapToObj(worklist::tenancy)
                    .toList();
        }
    }

    @Property(tries = 500)
    void ordersByActionScoreBalanceAndKey(@ForAll long seed) {
        Case some = Case.random(new Random(seed));
        assertEquals(some.expected(true), some.actual(true));
        assertEquals(some.expected(false), some.actual(false));
    }

    @Example
    void ordersKeysAsBytes() {
        List<byte[]> bytes =
                KEYS.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
        assertEquals(bytes, bytes.stream().sorted(Arrays::compareUnsigned).toList());
    }

    /** As many as a policy may hold. */
    @Example
    void ordersSixtyFourActions() {
        int most = 64;
        Policy policy = ofActions(most - 2);
        assertEquals(most, policy.actions().size());
        Decisions decisions = new Decisions(most, 1);
        int[] byKey = new int[most];
        for (int i = 0; i < most; i++) {
            byKey[i] = i;
            decisions.action(i, most - 1 - i);
        }
        Worklist worklist = Worklist.order(byKey, new Signals(most), decisions, policy, true);
        for (int place = 0; place < most; place++) {
            assertEquals(place, decisions.action(worklist.tenancy(place)));
        }
        RefusedModel refused = assertThrows(RefusedModel.class, () -> ofActions(most - 1));
        assertEquals("action", refused.refusals().getFirst().decision());
    }

    /** A policy of so many actions, beside those that leave people alone. */
    private static Policy ofActions(int count) {
        String[] codes = IntStream.rangeClosed(0, count)
                .mapToObj(i -> i == 0 ? Policy.NONE : "action" + i)
                .toArray(String[]::new);
        return new PolicyText("balance")
                .order(codes)
                .action("none", "-")
                .score("1", "", "-")
                .read();
    }

    @Property(tries = 100)
    void keepsTheOrderOfThoseItIsAskedFor(@ForAll long seed) {
        Case some = Case.random(new Random(seed));
        Worklist all =
                Worklist.order(Worklist.byKey(some.tenancies()), some.signals(), some.decisions(), some.policy(), true);
        Worklist only = all.only(tenancy -> some.landlord(tenancy).equals("a"));
        assertEquals(
                some.expected(true).stream()
                        .filter(tenancy -> some.landlord(tenancy).equals("a"))
                        .toList(),
                IntStream.range(0, only.size()).mapToObj(only::tenancy).toList());
    }

    @Property(tries = 500)
    void sortsAsABoxedSort(@ForAll @Size(max = 300) int[] numbers, @ForAll @IntRange(min = 1, max = 100) int classes) {
        Comparator<Integer> order = Comparator.comparingInt(number -> number % classes);
        int[] expected = Arrays.stream(numbers)
                .boxed()
                .sorted(order)
                .mapToInt(number -> number)
                .toArray();
        int[] actual = numbers.clone();
        IntSort.sort(actual, order::compare);
        assertArrayEquals(expected, actual);
    }
}
