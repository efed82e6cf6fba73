package fr.palier.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Cadence.Benefit;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Standing.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class WatchPropertyTest {
    private static final LocalDate FROM = LocalDate.of(2020, 3, 1);
    private static final Kind[] KINDS = Kind.values();

    private final Random random = new Random();

    private Promise promise() {
        LocalDate first = FROM.plusDays(random.nextInt(60));
        Schedule schedule =
                Schedule.of(Terms.monthly(1_000 + random.nextInt(30_000), first, 1_000 + random.nextInt(8_000)));
        List<Benefit> benefits = List.of(
                new Benefit(FROM, random.nextInt(20_000)), new Benefit(FROM.plusDays(100), random.nextInt(20_000)));
        Deferral deferral = new Deferral(FROM.plusDays(random.nextInt(60)), random.nextInt(4), random.nextInt(30_000));
        return new Promise(
                schedule,
                deferral,
                random.nextBoolean() ? 0 : random.nextInt(30_000),
                FROM,
                random.nextInt(10),
                random.nextInt(500),
                new Cadence(random.nextInt(32), random.nextInt(8_000), benefits));
    }

    private List<Posting> lines() {
        List<Posting> lines = new ArrayList<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            Kind kind = KINDS[random.nextInt(KINDS.length)];
            long cents = 1 + random.nextInt(kind == Kind.CHARGE ? 50_000 : 20_000);
            boolean credit = kind == Kind.ADJUSTMENT && random.nextBoolean();
            lines.add(new Posting(
                    day(), kind, credit ? -cents : cents, kind == Kind.PAYMENT ? meant() : Optional.empty()));
        }
        return lines;
    }

    private Optional<Part> meant() {
        return random.nextInt(3) == 0 ? Optional.of(Part.values()[random.nextInt(2)]) : Optional.empty();
    }

    private LocalDate day() {
        return FROM.plusDays(random.nextInt(250) - 20L);
    }

    @Property(tries = 10_000)
    void asksForNoOrderOfRecording(@ForAll @LongRange(min = 1) long seed) {
        random.setSeed(seed);
        Promise promise = promise();
        List<Posting> lines = lines();
        LocalDate asOf = day();
        Standing standing = Watch.of(promise, lines, asOf);
        Collections.shuffle(lines, random);
        assertEquals(standing, Watch.of(promise, lines, asOf));
    }

    @Property(tries = 10_000)
    void isNeverBrokenByMoreMoney(@ForAll @LongRange(min = 1) long seed) {
        random.setSeed(seed);
        Promise promise = promise();
        List<Posting> lines = lines();
        LocalDate asOf = day();
        Standing before = Watch.of(promise, lines, asOf);
        List<Posting> more = new ArrayList<>(lines);
        more.add(new Posting(day(), Kind.PAYMENT, 1 + random.nextInt(20_000), meant()));
        Standing after = Watch.of(promise, more, asOf);
        assertTrue(after.state() != State.BROKEN || before.state() == State.BROKEN, "broken by more money");
        assertTrue(after.paid() >= before.paid());
        assertTrue(after.missing(Part.PLAN) <= before.missing(Part.PLAN));
        assertTrue(after.state() == State.KEPT || after.missing(Part.RENT) <= before.missing(Part.RENT));
    }

    @Property(tries = 10_000)
    void losesNoCent(@ForAll @LongRange(min = 1) long seed) {
        random.setSeed(seed);
        Promise promise = promise();
        LocalDate asOf = day();
        List<Posting> lines = lines().stream()
                .filter(line -> line.kind() == Kind.CHARGE || line.kind() == Kind.PAYMENT)
                .toList();
        Promise without = new Promise(
                promise.schedule(),
                Deferral.NONE,
                0,
                FROM,
                promise.graceDays(),
                0,
                new Cadence(promise.cadence().payDay(), promise.cadence().due(), List.of()));
        Standing standing = Watch.of(without, lines, asOf);
        long charged = sum(lines, Kind.CHARGE, asOf);
        long received = sum(lines, Kind.PAYMENT, asOf);
        long rentOpen = standing.obligations().stream()
                .filter(one -> one.part() == Part.RENT)
                .mapToLong(Obligation::missing)
                .sum();
        assertEquals(received, charged - rentOpen + standing.paid() + standing.ahead());
        assertEquals(promise.schedule().debt(), standing.paid() + standing.remaining());
        assertEquals(0, Math.min(standing.ahead(), rentOpen), "money waits while a rent is open");
    }

    /** A plan's parts are its debt, and what is left of it is what the account says. */
    @Property(tries = 10_000)
    void countsAnAidOnce(@ForAll @LongRange(min = 1) long seed) {
        random.setSeed(seed);
        Promise any = promise();
        long granted = 1 + random.nextInt(30_000);
        Promise promise =
                new Promise(any.schedule(), Deferral.NONE, granted, FROM, any.graceDays(), 0, Cadence.payingOn(0));
        LocalDate asOf = day();
        List<Posting> lines = lines().stream()
                .filter(line -> line.kind() == Kind.AID || line.kind() == Kind.PAYMENT)
                .toList();
        Standing standing = Watch.of(promise, lines, asOf);
        long debt = promise.schedule().debt() + granted;
        long account = debt - sum(lines, Kind.PAYMENT, asOf) - sum(lines, Kind.AID, asOf);
        assertEquals(account, standing.remaining() + standing.awaited() - standing.ahead());
        assertEquals(debt, granted + standing.paid() + standing.remaining());
        assertEquals(Math.max(0, granted - sum(lines, Kind.AID, asOf)), standing.awaited());
    }

    private static long sum(List<Posting> lines, Kind kind, LocalDate asOf) {
        return lines.stream()
                .filter(line -> line.kind() == kind && line.day().isBefore(asOf))
                .mapToLong(Posting::cents)
                .sum();
    }
}
