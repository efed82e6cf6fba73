package fr.palier.engine.triage;

import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The signals of the triage, written a second time as literally as the contract states them and without a thought for
 * speed: the oracle against which the fast kernel is compared. It shares nothing with the kernel but {@link Kind}.
 */
@NullMarked
final class ReferenceTriage {

    /** A tenancy; {@code rent} and {@code benefit} are monthly, in cents, 0 or more. */
    record Tenancy(
            String landlord,
            String tenancy,
            long rent,
            long benefit,
            LocalDate start,
            @Nullable LocalDate end,
            Household household) {
        Tenancy {
            if (rent < 0 || benefit < 0) {
                throw new IllegalArgumentException("Tenancy " + landlord + "/" + tenancy + ": rent " + rent
                        + " and benefit " + benefit + " must be 0 or more cents");
            }
        }
    }

    /** What the policy may ask about a household; no signal depends on it. Absent facts are null. */
    record Household(
            @Nullable Integer birthYear,
            @Nullable Boolean livesAlone,
            @Nullable Integer size,
            @Nullable LocalDate lastContact,
            @Nullable LocalDate heldUntil,
            Plan plan) {
        static final Household UNKNOWN = new Household(null, null, null, null, null, Plan.NONE);
    }

    /** The state of a repayment plan. */
    enum Plan {
        NONE,
        LIVE,
        BROKEN
    }

    /** A ledger line; {@code cents} is above 0, but for an adjustment, whose sign says its side and which is not 0. */
    record Line(LocalDate date, Kind kind, long cents) {
        Line {
            if (cents == 0 || (cents < 0 && kind != Kind.ADJUSTMENT)) {
                throw new IllegalArgumentException(
                        "Line of " + date + ": " + kind + " of " + cents + " cents must be above 0");
            }
        }
    }

    private ReferenceTriage() {}

    /** All signals of a tenancy as of the end of {@code asOf}; the lines may come in any order. */
    static ReferenceSignals signals(Tenancy tenancy, List<Line> lines, LocalDate asOf) {
        ReferenceAccount account = ReferenceAccount.atEndOf(asOf, lines);
        ReferenceMonths months = new ReferenceMonths(tenancy, lines, asOf);
        Optional<LocalDate> unpaidSince = new ReferenceClock(tenancy, lines, asOf).unpaidSince();
        return new ReferenceSignals(
                account.balance(),
                account.due(asOf, 0, 30),
                account.due(asOf, 31, 60),
                account.due(asOf, 61, 90),
                account.due(asOf, 91, Long.MAX_VALUE),
                account.oldestUnpaid(),
                monthsOwed(tenancy, account.balance()),
                months.missedStreak(),
                months.regularity(),
                months.trend(),
                account.balance() > 0 && months.newlyFragile(),
                months.benefitBreak(),
                returnedDebit(lines, asOf),
                unpaidSince,
                notifyCafBy(tenancy, unpaidSince));
    }

    /** Balance over net monthly rent, in hundredths, truncated; the whole rent where the net one is 0 or less. */
    private static OptionalLong monthsOwed(Tenancy tenancy, long balance) {
        if (tenancy.rent() == 0) {
            return OptionalLong.empty();
        }
        if (balance <= 0) {
            return OptionalLong.of(0);
        }
        long net = tenancy.rent() - tenancy.benefit();
        return OptionalLong.of(balance * 100 / (net <= 0 ? tenancy.rent() : net));
    }

    /** A rejection dated D − 30 … D. */
    private static boolean returnedDebit(List<Line> lines, LocalDate asOf) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.REJECTION)
                .anyMatch(line -> !line.date().isBefore(asOf.minusDays(30))
                        && !line.date().isAfter(asOf));
    }

    /** Two months after the expense became unpaid (CCH R824-4), where the benefit comes to the landlord. */
    private static Optional<LocalDate> notifyCafBy(Tenancy tenancy, Optional<LocalDate> unpaidSince) {
        return tenancy.benefit() == 0 ? Optional.empty() : unpaidSince.map(day -> day.plusMonths(2));
    }
}
