package fr.palier.engine.region.life;

import fr.palier.engine.region.tenancy.Dice;
import fr.palier.engine.region.tenancy.Tenancy;
import fr.palier.engine.region.tenancy.Window;

/**
 * What the landlord did about an account, as its software knows it on the last day.
 *
 * @param lastContact day of the last conversation, or {@link #NEVER}
 * @param heldUntil last day of a suspension of reminders, or {@link #NEVER}
 * @param plan where its repayment plan stands
 */
public record Followup(int lastContact, int heldUntil, Plan plan) {
    /** The day of what was not done. */
    public static final int NEVER = Integer.MIN_VALUE;

    /** Repayment plan. */
    public enum Plan {
        /** Nothing was agreed, or it is long over. */
        NONE,
        /** Agreed and kept. */
        LIVE,
        /** Agreed and not kept, within the last year. */
        BROKEN
    }

    /** Debtors are spoken with more; in the crisis, the old who live alone are called whatever they owe. */
    static Followup draw(Tenancy tenancy, long balance, Plan plan, Window window, Dice dice) {
        int net = tenancy.lease().net();
        boolean debtor = balance > net;
        int spoken = balance > 2L * net ? 650 : debtor ? 420 : 70;
        int contact = NEVER;
        if (dice.perMille(spoken)) {
            int once = dice.below(540);
            contact = window.lastDay() - (debtor && dice.perMille(150) ? dice.below(8) : once * dice.below(540) / 540);
        } else if (calledInCrisis(tenancy, window) && dice.perMille(300)) {
            contact = window.lastDay() - dice.below(28);
        }
        boolean held = dice.perMille(debtor ? 50 : 5);
        return new Followup(contact, held ? window.lastDay() + dice.between(-20, 90) : NEVER, plan);
    }

    private static boolean calledInCrisis(Tenancy tenancy, Window window) {
        return window.inCrisis(window.lastDay())
                && tenancy.household().alone()
                && tenancy.household().age() >= 70;
    }
}
