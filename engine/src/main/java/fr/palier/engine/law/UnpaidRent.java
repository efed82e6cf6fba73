package fr.palier.engine.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When rent counts as unpaid towards the body that pays housing benefit (CCH R824-1; from 2027-01-01 R824-2), and by
 * when it has to be told (R824-4). Days are counted from 1970-01-01, amounts are cents.
 *
 * <p>All questions are about one <em>run</em>: a stretch of days whose balance at the end of the day is above zero.
 */
public final class UnpaidRent {
    /** No such day. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final long NO_AMOUNT = Long.MAX_VALUE;

    /** Before the first rule. */
    private static final Regime BEFORE = new Regime(Integer.MIN_VALUE, NEVER, 0, NO_AMOUNT, 0);

    private final LegalRules rules;
    private final Regime[] regimes;
    private final Delay[] delays;

    /** What holds from one day to another: a multiple of the rent, an amount to go beyond, a number of months. */
    private record Regime(int from, int to, int rents, long above, int months) {}

    /** Months within which the paying body is told of what was constituted in a stretch of days. */
    private record Delay(int from, int to, int months) {}

    public UnpaidRent(LegalRules rules) {
        this.rules = rules;
        this.delays = rules.all().stream()
                .filter(rule -> rule.key().equals("caf.months"))
                .map(rule ->
                        new Delay(day(rule.from()), day(rule.to()), rule.value().intValueExact()))
                .toArray(Delay[]::new);
        TreeSet<LocalDate> starts = new TreeSet<>();
        rules.all().stream().filter(rule -> rule.key().startsWith("unpaid.")).forEach(rule -> {
            starts.add(rule.from());
            if (rule.to().isBefore(LocalDate.MAX)) {
                starts.add(rule.to().plusDays(1));
            }
        });
        this.regimes = starts.stream().map(from -> regime(from, starts)).toArray(Regime[]::new);
    }

    private Regime regime(LocalDate from, TreeSet<LocalDate> starts) {
        LocalDate next = Optional.ofNullable(starts.higher(from)).orElse(LocalDate.MAX);
        return new Regime(
                day(from),
                next.equals(LocalDate.MAX) ? day(next) : day(next) - 1,
                rules.on(from, "unpaid.rents")
                        .map(rule -> rule.value().intValueExact())
                        .orElse(0),
                rules.on(from, "unpaid.above")
                        .map(rule -> rule.value().movePointRight(2).longValueExact())
                        .orElse(NO_AMOUNT),
                rules.on(from, "unpaid.months")
                        .map(rule -> rule.value().intValueExact())
                        .orElse(0));
    }

    private static int day(LocalDate date) {
        return (int) Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, NEVER - 1);
    }

    /**
     * The part of the rent that is the tenant's, on which multiples are counted: rent less benefit where the benefit is
     * paid to the landlord and does not cover the rent, else the rent.
     */
    public static long netRent(long rent, long benefit) {
        return benefit > 0 && rent > benefit ? rent - benefit : rent;
    }

    /**
     * The first day of a stretch of one balance on which the amount owed makes the rent unpaid, or {@link #NEVER}.
     *
     * @param balance above zero, at the end of every day from {@code from} to {@code to}
     */
    public int byAmount(long balance, long netRent, int from, int to) {
        for (Regime regime : regimes) {
            if (regime.to >= from && regime.from <= to) {
                boolean met = regime.rents > 0 && balance >= regime.rents * netRent || balance > regime.above;
                if (met) {
                    return Math.max(from, regime.from);
                }
            }
        }
        return NEVER;
    }

    /** The least balance that makes the rent unpaid on a day by what is owed; beyond all balances where none does. */
    public long leastAmount(int day, long netRent) {
        Regime regime = regime(day);
        long least = regime.above == NO_AMOUNT ? NO_AMOUNT : regime.above + 1;
        return regime.rents > 0 ? Math.min(least, regime.rents * netRent) : least;
    }

    /** The first day of the rule that is in force on a day. */
    public int inForceSince(int day) {
        return regime(day).from;
    }

    private Regime regime(int day) {
        for (Regime regime : regimes) {
            if (day >= regime.from && day <= regime.to) {
                return regime;
            }
        }
        return BEFORE;
    }

    /** The first day up to {@code to} on which the age of a run that began that day makes the rent unpaid. */
    public int byAge(int runStart, int to) {
        for (Regime regime : regimes) {
            if (regime.months > 0 && regime.from <= to) {
                int day = Math.max(plusMonths(runStart, regime.months), regime.from);
                if (day <= Math.min(to, regime.to)) {
                    return day;
                }
            }
        }
        return NEVER;
    }

    /** The day by which the landlord tells the paying body, for rent unpaid since that day. */
    public int tellBy(int unpaidSince) {
        for (Delay delay : delays) {
            if (unpaidSince >= delay.from && unpaidSince <= delay.to) {
                return plusMonths(unpaidSince, delay.months);
            }
        }
        return NEVER;
    }

    /** The same day of the month some months later, or that month's last day where it has none. */
    private static int plusMonths(int day, int months) {
        return (int) LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }
}
