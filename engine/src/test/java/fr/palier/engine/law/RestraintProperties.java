package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Arrears.Present;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.ledger.Fact;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullMarked;

/** No household is pressed before somebody spoke with it about what it owes, and nothing that protects it waits for that. */
@NullMarked
class RestraintProperties {
    private static final LegalCalendar LAW = LegalCalendar.shipped();
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 3_600;
    private static final int YEAR = 365;

    /**
     * A household on a day.
     *
     * @param today the day on which is asked
     */
    record Case(Arrears arrears, Care care, boolean directed, LocalDate today) {
        List<Deadline> deadlines() {
            return LAW.of(arrears, today);
        }

        Set<Restraint> against(Deadline one) {
            return Restraint.of(one, arrears, care, directed, today);
        }

        /** The same household, but for what stands around it. */
        Case with(Care other, boolean directive) {
            return new Case(arrears, other, directive, today);
        }
    }

    /** A run, what remains of it, when it came to count, and steps and talks anywhere around them or close to the oldest due. */
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Arrears> arrears = Combinators.combine(days(0, DAYS), days(0, YEAR), days(0, YEAR), steps())
                .as(RestraintProperties::arrears);
        return Combinators.combine(
                        arrears,
                        care(),
                        Arbitraries.of(false, false, true),
                        days(0, YEAR),
                        days(-1, 1).optional())
                .as((owed, care, directed, ahead, near) -> {
                    LocalDate oldest = owed.oldestUnpaid().orElseThrow();
                    Care around = near.map(
                                    days -> new Care(Optional.of(oldest.plusDays(days)), care.heldUntil(), care.plan()))
                            .orElse(care);
                    return new Case(owed, around, directed, oldest.plusDays(ahead));
                });
    }

    private static Arbitrary<Integer> days(int from, int to) {
        return Arbitraries.integers().between(from, to);
    }

    private static Arrears arrears(int at, int paid, int counted, Map<LegalStep, LocalDate> steps) {
        LocalDate since = FIRST.plusDays(at);
        LocalDate oldest = since.plusDays(paid);
        Optional<LocalDate> counts = Optional.of(oldest.plusDays(counted)).filter(_ -> counted % 3 != 0);
        Optional<LocalDate> unpaid = paid % 2 == 0 ? Optional.of(since) : counts;
        return new Arrears(
                LocalDate.of(2015, 6, 1),
                at % 4 == 0 ? Aid.TO_TENANT : Aid.TO_LANDLORD,
                Optional.of(since),
                unpaid,
                Optional.of(new Present(oldest, counts)),
                steps,
                0);
    }

    private static Arbitrary<Map<LegalStep, LocalDate>> steps() {
        return Combinators.combine(
                        Arbitraries.of(LegalStep.class).set().ofMaxSize(6),
                        days(0, DAYS + YEAR).list().ofSize(LegalStep.values().length))
                .as((which, when) -> {
                    Map<LegalStep, LocalDate> steps = new EnumMap<>(LegalStep.class);
                    which.forEach(step -> steps.put(step, FIRST.plusDays(when.get(step.ordinal()))));
                    return steps;
                });
    }

    private static Arbitrary<Care> care() {
        Arbitrary<Optional<LocalDate>> day =
                days(0, DAYS + 2 * YEAR).map(FIRST::plusDays).optional();
        return Combinators.combine(
                        day,
                        day.map(until -> until.filter(on -> on.getDayOfMonth() < 9)),
                        Arbitraries.of(Fact.Plan.NONE, Fact.Plan.NONE, Fact.Plan.BROKEN, Fact.Plan.LIVE))
                .as(Care::new);
    }

    /** On a day on which something of the debt was unpaid: on the day of a due nothing of it is. */
    private static boolean spokenAboutIt(Case one) {
        LocalDate oldest = one.arrears.oldestUnpaid().orElseThrow();
        return one.care
                .spokeOn()
                .filter(on -> on.isAfter(oldest) && !on.isAfter(one.today))
                .isPresent();
    }

    /** Whatever else holds: proposed only of what counts as unpaid, behind a talk after the day of its oldest due, and by no directive's leave. */
    @Property(tries = 20_000)
    void neverPressesBeforeContact(@ForAll("cases") Case one) {
        for (Deadline each : one.deadlines()) {
            if (each.nature() == Nature.COERCIVE && one.against(each).isEmpty()) {
                assertTrue(spokenAboutIt(one), each::toString);
                assertFalse(one.directed, each::toString);
                LocalDate counted = one.arrears.countedSince().orElseThrow();
                assertFalse(one.today.isBefore(counted), each::toString);
                assertFalse(each.counted().isBefore(one.arrears.oldestUnpaid().orElseThrow()), each::toString);
            }
        }
    }

    /** What may be recorded follows the same rule as what is proposed. */
    @Property(tries = 20_000)
    void acceptsAStepThatPressesOnlyBehindATalk(@ForAll("cases") Case one, @ForAll LegalStep step) {
        boolean accepted = Restraint.of(step, one.arrears, one.care, one.directed, one.today)
                .isEmpty();
        boolean counts = one.arrears
                .countedSince()
                .filter(since -> !since.isAfter(one.today))
                .isPresent();
        boolean free = one.care.plan() != Fact.Plan.LIVE
                && one.care
                        .heldUntil()
                        .filter(until -> !one.today.isAfter(until))
                        .isEmpty();
        boolean mayPress = counts && spokenAboutIt(one) && !one.directed && free;
        assertEquals(!step.isCoercive() || mayPress, accepted);
    }

    /** Contact and directive change neither what protects nor its day, and nothing ever holds it back. */
    @Property(tries = 20_000)
    void putsOffNothingThatProtects(@ForAll("cases") Case one) {
        Case bare = one.with(Care.NONE, true);
        List<Deadline> protective = protective(one);
        assertEquals(protective(bare), protective);
        for (Deadline each : protective) {
            assertEquals(Set.of(), one.against(each), each::toString);
            assertEquals(Set.of(), bare.against(each), each::toString);
        }
    }

    private static List<Deadline> protective(Case one) {
        return one.deadlines().stream()
                .filter(each -> each.nature() == Nature.PROTECTIVE)
                .toList();
    }

    /** The duty to tell the paying body goes by the run: that older terms were paid since puts it off by no day. */
    @Property(tries = 10_000)
    void tellsThePayingBodyWhateverWasPaidSince(@ForAll("cases") Case one) {
        Arrears all = one.arrears;
        Arrears nothingPaid = new Arrears(
                all.lease(),
                all.aid(),
                all.owingSince(),
                all.unpaidSince(),
                Optional.of(new Present(all.owingSince().orElseThrow(), all.unpaidSince())),
                all.steps(),
                0);
        assertEquals(report(nothingPaid, one.today), report(all, one.today));
    }

    private static Optional<Deadline> report(Arrears arrears, LocalDate today) {
        return LAW.of(arrears, today).stream()
                .filter(each -> each.code().equals("caf-report"))
                .findFirst();
    }
}
