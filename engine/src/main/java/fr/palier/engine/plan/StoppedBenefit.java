package fr.palier.engine.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Housing benefit that was paid to the landlord and has stopped coming. What is missing of it stands in the debt of the account, and
 * is not what the household owes: its rights are checked first, and where they are opened again they are paid for the time before.
 * Said where the signal {@link fr.palier.engine.triage.Signal#BENEFIT_BREAK} is: none came last month, and it came in at least three
 * of the six months before that.
 *
 * @param since first day of the first month without it
 * @param months that were called without it, the current one included
 * @param missing of it, in cents
 */
public record StoppedBenefit(LocalDate since, int months, long missing) {
    private static final int LOOKED_BACK = 6;
    private static final int LEAST = 3;

    /** What was called for a month, and what came of benefit in it, in cents. */
    public record Month(LocalDate first, long called, long benefit) {}

    /**
     * What an account says of it; empty where benefit comes, came this month again, or never came regularly.
     *
     * @param account the last months with anything in them, in any order
     * @param usual what is to come in a month, in cents; where it is 0, what came last counts
     */
    public static Optional<StoppedBenefit> of(List<Month> account, LocalDate today, long usual) {
        LocalDate current = today.withDayOfMonth(1);
        LocalDate last = current.minusMonths(1);
        long came = account.stream()
                .filter(one -> one.benefit > 0
                        && one.first.isBefore(last)
                        && !one.first.isBefore(last.minusMonths(LOOKED_BACK)))
                .count();
        if (came < LEAST || sum(account, last, Month::benefit) > 0 || sum(account, current, Month::benefit) > 0) {
            return Optional.empty();
        }
        Month latest = account.stream()
                .filter(one -> one.benefit > 0)
                .max((one, other) -> one.first.compareTo(other.first))
                .orElseThrow();
        long each = usual > 0 ? usual : latest.benefit;
        List<Month> without = account.stream()
                .filter(one -> one.first.isAfter(latest.first) && one.called > 0)
                .toList();
        long missing =
                without.stream().mapToLong(one -> Math.min(one.called, each)).sum();
        return Optional.of(new StoppedBenefit(latest.first.plusMonths(1), without.size(), missing));
    }

    private static long sum(List<Month> account, LocalDate month, ToLongFunction<Month> of) {
        return account.stream()
                .filter(one -> one.first.equals(month))
                .mapToLong(of)
                .sum();
    }

    /** How much of a debt is missing benefit, in cents: never more than the debt. */
    public long of(long debt) {
        return Math.clamp(missing, 0, Math.max(0, debt));
    }

    /** How much of a debt is the household's own, in cents. */
    public long own(long debt) {
        return Math.max(0, debt) - of(debt);
    }
}
