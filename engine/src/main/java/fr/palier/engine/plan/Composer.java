package fr.palier.engine.plan;

import fr.palier.engine.plan.Proposal.Pace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Composes plans for a household: what it could keep, and what becomes of a plan month by month. An aid counts once it is
 * granted and no earlier. Amounts are cents.
 *
 * @param debt all that is owed; of the rest of a plan, less the rents that it has put off
 * @param deferral rents to come that are put off, and paid with it
 * @param granted aid that has been granted and will be paid to the account
 * @param means of the household
 * @param floor below which what a household has to live on never falls
 * @param longest months that a plan is to last at most
 * @param least that an instalment is to be
 */
public record Composer(long debt, Deferral deferral, long granted, Means means, long floor, int longest, long least) {
    private static final int PERCENT = 100;
    private static final long EURO = 100;

    /**
     * For what is left of a plan: rents that it has put off are in it, and are not paid a second time.
     *
     * @param rest all that is left to pay of it
     * @param deferral of that, the rents which are put off and whose months are not over
     */
    @SuppressWarnings(
            "checkstyle:ParameterNumber") // all of which a plan is composed but aid, which it has counted before
    public static Composer ofRest(long rest, Deferral deferral, Means means, long floor, int longest, long least) {
        return new Composer(rest - deferral.total(), deferral, 0, means, floor, longest, least);
    }

    /** What the plan has to pay: the debt and the rents put off, less granted aid. */
    public long payable() {
        return Math.max(0, debt + deferral.total() - granted);
    }

    /** The most that a month's instalments may take. */
    public long capacity() {
        return Math.max(0, means.room(floor));
    }

    /** What is missing each month for the rent and what is to be kept, before anything is paid of a debt; 0 where nothing is. */
    public long missingToLive() {
        return Math.max(0, -means.room(floor));
    }

    /**
     * What is missing each month for a plan of the longest duration, with the rent paid and what is to be kept left; 0 where the
     * household can keep one.
     */
    public long missingEachMonth() {
        return Math.max(0, eachMonth() - means.room(floor));
    }

    /** The instalment of a plan of the longest duration. */
    public long eachMonth() {
        return Math.ceilDiv(payable(), (long) longest);
    }

    /** The aid that would make a plan of the longest duration possible; 0 where it is without. */
    public long missingAid() {
        return Math.max(0, payable() - capacity() * longest);
    }

    /**
     * Monthly plans from the gentlest on, each different; none where the household could keep none, or owes nothing.
     *
     * @param wanted day of the first instalment; the same day of a later month where rents that are put off have yet to fall
     */
    public List<Proposal> proposals(LocalDate wanted) {
        List<Proposal> proposals = new ArrayList<>();
        if (payable() == 0 || missingAid() > 0) {
            return proposals;
        }
        LocalDate first = deferral.behind(wanted);
        long before = 0;
        for (Pace pace : Pace.values()) {
            long amount = amount(pace);
            if (amount != before) {
                Terms terms = Terms.monthly(payable(), first, amount);
                proposals.add(new Proposal(pace, terms, Schedule.of(terms)));
            }
            before = amount;
        }
        return proposals;
    }

    private long amount(Pace pace) {
        long most = Math.min(capacity(), payable());
        long slowest = Math.max(eachMonth(), Math.min(least, most));
        if (pace == Pace.QUICK) {
            return Math.max(slowest, Math.ceilDiv(payable(), Math.ceilDiv(payable(), most)));
        }
        long share = most * pace.percent() / PERCENT / EURO * EURO;
        return Math.clamp(share, slowest, amount(Pace.QUICK));
    }

    /** A month of a plan. */
    public record Month(LocalDate first, long instalments, long leftToLive, long stillOwed) {}

    /**
     * What a plan leaves to live on and to pay, month by month up to its end, each rent paid as it falls but for those that are
     * put off.
     */
    public List<Month> forecast(Schedule schedule) {
        List<Month> months = new ArrayList<>();
        LocalDate month = schedule.instalments().getFirst().day().withDayOfMonth(1);
        if (deferral.dues() > 0 && deferral.from().isBefore(month)) {
            month = deferral.from().withDayOfMonth(1);
        }
        long owed = schedule.debt();
        for (int next = 0; next < schedule.instalments().size(); month = month.plusMonths(1)) {
            long paid = 0;
            LocalDate end = month.plusMonths(1);
            while (next < schedule.instalments().size()
                    && schedule.instalments().get(next).day().isBefore(end)) {
                paid += schedule.instalments().get(next++).cents();
            }
            owed -= paid;
            long putOff = deferral.covers(month) ? deferral.each() : 0;
            months.add(new Month(month, paid, means.left() + putOff - paid, owed));
        }
        return months;
    }

    /** Why a plan would be hard to keep, or may not be proposed. */
    public enum Warning {
        /** A month leaves less than the floor: not to be proposed. */
        BELOW_FLOOR,
        /** A month leaves less than what the household is to keep: it cannot keep this plan. */
        BELOW_REMAINDER,
        /** An instalment falls before the last rent that is put off: the household pays in months that were to relieve it. */
        BEFORE_RENTS,
        /** It lasts longer than plans are to last. */
        TOO_LONG,
        /** An instalment that is not the last one is smaller than need be. */
        TOO_SMALL,
        /** It does not pay what there is to pay, or more. */
        OTHER_DEBT
    }

    /** What is wrong with a plan, the worst first. */
    public List<Warning> warnings(Schedule schedule) {
        List<Warning> warnings = new ArrayList<>();
        List<Month> months = forecast(schedule);
        long tightest = months.stream().mapToLong(Month::leftToLive).min().orElse(0);
        note(warnings, Warning.BELOW_FLOOR, tightest + means.charges() < floor);
        note(warnings, Warning.BELOW_REMAINDER, tightest < means.remainder());
        note(warnings, Warning.OTHER_DEBT, schedule.debt() != payable());
        List<Instalment> all = schedule.instalments();
        note(
                warnings,
                Warning.BEFORE_RENTS,
                deferral.isBeforeLast(all.getFirst().day()));
        note(warnings, Warning.TOO_LONG, schedule.months() > longest);
        long small = Math.min(least, capacity());
        boolean tooSmall = all.stream().limit(all.size() - 1L).anyMatch(one -> one.cents() < small);
        note(warnings, Warning.TOO_SMALL, tooSmall);
        return warnings;
    }

    private static void note(List<Warning> warnings, Warning warning, boolean holds) {
        if (holds) {
            warnings.add(warning);
        }
    }
}
