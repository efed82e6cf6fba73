package fr.palier.engine.plan;

import fr.palier.engine.plan.Obligation.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has fallen and what was paid of it, day after day. Amounts are sums in cents; nothing is told before its day. */
final class Matching {
    /** A benefit is missing once it is that late: it may come once a month, on any day of it. */
    private static final int BENEFIT_MONTHS = 1;
    /** Nobody pays so many rents ahead: more money than that is for the plan. */
    private static final int RENTS_AHEAD = 2;

    private final Promise promise;
    private final long debt;
    private final Line plan;
    private final Line rents;
    private final List<Share> benefits = new ArrayList<>();
    private LocalDate lastReturn = LocalDate.MIN;
    private LocalDate month = LocalDate.MIN;
    private long benefitLeft;
    private long benefitPaid;
    private long benefitFallen;
    /** Benefit received before the rent that it is for. */
    private long benefitWaiting;
    /** Aid and write-offs: they pay the end of the plan. */
    private long relief;

    /** Aid that the plan leaves out and that has not come yet. */
    private long awaited;

    /** Benefit that was missing in the debt, which the plan leaves out, and that has not come yet. */
    private long lateBenefit;

    private long waiting;

    /** What waits for rents alone, as its payer said. */
    private long waitingForRents;

    private long toPutOff;

    private record Share(LocalDate day, long fallen) {}

    Matching(Promise promise) {
        this.promise = promise;
        this.debt = promise.schedule().debt();
        this.plan = new Line();
        this.rents = new Line();
        this.toPutOff = promise.deferral().total();
        this.awaited = promise.granted();
        this.lateBenefit = promise.leftOut();
        promise.schedule().instalments().forEach(one -> plan.expect(one.day(), one.cents()));
    }

    /** One row of things to pay in turn. */
    private static final class Line {
        private final List<LocalDate> days = new ArrayList<>();
        private final List<Long> cents = new ArrayList<>();
        private final List<LocalDate> covered = new ArrayList<>();
        private long fallen;
        private long paid;
        private long coveredSum;

        void expect(LocalDate day, long amount) {
            days.add(day);
            cents.add(amount);
        }

        /** What has fallen and is not paid. */
        long open(long most) {
            return Math.max(0, Math.min(fallen, most) - paid);
        }

        /** Notes what is covered by now. */
        void cover(LocalDate day, long most, long tolerance) {
            while (covered.size() < days.size()) {
                long next = cents.get(covered.size());
                if (paid < Math.min(coveredSum + next, most) - Math.min(tolerance, next - 1)) {
                    return;
                }
                coveredSum += next;
                covered.add(day);
            }
        }
    }

    /** A rent falls, with the benefit that comes once for the rents of a month. */
    void rent(LocalDate day, long cents, boolean withBenefit) {
        boolean whole = withBenefit && isPutOffWhole(day, cents);
        long share = withBenefit && !whole ? Math.min(cents, benefitOfMonth(day)) : 0;
        benefitLeft -= share;
        benefitFallen += share;
        benefits.add(new Share(day, benefitFallen));
        long come = Math.min(benefitWaiting, benefitFallen - benefitPaid);
        benefitWaiting -= come;
        benefitPaid += come;
        long own = cents - share;
        if (withBenefit && promise.deferral().covers(day)) {
            long off = Math.min(own, toPutOff);
            toPutOff -= off;
            own -= off;
        }
        if (own > 0) {
            rents.expect(promise.cadence().paysOn(day), own);
            rents.fallen += own;
            draw(day);
        }
    }

    /** While benefit has stopped, a rent is put off with what benefit would have paid of it. */
    private boolean isPutOffWhole(LocalDate day, long cents) {
        return promise.deferral().covers(day) && promise.deferral().each() >= cents;
    }

    /** The last rent that is put off has fallen: what they were less than expected, the plan pays less. */
    void resume(LocalDate day) {
        relieve(day, toPutOff);
        toPutOff = 0;
    }

    private long benefitOfMonth(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        if (!first.equals(month)) {
            month = first;
            benefitLeft = promise.cadence().benefitOn(day);
        }
        return benefitLeft;
    }

    /** An instalment falls. */
    void fall(LocalDate day, long cents) {
        plan.fallen += cents;
        draw(day);
    }

    /** What waits goes to what has fallen. */
    private void draw(LocalDate day) {
        long money = waiting;
        waiting = 0;
        waitingForRents -= put(rents, waitingForRents, rents.open(Long.MAX_VALUE));
        pay(day, money, Optional.empty());
    }

    void pay(LocalDate day, long cents, Optional<Part> meant) {
        long left = cents;
        if (meant.equals(Optional.of(Part.PLAN))) {
            left -= put(plan, left, planned() - plan.paid);
        }
        left -= put(rents, left, rents.open(Long.MAX_VALUE));
        if (meant.equals(Optional.of(Part.RENT))) {
            waitingForRents += left;
            left = 0;
        }
        left -= put(plan, left, plan.open(planned()));
        waiting += left;
        payTheRest();
        plan.cover(day, planned(), promise.tolerance());
        rents.cover(day, Long.MAX_VALUE, promise.tolerance());
    }

    /** All that is left of the plan, from money that is more than somebody pays of rents ahead. */
    private void payTheRest() {
        long rest = planned() - plan.paid;
        long due = promise.cadence().due();
        if (due > 0 && waiting >= Math.max(rest, RENTS_AHEAD * due)) {
            waiting -= put(plan, waiting, rest);
        }
    }

    private static long put(Line line, long cents, long most) {
        long put = Math.min(cents, most);
        line.paid += put;
        return put;
    }

    /** What the instalments pay in all. */
    private long planned() {
        return debt - relief;
    }

    /** Benefit pays its shares, and waits for one month's more, then what the plan left out; what is beyond is money like any other. */
    void benefit(LocalDate day, long cents) {
        long put = Math.min(cents, benefitFallen - benefitPaid);
        benefitPaid += put;
        long wait = Math.min(cents - put, Math.max(0, promise.cadence().benefitOn(day) - benefitWaiting));
        benefitWaiting += wait;
        long late = Math.min(cents - put - wait, lateBenefit);
        lateBenefit -= late;
        pay(day, cents - put - wait - late, Optional.empty());
    }

    /** Aid comes: what the plan left out pays none of it a second time. */
    void aid(LocalDate day, long cents) {
        long counted = Math.min(cents, awaited);
        awaited -= counted;
        relieve(day, cents - counted);
    }

    void relieve(LocalDate day, long cents) {
        long taken = Math.min(cents, debt - relief);
        relief += taken;
        long beyond = Math.max(0, plan.paid - planned());
        plan.paid -= beyond;
        pay(day, cents - taken + beyond, Optional.empty());
    }

    /** A payment was returned: there is as much time again to make up for it. */
    void returned(LocalDate day) {
        lastReturn = day.isAfter(lastReturn) ? day : lastReturn;
    }

    Standing standing(LocalDate asOf) {
        List<Obligation> obligations = new ArrayList<>();
        add(obligations, Part.PLAN, plan, planned());
        add(obligations, Part.RENT, rents, Long.MAX_VALUE);
        return new Standing(
                asOf,
                obligations,
                plan.paid + relief,
                relief,
                planned() - plan.paid,
                waiting + waitingForRents,
                awaited,
                benefitMissing(asOf));
    }

    private void add(List<Obligation> obligations, Part part, Line line, long most) {
        long sum = 0;
        for (int i = 0; i < line.days.size(); i++) {
            long cents = line.cents.get(i);
            sum += cents;
            boolean covered = i < line.covered.size();
            long lowered = Math.clamp(sum - most, 0, cents);
            long missing = Math.clamp(Math.min(sum, most) - line.paid, 0, cents);
            obligations.add(new Obligation(
                    part,
                    i + 1,
                    line.days.get(i),
                    limit(line.days.get(i), covered),
                    cents,
                    lowered,
                    missing,
                    covered ? Optional.of(line.covered.get(i)) : Optional.empty()));
        }
    }

    private LocalDate limit(LocalDate day, boolean covered) {
        LocalDate from = covered || lastReturn.isBefore(day) ? day : lastReturn;
        return from.plusDays(promise.graceDays());
    }

    private long benefitMissing(LocalDate asOf) {
        long fallen = 0;
        for (Share share : benefits) {
            LocalDate limit = share.day.plusMonths(BENEFIT_MONTHS).plusDays(promise.graceDays());
            if (limit.isBefore(asOf)) {
                fallen = share.fallen;
            }
        }
        return Math.max(0, fallen - benefitPaid);
    }
}
