package fr.palier.engine.region.life;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Lease;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;

/**
 * One tenancy lived over the window: each month its rent, its benefit, a decision to pay and its lines.
 *
 * <p>Two sums say where the account stands, in cents: {@code owed}, by right of the months decided so far, and
 * {@code carried}, the part of it that nobody is paying for now. Whoever pays, pays {@code owed - carried}.
 */
final class Life {
    private final Tenancy tenancy;
    private final Window window;
    private final Dice dice;
    private final BenefitFlow benefits;
    private final Purse purse;
    private final Trouble trouble;
    private final int settlementMonth;
    private long heldBenefit;

    Life(Tenancy tenancy, Window window, Entries entries, int settlementMonth, Dice dice) {
        this.tenancy = tenancy;
        this.window = window;
        this.dice = dice;
        this.settlementMonth = settlementMonth;
        this.benefits = new BenefitFlow(tenancy, window, dice);
        this.purse = new Purse(tenancy, window, entries, dice);
        this.trouble = new Trouble(tenancy, window, purse, dice);
    }

    /** Writes the lines of the tenancy, not yet sorted, and tells how its repayment plan ended up. */
    Followup.Plan live() {
        int start = tenancy.lease().start();
        if (start > window.lastDay()) {
            return Followup.Plan.NONE;
        }
        if (start < 0) {
            trouble.open();
        }
        for (int month = start <= 0 ? 0 : window.month(start); month < window.months(); month++) {
            live(month);
        }
        return trouble.plan();
    }

    private void live(int month) {
        charge(month);
        int kept = benefit(month);
        settleCharges(month);
        trouble.advance(month);
        if (kept > 0 && !dice.perMille(400)) {
            purse.carry(kept);
        }
        trouble.pay(month);
        trouble.relieve(month);
    }

    private void charge(int month) {
        Lease lease = tenancy.lease();
        int from = Math.max(window.start(month), lease.start());
        int to = Math.min(window.start(month + 1), lease.end() == Lease.OPEN ? Lease.OPEN : lease.end() + 1);
        if (from < to) {
            long rent = lease.rent(window.yearsBack(month));
            purse.line(from, Kind.CHARGE, rent * (to - from) / window.length(month));
        }
    }

    /** Writes what comes from the paying body; answers what it kept back this month, cents. */
    private int benefit(int month) {
        int right = benefits.right(month);
        if (right <= 0) {
            return 0;
        }
        if (benefits.broken(month) || trouble.benefitStopped(month)) {
            heldBenefit += right;
            return right;
        }
        purse.line(benefits.day(month), Kind.BENEFIT, right);
        if (benefits.paysBack(month)) {
            purse.line(benefits.day(month), Kind.BENEFIT, heldBenefit);
            purse.uncarry(heldBenefit);
        }
        return 0;
    }

    /** Once a year the provisions for charges are set against what was spent. */
    private void settleCharges(int month) {
        boolean there = tenancy.lease().start() < window.start(month) - 180
                && !tenancy.lease().ended(window.start(month));
        if (window.monthOfYear(month) == settlementMonth && there && dice.perMille(880)) {
            int cents = dice.perMille(400) ? dice.between(500, 14_000) : -dice.between(500, 12_000);
            purse.line(window.start(month) + 2, Kind.ADJUSTMENT, cents);
        }
    }
}
