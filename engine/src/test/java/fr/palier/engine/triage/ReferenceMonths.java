package fr.palier.engine.triage;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** The signals that read the month series: the 12 last month ends that are not after D. */
@NullMarked
record ReferenceMonths(Tenancy tenancy, List<Line> lines, LocalDate asOf) {

    /** The months of the series, the oldest first; the month of D is the latest one only where D is its last day. */
    List<YearMonth> series() {
        YearMonth current = YearMonth.from(asOf);
        YearMonth latest = current.atEndOfMonth().isAfter(asOf) ? current.minusMonths(1) : current;
        return IntStream.rangeClosed(0, 11)
                .mapToObj(i -> latest.minusMonths(11 - i))
                .toList();
    }

    /** How many months in a row, back from the latest, had something to pay of which less than half was paid. */
    int missedStreak() {
        int streak = 0;
        for (YearMonth month : series().reversed()) {
            if (toPay(month) == 0 || 2 * paid(month) >= toPay(month)) {
                return streak;
            }
            streak++;
        }
        return streak;
    }

    /** Percent, truncated, of the months with something to pay in which nine tenths of it or more were paid. */
    OptionalInt regularity() {
        List<YearMonth> payable =
                series().stream().filter(month -> toPay(month) > 0).toList();
        if (payable.isEmpty()) {
            return OptionalInt.empty();
        }
        long regular = payable.stream()
                .filter(month -> 10 * paid(month) >= 9 * toPay(month))
                .count();
        return OptionalInt.of((int) (100 * regular / payable.size()));
    }

    /** Least squares slope of the last 6 month-end balances, cents per month, truncated towards zero. */
    long trend() {
        List<YearMonth> lastSix = series().subList(6, 12);
        long weighted = 0;
        for (int i = 0; i <= 5; i++) {
            weighted += (2 * i - 5) * endBalance(lastSix.get(i));
        }
        return weighted / 35;
    }

    /**
     * Whether the 9 oldest month ends all had a balance of at most 10 % of the rent; false within the first 6 months of
     * the tenancy. That something is owed on D is for the caller to see.
     */
    boolean newlyFragile() {
        if (tenancy.start().plusMonths(6).isAfter(asOf)) {
            return false;
        }
        return series().subList(0, 9).stream().allMatch(month -> 10 * endBalance(month) <= tenancy.rent());
    }

    /** Benefit received in at least 3 of the 6 months before the latest, none in the latest. */
    boolean benefitBreak() {
        long received = series().subList(5, 11).stream()
                .filter(month -> sum(month, EnumSet.of(Kind.BENEFIT)) > 0)
                .count();
        return received >= 3 && sum(series().getLast(), EnumSet.of(Kind.BENEFIT)) == 0;
    }

    /** N: what the tenant has to pay of the month's charges, less the month's benefit; cents, 0 or more. */
    private long toPay(YearMonth month) {
        return Math.max(0, sum(month, EnumSet.of(Kind.CHARGE)) - sum(month, EnumSet.of(Kind.BENEFIT)));
    }

    /** P: payments and aids of the month less its rejections, in cents; may be below 0. */
    private long paid(YearMonth month) {
        return sum(month, EnumSet.of(Kind.PAYMENT, Kind.AID)) - sum(month, EnumSet.of(Kind.REJECTION));
    }

    private long sum(YearMonth month, Set<Kind> kinds) {
        return lines.stream()
                .filter(line -> YearMonth.from(line.date()).equals(month) && kinds.contains(line.kind()))
                .mapToLong(Line::cents)
                .sum();
    }

    private long endBalance(YearMonth month) {
        return ReferenceAccount.atEndOf(month.atEndOfMonth(), lines).balance();
    }
}
