package fr.palier.engine.triage;

import java.util.Locale;

/**
 * What is known of a tenancy on a day, one column each, under the names by which a policy calls them. The first fifteen
 * are drawn from the account and are written to the worklist in this order; the others are facts of the household.
 */
public enum Signal {
    /** Debits less credits; positive: owed. */
    BALANCE(Form.EUROS),
    /** What is owed and 0 to 30 days old, the oldest debits being paid first (code civil art. 1342-10). */
    DUE_0_30(Form.EUROS),
    DUE_31_60(Form.EUROS),
    DUE_61_90(Form.EUROS),
    DUE_OVER_90(Form.EUROS),
    /** Date of the oldest debit of which something remains. */
    OLDEST_UNPAID(Form.DATE),
    /** Balance over the monthly rent net of benefit, in hundredths, truncated. */
    MONTHS_OWED(Form.HUNDREDTHS),
    /** How many months in a row, up to the last ended one, less than half of the tenant's share was paid. */
    MISSED_STREAK(Form.COUNT),
    /** Percent of the months of the series in which nine tenths of the tenant's share were paid. */
    REGULARITY(Form.COUNT),
    /** Slope of the last six month-end balances, a month. */
    TREND(Form.EUROS),
    /** Owes today, and owed next to nothing for nine months before the last three. */
    NEWLY_FRAGILE(Form.FLAG),
    /** Housing benefit came for months and did not in the last one. */
    BENEFIT_BREAK(Form.FLAG),
    /** A payment came back unpaid in the last 31 days. */
    RETURNED_DEBIT(Form.FLAG),
    /** Since when the rent counts as unpaid towards the body that pays housing benefit. */
    UNPAID_SINCE(Form.DATE),
    /** By when that body is to be told. */
    NOTIFY_CAF_BY(Form.DATE),

    /** Reminders are on hold. */
    HELD(Form.FLAG),
    /** The tenancy is over. */
    ENDED(Form.FLAG),
    /** The tenancy has begun. */
    BEGUN(Form.FLAG),
    /** Days since somebody last spoke with the household. */
    DAYS_SINCE_CONTACT(Form.COUNT),
    /** Of the eldest holder, by year of birth. */
    AGE(Form.COUNT),
    LIVES_ALONE(Form.FLAG),
    HOUSEHOLD_SIZE(Form.COUNT),
    /** Where a repayment plan stands. */
    PLAN(Form.PLAN),
    /** Monthly rent and charges. */
    RENT(Form.EUROS),
    /** Monthly housing benefit paid to the landlord. */
    BENEFIT(Form.EUROS);

    /** How a column holds its values. */
    public enum Form {
        /** Cents. */
        EUROS,
        HUNDREDTHS,
        COUNT,
        FLAG,
        /** Days since 1970-01-01. */
        DATE,
        /** Ordinal of {@link fr.palier.engine.ledger.Fact.Plan}. */
        PLAN
    }

    private final Form form;

    Signal(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /** The name by which a policy and the worklist's header call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is written to the worklist. */
    public boolean written() {
        return compareTo(HELD) < 0;
    }
}
