package fr.palier.app.relief.household;

import fr.palier.app.portfolio.TenancyDetails;

/** What falls due for a household in a month, in cents: the rent with its charges, and the housing benefit that comes for it. */
public record Monthly(long rent, long benefit) {
    /** Of somebody whose terms are not known. */
    public static final Monthly UNKNOWN = new Monthly(0, 0);

    public static Monthly of(TenancyDetails tenancy) {
        return new Monthly(tenancy.terms().rent(), tenancy.terms().benefit());
    }

    /** What the household pays itself. */
    public long own() {
        return Math.max(0, rent - benefit);
    }
}
