package fr.palier.engine.region.life;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Income;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;

/** How a tenancy falls behind and comes back: a standing that moves once a month. */
final class Trouble {
    /** Where a tenant stands with the rent. */
    private enum Standing {
        /** Pays as is his habit. */
        STEADY,
        /** Pays a part. */
        STRAINED,
        /** Pays nothing. */
        SILENT,
        /** Pays again, and something of the debt besides. */
        RECOVERING,
        /** Will not pay again: someone should go and knock. */
        GONE
    }

    /** A plan broken this many months ago is still what the file says. */
    private static final int MONTHS_REMEMBERED = 12;

    private final Tenancy tenancy;
    private final Window window;
    private final Purse purse;
    private final Dice dice;
    private final int fragility;
    private final int goneFrom;
    private Standing standing = Standing.STEADY;
    private long floor;
    private long instalment;
    private boolean plan;
    private int brokenAt = -MONTHS_REMEMBERED - 1;
    private int month;

    Trouble(Tenancy tenancy, Window window, Purse purse, Dice dice) {
        this.tenancy = tenancy;
        this.window = window;
        this.purse = purse;
        this.dice = dice;
        this.fragility = tenancy.household().income().shock() * dice.below(4) / 2;
        boolean frail = tenancy.household().age() >= 80 && tenancy.household().alone();
        this.goneFrom = frail && dice.perMille(20) ? window.months() - dice.between(1, 5) : Integer.MAX_VALUE / 2;
    }

    /** Some tenancies older than the window come with a debt or a credit: one adjustment on the first day. */
    void open() {
        long net = tenancy.lease().net();
        long debt = switch (purse.habit()) {
            case SMALL_ARREARS -> dice.between(3_000, 30_000);
            case AHEAD -> -dice.between(4_000, 45_000);
            default -> net * monthsOwed() / 100;
        };
        purse.line(0, Kind.ADJUSTMENT, debt);
        purse.carry(debt);
        if (purse.habit() == Habit.SMALL_ARREARS) {
            floor = debt;
        } else if (debt > 0) {
            standing = dice.perMille(500) ? Standing.STRAINED : Standing.SILENT;
        }
    }

    /** In hundredths of a month: most owe nothing, some a few months, very few a year. */
    private int monthsOwed() {
        int roll = dice.below(1_000);
        return roll < 3 ? dice.between(500, 1_400) : roll < 60 ? dice.between(30, 300) : 0;
    }

    /** Moves to the next month: troubles come, worsen, end. */
    void advance(int next) {
        month = next;
        if (month >= goneFrom) {
            standing = Standing.GONE;
        }
        int roll = dice.below(1_000);
        switch (standing) {
            case STEADY -> stumble(roll);
            case STRAINED -> leave(roll, 280, 350, Standing.SILENT);
            case SILENT -> leave(roll, 230, 370, Standing.STRAINED);
            case RECOVERING -> keepPromise(roll);
            case GONE -> {}
        }
    }

    private void stumble(int roll) {
        Income income = tenancy.household().income();
        int chance = window.inCrisis(window.start(month)) ? income.crisisShock() : fragility;
        boolean leaving = tenancy.lease().ended(window.start(month) + 60);
        if (roll < (leaving ? 120 : chance)) {
            standing = dice.perMille(600) ? Standing.STRAINED : Standing.SILENT;
        }
    }

    private void leave(int roll, int recovers, int worsens, Standing otherwise) {
        if (roll < recovers) {
            recover();
        } else if (roll < worsens) {
            standing = otherwise;
        }
    }

    private void recover() {
        standing = Standing.RECOVERING;
        long debt = Math.max(purse.carried() - floor, 0);
        plan = debt > tenancy.lease().net() && dice.perMille(880);
        instalment = plan ? Math.max(2_000, debt / dice.between(9, 26) / 500 * 500) : debt / dice.between(1, 3) + 1;
    }

    private void keepPromise(int roll) {
        if (purse.carried() <= floor) {
            standing = Standing.STEADY;
            plan = false;
        } else if (roll < 46) {
            standing = dice.perMille(500) ? Standing.STRAINED : Standing.SILENT;
            brokenAt = plan ? month : brokenAt;
            plan = false;
        }
    }

    void pay(int of) {
        long due = Math.max(purse.due(), 0);
        switch (standing) {
            case STEADY -> purse.pay(of, due);
            case RECOVERING -> payInstalment(of, due);
            case STRAINED -> {
                if (purse.habit().directDebit() && dice.perMille(250)) {
                    purse.bounce(of, due);
                } else {
                    purse.payLess(of, due);
                }
            }
            case SILENT, GONE -> purse.carry(due);
        }
    }

    private void payInstalment(int of, long due) {
        long paid = Math.clamp(purse.carried() - floor, 0, instalment);
        if (plan) {
            purse.pay(of, due);
            purse.payInstalment(of, paid);
        } else {
            purse.carry(-paid);
            purse.pay(of, due + paid);
        }
    }

    /** Rarely, another body pays a part of an old debt, or the landlord gives up what it will never see. */
    void relieve(int of) {
        long net = tenancy.lease().net();
        int day = window.start(of) + 10 + dice.below(15);
        if (purse.carried() > net * 5 / 2 && dice.perMille(40)) {
            long aid = Math.min(purse.carried(), dice.between(25_000, 140_000));
            purse.line(day, Kind.AID, aid);
            purse.carry(-aid);
        } else if (purse.carried() > net * 7 && dice.perMille(30)) {
            long given = purse.carried() * dice.between(5, 10) / 10;
            purse.line(day, Kind.WRITEOFF, given);
            purse.carry(-given);
        }
    }

    /** The paying body learns after two months that nobody lives there. */
    boolean benefitStopped(int of) {
        return of >= goneFrom + 2;
    }

    Followup.Plan plan() {
        if (plan && standing == Standing.RECOVERING) {
            return Followup.Plan.LIVE;
        }
        boolean broken = month - brokenAt <= MONTHS_REMEMBERED && purse.carried() > floor;
        return broken ? Followup.Plan.BROKEN : Followup.Plan.NONE;
    }
}
