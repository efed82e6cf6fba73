package fr.palier.engine.ledger;

/** What is known of a tenancy and its household besides its account, as numbers. Amounts are cents, dates days. */
public enum Fact {
    /** Monthly rent and charges. */
    RENT,
    /** Monthly housing benefit paid straight to the landlord; 0 if none. */
    BENEFIT,
    /** First day. */
    START,
    /** Last day. */
    END,
    /** Of the eldest holder. */
    BIRTH_YEAR,
    LIVES_ALONE,
    HOUSEHOLD_SIZE,
    /** Day of the last time somebody spoke with the household. */
    LAST_CONTACT,
    /** Last day of a hold on reminders. */
    HELD_UNTIL,
    /** Ordinal of the {@link Plan}. */
    PLAN;

    /** Where a repayment plan stands. */
    public enum Plan {
        NONE,
        LIVE,
        BROKEN
    }
}
