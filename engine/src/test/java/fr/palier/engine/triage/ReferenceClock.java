package fr.palier.engine.triage;

import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * Since when a debt is an unpaid housing expense in the sense of the housing benefit, found by walking through every
 * day from the first entry to D with the tenancy's current rent and benefit.
 */
@NullMarked
record ReferenceClock(Tenancy tenancy, List<Line> lines, LocalDate asOf) {

    private static final LocalDate LAST_DAY_OF_TWICE_THE_RENT = LocalDate.of(2026, 12, 31);

    /** The first day of the current run of balances above 0 on which the rule of that day was met. */
    Optional<LocalDate> unpaidSince() {
        Map<LocalDate, List<Line>> linesByDay = lines.stream().collect(Collectors.groupingBy(Line::date));
        LocalDate firstEntry =
                linesByDay.keySet().stream().min(LocalDate::compareTo).orElse(asOf);
        Optional<LocalDate> runStart = Optional.empty();
        Optional<LocalDate> since = Optional.empty();
        long balance = 0;
        for (LocalDate day = firstEntry; !day.isAfter(asOf); day = day.plusDays(1)) {
            balance += new ReferenceAccount(linesByDay.getOrDefault(day, List.of())).balance();
            if (balance <= 0) {
                runStart = Optional.empty();
                since = Optional.empty();
                continue;
            }
            LocalDate start = runStart.orElse(day);
            runStart = Optional.of(start);
            if (since.isEmpty() && isUnpaid(balance, day, start)) {
                since = Optional.of(day);
            }
        }
        return since;
    }

    /**
     * The rule of a day for a balance above 0. Until 2026-12-31 twice the monthly expense left to the tenant, reached
     * (CCH R824-1, décret 2019-772); from 2027-01-01 more than 450 euros, or 3 months since the first default (décret
     * 2026-84).
     */
    private boolean isUnpaid(long balance, LocalDate day, LocalDate runStart) {
        if (!day.isAfter(LAST_DAY_OF_TWICE_THE_RENT)) {
            return balance >= 2 * monthlyExpense();
        }
        return balance > 450_00 || !day.isBefore(runStart.plusMonths(3));
    }

    private long monthlyExpense() {
        boolean benefitLeavesAShare = tenancy.benefit() > 0 && tenancy.rent() > tenancy.benefit();
        return benefitLeavesAShare ? tenancy.rent() - tenancy.benefit() : tenancy.rent();
    }
}
