package fr.palier.engine.region.life;

import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Lease;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;

/** The housing benefit of one tenancy, month by month: its day, its amount, its interruption if it has one. */
final class BenefitFlow {
    private final Tenancy tenancy;
    private final Window window;
    private final Dice dice;
    private final int day;
    private final int yearlyRise;
    private final int breakFrom;
    private final int breakMonths;
    private final boolean paidBack;

    BenefitFlow(Tenancy tenancy, Window window, Dice dice) {
        this.tenancy = tenancy;
        this.window = window;
        this.dice = dice;
        this.day = dice.perMille(920) ? 4 : dice.between(9, 14);
        this.yearlyRise = dice.between(-60, 60);
        this.breakFrom = dice.perMille(5 * window.months()) ? dice.below(window.months()) : Integer.MAX_VALUE / 2;
        this.breakMonths = dice.between(2, 6);
        this.paidBack = dice.perMille(600);
    }

    /** What the month gives right to, cents: nothing in the month of arrival, in that of leaving, nor for the departed. */
    int right(int month) {
        Lease lease = tenancy.lease();
        if (lease.start() > window.start(month) || lease.end() < window.start(month + 1)) {
            return 0;
        }
        long cents = lease.benefit();
        return (int) (cents - cents * yearlyRise * window.yearsBack(month) / 1_000);
    }

    boolean broken(int month) {
        return month >= breakFrom && month < breakFrom + breakMonths;
    }

    /** Whether this month brings back all that the interruption held. */
    boolean paysBack(int month) {
        return paidBack && month == breakFrom + breakMonths;
    }

    /** The fifth from CAF, later from MSA; in the crisis some changes of situation are treated weeks late. */
    int day(int month) {
        int usual = window.bankDay(window.start(month) + day);
        return window.inCrisis(usual) && dice.perMille(55) ? usual + dice.between(8, 25) : usual;
    }
}
