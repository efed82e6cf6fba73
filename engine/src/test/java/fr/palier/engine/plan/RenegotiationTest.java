package fr.palier.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Standing.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Four instalments of 30 €; the debit for the second bounced. */
class RenegotiationTest {
    private static final LocalDate FROM = day(4, 29);
    private static final Promise PROMISE = promise(Schedule.of(Terms.monthly(120_00, day(5, 5), 30_00)));
    private static final long GRANTED = 40_00;
    private static final Kind[] KINDS = Kind.values();

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2020, month, day);
    }

    private static Promise promise(Schedule schedule) {
        return promise(schedule, Deferral.NONE);
    }

    private static Promise promise(Schedule schedule, Deferral deferral) {
        return new Promise(schedule, deferral, GRANTED, FROM, 5, 0, Cadence.payingOn(5));
    }

    private static List<Posting> bounced() {
        return new ArrayList<>(List.of(
                Posting.of(day(5, 5), Kind.PAYMENT, 30_00),
                Posting.of(day(6, 5), Kind.PAYMENT, 30_00),
                Posting.of(day(6, 9), Kind.REJECTION, 30_00)));
    }

    @Test
    void spreadsWhatBouncedOverWhatIsLeft() {
        List<Posting> lines = bounced();
        Standing standing = Watch.of(PROMISE, lines, day(6, 20));
        assertEquals(State.BROKEN, standing.state());
        Renegotiation renegotiation = new Renegotiation(PROMISE.schedule(), Deferral.NONE, standing);
        assertEquals(90_00, renegotiation.rest());
        assertEquals(List.of(new Instalment(1, day(5, 5), 30_00)), renegotiation.kept());
        Schedule after = renegotiation.after(Schedule.of(Terms.monthly(90_00, day(7, 5), 20_00)));
        assertEquals(PROMISE.schedule().debt(), after.debt());
        assertEquals(6, after.instalments().size());
        assertEquals(State.RUNNING, Watch.of(promise(after), lines, day(6, 20)).state());
        for (int month = 7; month <= 10; month++) {
            lines.add(Posting.of(day(month, 5), Kind.PAYMENT, 20_00));
        }
        lines.add(Posting.of(day(11, 5), Kind.PAYMENT, 10_00));
        assertEquals(State.KEPT, Watch.of(promise(after), lines, day(11, 6)).state());
    }

    @Test
    void paysNothingElseThanTheRest() {
        Renegotiation renegotiation =
                new Renegotiation(PROMISE.schedule(), Deferral.NONE, Watch.of(PROMISE, bounced(), day(6, 20)));
        Schedule other = Schedule.of(Terms.monthly(90_01, day(7, 5), 20_00));
        assertThrows(IllegalArgumentException.class, () -> renegotiation.after(other));
    }

    @Test
    void leavesTheRentsThatAreOpenBesideIt() {
        List<Posting> lines = List.of(Posting.of(day(6, 1), Kind.CHARGE, 450_00));
        Standing standing = Watch.of(PROMISE, lines, day(6, 20));
        assertEquals(450_00, new Renegotiation(PROMISE.schedule(), Deferral.NONE, standing).rentsOpen());
    }

    @Property(tries = 10_000)
    void keepsTheDebtAndStandsWhereThePlanStood(@ForAll @LongRange(min = 1) long seed) {
        Random random = new Random(seed);
        Schedule before = Schedule.of(Terms.monthly(
                1_000 + random.nextInt(30_000), FROM.plusDays(random.nextInt(60)), 1_000 + random.nextInt(8_000)));
        List<Posting> lines = lines(random);
        LocalDate asOf = FROM.plusDays(1 + random.nextInt(250));
        Standing standing = Watch.of(promise(before), lines, asOf);
        Renegotiation renegotiation = new Renegotiation(before, Deferral.NONE, standing);
        if (renegotiation.rest() == 0) {
            return;
        }
        Schedule rest = Schedule.of(
                Terms.monthly(renegotiation.rest(), asOf.plusDays(random.nextInt(40)), 500 + random.nextInt(5_000)));
        Schedule after = renegotiation.after(rest);
        assertEquals(before.debt(), after.debt());
        Standing then = Watch.of(promise(after), lines, asOf);
        assertEquals(standing.remaining(), then.remaining());
        assertEquals(standing.paid(), then.paid());
        assertEquals(0, then.missing(Part.PLAN));
        assertEquals(standing.missing(Part.RENT), then.missing(Part.RENT));
    }

    /** Two rents of 450 € are put off from May on; in May the rest is agreed anew. */
    @Test
    void keepsTheRentsThatArePutOff() {
        Deferral two = new Deferral(day(5, 1), 2, 450_00);
        Schedule before = Schedule.of(Terms.monthly(1_020_00, day(7, 5), 100_00));
        Standing standing = Watch.of(promise(before, two), List.of(), day(5, 10));
        Renegotiation anew = new Renegotiation(before, two, standing);
        assertEquals(1_020_00, anew.rest());
        assertEquals(two, anew.deferral());
        Composer composer = composer(anew);
        assertEquals(1_020_00, composer.payable());
        Schedule rest = composer.proposals(day(5, 12)).getFirst().schedule();
        assertEquals(day(7, 12), rest.instalments().getFirst().day(), "behind the last rent that is put off");
        assertEquals(
                2 * 450_00,
                composer.forecast(rest).stream()
                                .limit(2)
                                .mapToLong(Composer.Month::leftToLive)
                                .sum()
                        - 2 * MEANS.left(),
                "these months leave the rent to live on");
        Standing then = Watch.of(
                promise(anew.after(rest), two), List.of(Posting.of(day(6, 1), Kind.CHARGE, 450_00)), day(6, 20));
        assertEquals(0, then.missing(Part.RENT), "the rent of June is still put off");
    }

    @Test
    void beginsAtOnceOnceTheRentsThatWerePutOffAreOver() {
        Deferral two = new Deferral(day(5, 1), 2, 450_00);
        Schedule before = Schedule.of(Terms.monthly(1_020_00, day(7, 5), 100_00));
        Renegotiation anew = new Renegotiation(before, two, Watch.of(promise(before, two), List.of(), day(7, 2)));
        assertEquals(Deferral.NONE, anew.deferral());
        assertEquals(
                day(7, 3),
                composer(anew)
                        .proposals(day(7, 3))
                        .getFirst()
                        .schedule()
                        .instalments()
                        .getFirst()
                        .day());
    }

    private static final Means MEANS = new Means(4_000_00, 500_00, 450_00, 0, 500_00);

    private static Composer composer(Renegotiation anew) {
        return Composer.ofRest(anew.rest(), anew.deferral(), MEANS, 300_00, 600, 5_00);
    }

    @Property(tries = 10_000)
    void keepsTheDebtAndWhatIsPutOffAndBeginsBehindIt(@ForAll @LongRange(min = 1) long seed) {
        Random random = new Random(seed);
        LocalDate month = FROM.withDayOfMonth(1).plusMonths(random.nextInt(4));
        Deferral deferral = new Deferral(month, 1 + random.nextInt(3), 1 + random.nextInt(50_000));
        Schedule before = Schedule.of(Terms.monthly(
                deferral.total() + 1_000 + random.nextInt(30_000),
                deferral.behind(FROM.plusDays(random.nextInt(60))),
                1_000 + random.nextInt(8_000)));
        List<Posting> lines = lines(random);
        LocalDate asOf = FROM.plusDays(1 + random.nextInt(250));
        Renegotiation anew = new Renegotiation(before, deferral, Watch.of(promise(before, deferral), lines, asOf));
        assertEquals(!deferral.until().isBefore(asOf), anew.deferral().dues() > 0);
        LocalDate wanted = asOf.plusDays(random.nextInt(40));
        for (Proposal proposal : composer(anew).proposals(wanted)) {
            LocalDate first = proposal.schedule().instalments().getFirst().day();
            assertFalse(first.isBefore(wanted));
            assertFalse(anew.deferral().isBeforeLast(first), "while rents are put off");
            standsWhereItStood(anew, proposal.schedule(), lines);
        }
    }

    private static void standsWhereItStood(Renegotiation anew, Schedule rest, List<Posting> lines) {
        assertEquals(anew.rest(), rest.debt());
        Schedule after = anew.after(rest);
        assertEquals(anew.before().debt(), after.debt());
        Standing standing = anew.standing();
        Standing then = Watch.of(promise(after, anew.agreed()), lines, standing.asOf());
        assertEquals(standing.remaining(), then.remaining());
        assertEquals(standing.paid(), then.paid());
        assertEquals(0, then.missing(Part.PLAN));
        assertEquals(standing.missing(Part.RENT), then.missing(Part.RENT));
    }

    private static List<Posting> lines(Random random) {
        List<Posting> lines = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            Kind kind = KINDS[random.nextInt(KINDS.length)];
            long cents = 1 + random.nextInt(kind == Kind.CHARGE ? 50_000 : 20_000);
            boolean credit = kind == Kind.ADJUSTMENT && random.nextBoolean();
            Optional<Part> meant =
                    kind == Kind.PAYMENT && random.nextInt(4) == 0 ? Optional.of(Part.PLAN) : Optional.empty();
            LocalDate day = FROM.plusDays(random.nextInt(250) - 20L);
            lines.add(new Posting(day, kind, credit ? -cents : cents, meant));
        }
        return lines;
    }
}
