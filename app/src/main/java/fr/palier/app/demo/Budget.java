package fr.palier.app.demo;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.household.Declarations;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.Settings;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import fr.palier.engine.law.UnpaidRent;
import java.time.LocalDate;

/**
 * What a household of the demonstration declares when a plan is composed with it: those who live there as its tenancy has it, what
 * they need to live, and something to spare for a plan.
 */
public final class Budget {
    private static final LivingFloor FLOOR = new LivingFloor(LegalRules.plans());
    private static final long CHARGES = 190_00;
    private static final long CHARGES_EACH = 45_00;
    private static final long SPARE = 350_00;
    private static final long TEN_EUROS = 10_00;

    private Budget() {}

    /** Amounts that a household would say: whole tens of euros. */
    public static Means of(TenancyDetails tenancy, LocalDate day) {
        Means who = Declarations.presumed(tenancy, Settings.SHIPPED);
        TenancyDetails.Terms terms = tenancy.terms();
        long charges = CHARGES + CHARGES_EACH * (who.adults() + who.children());
        long needed = FLOOR.on(day, who.adults(), who.children())
                + UnpaidRent.netRent(terms.rent(), terms.benefit())
                + charges
                + SPARE;
        long resources = Math.ceilDiv(needed, TEN_EUROS) * TEN_EUROS;
        return new Means(resources, charges, who.remainder(), who.adults(), who.children());
    }
}
