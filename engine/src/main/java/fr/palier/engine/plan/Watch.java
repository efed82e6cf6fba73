package fr.palier.engine.plan;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Obligation.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Watches a plan: matches what came in with what was promised. Money goes where its payer said, else to the
 * rents that have fallen, then to the instalments that have, and then waits for what falls next: an account that passes
 * through zero has not kept its plan. But where what waits is all the rest of the plan, and as much as nobody pays of rents
 * ahead, it pays that rest. Housing benefit goes to its own
 * share of each rent, so that a benefit which comes late is nobody's missed payment. Aid that the plan counted in before is left
 * out of it once; other aid and write-offs shorten it from its end.
 *
 * <p>A returned payment takes back what came last: by days, within a day in the order of {@link Posting#ORDER}, and of its own day
 * nothing that was recorded after it, as long as another may be meant: who is refused by the bank in the morning and pays again in
 * the evening has paid.
 *
 * <p>More money never breaks a plan: with every step until it is kept, what is open of the rents and of the plan is no more,
 * and what waits no less, than it would be with less money.
 */
public final class Watch {
    private static final int AFTER_RENTS = 1;
    private static final int AFTER_INSTALMENTS = 2;

    private final Promise promise;
    private final LocalDate until;
    private final LocalDate asOf;
    private final Matching matching;
    private final List<Step> steps = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();

    /** What happens on a day, in the order of rents, instalments, money. */
    private record Step(LocalDate day, int rank, Runnable action) {}

    private record Received(LocalDate day, long cents, Optional<Part> meant, long recorded) {}

    /**
     * @param until what falls or comes before that day is read
     * @param asOf at the beginning of that day it is judged
     */
    private Watch(Promise promise, LocalDate until, LocalDate asOf) {
        this.promise = promise;
        this.until = until;
        this.asOf = asOf;
        this.matching = new Matching(promise);
    }

    /**
     * How the plan stands at the beginning of a day.
     *
     * @param postings all lines of the account that are not in the frozen debt, in any order; earlier ones than the plan that
     *     were recorded after it count from its first day
     */
    public static Standing of(Promise promise, List<Posting> postings, LocalDate asOf) {
        return new Watch(promise, asOf, asOf).read(postings);
    }

    /**
     * How the plan stands in the course of a day: what has come that day counts, and nothing is late that may still come before
     * its evening.
     */
    public static Standing during(Promise promise, List<Posting> postings, LocalDate day) {
        return new Watch(promise, day.plusDays(1), day).read(postings);
    }

    private Standing read(List<Posting> postings) {
        postings.stream()
                .filter(posting -> posting.day().isBefore(until))
                .sorted(Posting.ORDER)
                .forEach(this::read);
        return stand();
    }

    private void read(Posting posting) {
        LocalDate day = posting.day().isBefore(promise.from()) ? promise.from() : posting.day();
        long cents = posting.cents();
        switch (posting.kind()) {
            case CHARGE -> rent(day, cents, Kind.CHARGE);
            case PAYMENT -> received.add(new Received(day, cents, posting.meant(), posting.recorded()));
            case REJECTION -> takeBack(day, cents, posting.recorded());
            case BENEFIT -> step(day, AFTER_INSTALMENTS, () -> matching.benefit(day, cents));
            case AID -> step(day, AFTER_INSTALMENTS, () -> matching.aid(day, cents));
            case WRITEOFF -> step(day, AFTER_INSTALMENTS, () -> matching.relieve(day, cents));
            case ADJUSTMENT -> adjust(day, cents);
        }
    }

    private void adjust(LocalDate day, long cents) {
        if (cents > 0) {
            rent(day, cents, Kind.ADJUSTMENT);
        } else if (cents < 0) {
            step(day, AFTER_INSTALMENTS, () -> matching.pay(day, -cents, Optional.empty()));
        }
    }

    private void rent(LocalDate day, long cents, Kind kind) {
        step(day, 0, () -> matching.rent(day, cents, kind == Kind.CHARGE));
    }

    /** What came last goes back first; what came before the plan comes back as something new to pay. */
    private void takeBack(LocalDate day, long cents, long recorded) {
        Predicate<Received> later = one -> one.day.equals(day) && one.recorded > recorded;
        long left = take(take(cents, later.negate()), later);
        matching.returned(day);
        if (left > 0) {
            rent(day, left, Kind.REJECTION);
        }
    }

    /** Takes money back from some of what came, the last first; answers what is left of it. */
    private long take(long cents, Predicate<Received> from) {
        long left = cents;
        for (int i = received.size() - 1; i >= 0 && left > 0; i--) {
            Received last = received.get(i);
            if (from.test(last)) {
                long part = Math.min(left, last.cents);
                left -= part;
                received.set(i, new Received(last.day, last.cents - part, last.meant, last.recorded));
            }
        }
        received.removeIf(one -> one.cents == 0);
        return left;
    }

    private void step(LocalDate day, int rank, Runnable action) {
        steps.add(new Step(day, rank, action));
    }

    private Standing stand() {
        for (Received money : received) {
            step(money.day, AFTER_INSTALMENTS, () -> matching.pay(money.day, money.cents, money.meant));
        }
        for (Instalment instalment : promise.schedule().instalments()) {
            if (instalment.day().isBefore(until)) {
                step(instalment.day(), AFTER_RENTS, () -> matching.fall(instalment.day(), instalment.cents()));
            }
        }
        Deferral deferral = promise.deferral();
        if (deferral.dues() > 0 && deferral.until().isBefore(until)) {
            step(deferral.until(), 0, () -> matching.resume(deferral.until()));
        }
        steps.sort(Comparator.comparing(Step::day).thenComparing(Step::rank));
        steps.forEach(step -> step.action.run());
        return matching.standing(asOf);
    }
}
