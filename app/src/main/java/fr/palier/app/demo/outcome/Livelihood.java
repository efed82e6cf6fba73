package fr.palier.app.demo.outcome;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.household.Means;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import java.time.LocalDate;

/** What a household declares that can keep its plan: a plan that leaves too little to live on is none that may be proposed. */
public record Livelihood(long charges, long remainder, int adults, int children) {
    private static final LivingFloor FLOOR = new LivingFloor(LegalRules.plans());
    private static final long TEN_EUROS = 10_00;
    private static final long LEAST = 1_320_00;

    /** Resources that pay the rent, all of it, and so much each month, and leave what is to be kept and the floor of that day. */
    public Means paying(TenancyDetails tenancy, long eachMonth, LocalDate day) {
        long kept = Math.max(charges + remainder, FLOOR.on(day, adults, children));
        long needed = tenancy.terms().rent() + eachMonth + kept;
        long resources = Math.max(LEAST, Math.ceilDiv(needed, TEN_EUROS) * TEN_EUROS);
        return new Means(resources, charges, remainder, adults, children);
    }
}
