package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.triage.NearestFlip.Flip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The nearest flip, held to by doing it: the adjustment is written into the ledger and everything is drawn anew. At the
 * amount promised the action is the one promised; at nothing smaller, either way, is it another.
 */
@NullMarked
class NearestFlipTest {
    private static final int SAMPLES = 60;

    /** What a crowd's flips are tried with. */
    private record Trial(Crowd crowd, Policy policy, Decisions before, List<Optional<Flip>> flips) {

        static Trial of(Crowd crowd, Policy policy) {
            Triage triage = crowd.triage(2);
            Decisions before = triage.decide(policy);
            NearestFlip nearest = triage.nearestFlip(policy);
            return new Trial(
                    crowd,
                    policy,
                    before,
                    IntStream.range(0, crowd.size())
                            .mapToObj(tenancy -> nearest.find(tenancy, before.action(tenancy)))
                            .toList());
        }

        /** The amount promised, or one beyond all that are tried. */
        long amount(int tenancy) {
            return flips.get(tenancy).map(flip -> Math.abs(flip.cents())).orElse(NearestFlip.LIMIT + 1);
        }

        void assertPromisesKept() {
            Decisions after =
                    decide(tenancy -> flips.get(tenancy).map(Flip::cents).orElse(0L));
            for (int tenancy = 0; tenancy < crowd.size(); tenancy++) {
                int promised = flips.get(tenancy).map(Flip::action).orElse(before.action(tenancy));
                assertEquals(promised, after.action(tenancy), place(tenancy));
                assertTrue(flips.get(tenancy).isEmpty() || promised != before.action(tenancy), place(tenancy));
                assertTrue(amount(tenancy) > 0, place(tenancy));
            }
        }

        void assertUnchanged(IntToLongFunction cents) {
            Decisions after = decide(cents);
            for (int tenancy = 0; tenancy < crowd.size(); tenancy++) {
                assertEquals(
                        before.action(tenancy),
                        after.action(tenancy),
                        place(tenancy) + " by " + cents.applyAsLong(tenancy));
            }
        }

        /** An increase is promised only where the same reduction does nothing. */
        void assertReductionsWinTies() {
            assertUnchanged(tenancy -> flips.get(tenancy)
                    .filter(flip -> flip.cents() > 0)
                    .map(flip -> -flip.cents())
                    .orElse(0L));
        }

        private Decisions decide(IntToLongFunction cents) {
            return crowd.adjusted(2, cents).decide(policy);
        }

        private String place(int tenancy) {
            return crowd.asOf() + ", " + crowd.tenancies().get(tenancy) + ", "
                    + crowd.ledgers().get(tenancy) + ", " + flips.get(tenancy);
        }

        long count(int sign) {
            return flips.stream()
                    .flatMap(Optional::stream)
                    .filter(flip -> Long.signum(flip.cents()) == sign)
                    .count();
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "shipped, 2020-04-15",
        "shipped, 2020-02-29",
        "shipped, 2027-04-30",
        "trends, 2020-04-30",
        "trends, 2020-04-29",
        "buckets, 2020-04-15",
        "buckets, 2024-02-29",
        "clocks, 2020-06-10",
        "clocks, 2027-01-01",
        "clocks, 2027-04-30",
        "steps, 2020-04-15",
        "steps, 2026-12-31",
    })
    void isTheSmallestChangeThatChangesTheAction(String policy, LocalDate asOf) {
        Trial trial = Trial.of(Crowd.random(asOf, 400, asOf.toEpochDay()), policy(policy));
        trial.assertPromisesKept();
        trial.assertReductionsWinTies();
        for (int sign : new int[] {-1, 1}) {
            trial.assertUnchanged(tenancy -> sign * (trial.amount(tenancy) - 1));
        }
        Random random = new Random(asOf.toEpochDay());
        for (int i = 0; i < SAMPLES; i++) {
            long[] smaller = IntStream.range(0, trial.crowd().size())
                    .mapToLong(tenancy -> smaller(random, trial.amount(tenancy)))
                    .toArray();
            trial.assertUnchanged(tenancy -> smaller[tenancy]);
        }
        assertTrue(trial.count(-1) > 20, () -> "reductions: " + trial.count(-1));
        assertTrue(trial.count(1) > 20, () -> "increases: " + trial.count(1));
        assertTrue(trial.count(-1) + trial.count(1) < trial.crowd().size(), "nobody without a flip");
    }

    /** A smaller amount of either sign: small ones and nearly as large ones as likely as those between. */
    private static long smaller(Random random, long amount) {
        long most = amount - 1;
        long any = switch (random.nextInt(3)) {
            case 0 -> (long) Math.pow(most + 1.0, random.nextDouble()) - 1;
            case 1 -> most - (long) Math.pow(most + 1.0, random.nextDouble()) + 1;
            default -> random.nextLong(most + 1);
        };
        return (random.nextBoolean() ? 1 : -1) * Math.clamp(any, 0, most);
    }

    private static Policy policy(String name) {
        return switch (name) {
            case "trends" -> trends();
            case "buckets" -> buckets();
            case "clocks" -> clocks();
            case "steps" -> steps();
            default -> Policy.shipped();
        };
    }

    private static Policy trends() {
        return new PolicyText("trend", "newly_fragile", "missed_streak")
                .action("none_hold", "-", "-", "> 4")
                .action("call_today", "> 12.34", "true", "-")
                .action("message", "[-20..35.50]", "false", "-")
                .action("watch", "<= -80, >= 150", "-", "-")
                .action("none", "-", "-", "-")
                .score("0", "", "-", "-", "-")
                .read();
    }

    private static Policy buckets() {
        return new PolicyText("due_0_30", "due_31_60", "due_61_90", "due_over_90", "plan")
                .action("none_hold", "-", "-", "-", "-", "\"broken\"")
                .action("call_today", "-", "-", "-", "> 0", "-")
                .action("rights_check", "-", "(0..100]", "-", "-", "-")
                .action("message", "-", "-", "> 50", "-", "-")
                .action("watch", "not([200..600])", "0", "-", "-", "-")
                .action("none", "-", "-", "-", "-", "-")
                .score("0", "", "-", "-", "-", "-", "-")
                .read();
    }

    private static Policy clocks() {
        return new PolicyText("oldest_unpaid", "unpaid_since", "notify_caf_by", "lives_alone")
                .action("none_hold", "-", "-", "-", "true")
                .action("call_today", "-", "-", "[date(\"2020-01-01\")..date(\"2027-06-01\")]", "-")
                .action("plan_review", "-", "< date(\"2020-03-15\")", "-", "-")
                .action("message", "-", ">= date(\"2000-01-01\")", "-", "-")
                .action("watch", "not(date(\"2020-04-01\"))", "-", "-", "-")
                .action("none", "-", "-", "-", "-")
                .score("0", "", "-", "-", "-", "-")
                .read();
    }

    private static Policy steps() {
        return new PolicyText("balance", "months_owed", "held")
                .action("none_hold", "-", "-", "true")
                .action("message", "[100..100.01], 1234.56", "-", "-")
                .action("call_today", "-", "(1.37..4.99]", "-")
                .action("watch", "< -50, > 3000", "-", "-")
                .action("none", "-", "-", "-")
                .score("0", "", "-", "-", "-")
                .read();
    }

    private static Flip flip(Policy policy, long balance) {
        Triage triage = new Crowd(
                        LocalDate.of(2020, 4, 15),
                        List.of(ReferenceExamples.tenancy("500.00", "0.00")),
                        List.of(ReferenceExamples.ledger("2020-04-01 adjustment " + balance + ".00")))
                .triage(1);
        return triage.nearestFlip(policy)
                .find(0, triage.decide(policy).action(0))
                .orElseThrow();
    }

    @Test
    void givesATieToTheReduction() {
        Policy policy = new PolicyText("balance")
                .action("watch", "(90..110)")
                .action("none", "-")
                .score("0", "", "-")
                .read();
        assertEquals(new Flip(-10_00, policy.actions().indexOf("none")), flip(policy, 100));
        assertEquals(9_00, flip(policy, 101).cents());
        assertEquals(-9_00, flip(policy, 99).cents());
    }

    @Test
    void looksTenMillionEurosFarAndNoFurther() {
        List<String> found = new ArrayList<>();
        for (String cell : List.of(">= 10000001", "> 10000001", "<= -9999999", "< -9999999")) {
            Policy policy = new PolicyText("balance")
                    .action("watch", cell)
                    .action("none", "-")
                    .score("0", "", "-")
                    .read();
            Triage triage = new Crowd(
                            LocalDate.of(2020, 4, 15),
                            List.of(ReferenceExamples.tenancy("500.00", "0.00")),
                            List.of(ReferenceExamples.ledger("2020-04-01 charge 1.00")))
                    .triage(1);
            found.add(triage.nearestFlip(policy)
                    .find(0, triage.decide(policy).action(0))
                    .map(flip -> Long.toString(flip.cents()))
                    .orElse("none"));
        }
        assertEquals(List.of("1000000000", "none", "-1000000000", "none"), found);
    }
}
