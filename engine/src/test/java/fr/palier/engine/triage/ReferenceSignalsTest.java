package fr.palier.engine.triage;

import fr.palier.engine.triage.LedgerArbitraries.Situation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.NullMarked;

/** The reference put to the properties, and the ledgers put to the reference: each shape must really come up. */
@NullMarked
class ReferenceSignalsTest extends SignalProperties {

    @Override
    SignalsUnderTest subject() {
        return ReferenceTriage::signals;
    }

    @Property(tries = 2000, seed = "20200415")
    void ledgersReachEveryShape(@ForAll("situations") Situation situation) {
        ReferenceAccount account = ReferenceAccount.atEndOf(situation.asOf(), situation.lines());
        atLeast(20, "owed", account.balance() > 0);
        atLeast(10, "in advance", account.balance() < 0);
        atLeast(
                2,
                "settled to the cent",
                account.balance() == 0 && !account.lines().isEmpty());
        atLeast(1, "a cent left", account.balance() == 1);
        atLeast(2, "credit below 0", account.credit() < 0);
        atLeast(5, "part of the debits paid", account.balance() > 0 && account.credit() > 0);
        atLeast(
                10,
                "entries after the day",
                account.lines().size() < situation.lines().size());
    }

    @Property(tries = 2000, seed = "20200416")
    void ledgersReachEverySignal(@ForAll("situations") Situation situation) {
        ReferenceSignals signals = subject().signals(situation.tenancy(), situation.lines(), situation.asOf());
        atLeast(5, "31 to 60 days", signals.due31to60() > 0);
        atLeast(5, "61 to 90 days", signals.due61to90() > 0);
        atLeast(5, "streak", signals.missedStreak() >= 3);
        atLeast(5, "falling trend", signals.trend() < 0);
        atLeast(3, "newly fragile", signals.newlyFragile());
        atLeast(3, "benefit break", signals.benefitBreak());
        atLeast(5, "returned debit", signals.returnedDebit());
        atLeast(
                5,
                "owed, clock not started",
                signals.balance() > 0 && signals.unpaidSince().isEmpty());
        atLeast(
                5,
                "clock before 2027",
                signals.unpaidSince().filter(day -> day.getYear() < 2027).isPresent());
        atLeast(
                3,
                "clock from 2027",
                signals.unpaidSince().filter(day -> day.getYear() >= 2027).isPresent());
        atLeast(10, "report due", signals.notifyCafBy().isPresent());
    }

    private static void atLeast(double percent, String shape, boolean present) {
        Statistics.label(shape)
                .collect(present)
                .coverage(coverage -> coverage.check(true).percentage(found -> found >= percent));
    }
}
