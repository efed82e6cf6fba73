package fr.palier.app.demo.outcome;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.household.Declarations;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.Settings;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import java.time.LocalDate;

/**
 * What a household of the demonstration declares when a plan is composed with it: those who live there as its tenancy has it, what
 * they need to live, and what pays their plan.
 */
public final class Budget {
    private static final LivingFloor FLOOR = new LivingFloor(LegalRules.plans());
    private static final long CHARGES = 190_00;
    private static final long CHARGES_EACH = 45_00;
    private static final long SPARE = 110_00;
    private static final long TEN_EUROS = 10_00;

    private Budget() {}

    /**
     * Amounts that a household would say, in whole tens of euros: a plan that leaves too little to live on is none that may be
     * proposed. The rent is paid whole, for its benefit may have stopped.
     *
     * @param eachMonth cents that the plan takes
     */
    public static Means paying(TenancyDetails tenancy, long eachMonth, LocalDate day) {
        Means who = Declarations.presumed(tenancy, Settings.SHIPPED);
        long charges = CHARGES + CHARGES_EACH * (who.adults() + who.children());
        long kept = Math.max(who.remainder(), FLOOR.on(day, who.adults(), who.children()));
        long needed = kept + tenancy.terms().rent() + charges + SPARE + eachMonth;
        long resources = Math.ceilDiv(needed, TEN_EUROS) * TEN_EUROS;
        return new Means(resources, charges, who.remainder(), who.adults(), who.children());
    }
}
