package fr.palier.engine.region.life;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Income;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;

/** What a tenant has to pay and how it leaves his hands: the lines of his habit. All sums in cents. */
final class Purse {
    private final Tenancy tenancy;
    private final Income income;
    private final Window window;
    private final Entries entries;
    private final Dice dice;
    private final Habit habit;
    private final int usualDay;
    private long owed;
    private long carried;

    Purse(Tenancy tenancy, Window window, Entries entries, Dice dice) {
        this.tenancy = tenancy;
        this.income = tenancy.household().income();
        this.window = window;
        this.entries = entries;
        this.dice = dice;
        this.habit = Habit.draw(tenancy.household(), dice);
        this.usualDay = dice.between(habit.earliest, habit.latest);
    }

    Habit habit() {
        return habit;
    }

    long carried() {
        return carried;
    }

    /** What a month asks for, the carried debt left aside; negative where the account is ahead. */
    long due() {
        return owed - carried;
    }

    void carry(long cents) {
        carried += cents;
    }

    /** Gives back what is carried, as far as there is any. */
    void uncarry(long cents) {
        carried -= Math.min(cents, Math.max(carried, 0));
    }

    void line(int day, Kind kind, long cents) {
        entries.add(day, kind, cents);
        owed += kind.side() == Kind.Side.CREDIT ? -cents : cents;
    }

    /** Pays a sum as is the habit, and perhaps sees it come back. */
    void pay(int month, long cents) {
        if (cents <= 0) {
            return;
        }
        int day = window.start(month) + usualDay;
        switch (habit) {
            case DEBIT_FIFTH, DEBIT_TENTH -> debit(window.bankDay(day), cents);
            case TRANSFER, SMALL_ARREARS -> hand(day + dice.below(3), cents);
            case SHARED -> payHalves(day, cents);
            case CASH_IN_TWO -> payInTwo(day, cents);
            case LATE -> hand(day + dice.between(-3, 3), cents);
            case PARTIAL -> payPart(day, cents);
            case AHEAD -> hand(day - 3, roundUp(cents));
        }
    }

    private void payHalves(int day, long cents) {
        hand(day + dice.below(3), cents / 2);
        hand(day + dice.below(4), cents - cents / 2);
    }

    private void payInTwo(int day, long cents) {
        long half = cents / 2 / 1_000 * 1_000;
        hand(day + dice.between(-2, 2), half);
        hand(day + dice.between(14, 18), cents - half);
    }

    private void payPart(int day, long cents) {
        boolean more = carried > tenancy.lease().net();
        long paid = more ? cents + carried * 2 / 3 : tens(cents * dice.between(78, 100) / 100);
        carried += cents - paid;
        hand(day + dice.below(6), paid);
    }

    /** Hands over an instalment of a plan, after the rent. */
    void payInstalment(int month, long cents) {
        carried -= cents;
        hand(window.start(month) + dice.between(12, 19), cents);
    }

    /** Hands over a part of what is due, late and in round sums; the rest is carried. */
    void payLess(int month, long due) {
        long paid = tens(due * dice.between(25, 85) / 100);
        carried += due - paid;
        hand(window.start(month) + usualDay + dice.between(2, 16), paid);
    }

    /** A direct debit that the bank sends back for good. */
    void bounce(int month, long due) {
        int day = window.bankDay(window.start(month) + usualDay);
        line(day, Kind.PAYMENT, due);
        line(day + dice.between(3, 10), Kind.REJECTION, due);
        carried += due;
    }

    private void debit(int day, long cents) {
        line(day, Kind.PAYMENT, cents);
        if (!dice.perMille(window.inCrisis(day) ? income.crisisReturn() : 6)) {
            return;
        }
        int back = day + dice.between(3, 10);
        line(back, Kind.REJECTION, cents);
        if (dice.perMille(700)) {
            line(back + dice.between(6, 16), Kind.PAYMENT, cents);
        } else {
            carried += cents;
        }
    }

    /** Money brought or sent; in the crisis that of the most exposed comes weeks later. */
    private void hand(int day, long cents) {
        boolean delayed = window.inCrisis(day) && dice.perMille(income.crisisShock());
        line(delayed ? day + dice.between(10, 35) : day, Kind.PAYMENT, cents);
    }

    private static long tens(long cents) {
        return cents / 1_000 * 1_000;
    }

    private static long roundUp(long cents) {
        return tens(cents + 1_000);
    }
}
