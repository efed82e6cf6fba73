package fr.palier.app.bank;

import java.util.Locale;

/** Why no tenancy was found for a payment. */
public enum Why {
    /** No word that could be a number. */
    NO_REFERENCE,
    /** No word is the number of a tenancy of this landlord. */
    UNKNOWN,
    /** A word is, but too short to be sure, or a date, or the amount. */
    UNSURE,
    /** Words name several tenancies. */
    SEVERAL,
    /** The tenancy had ended, or had not begun. */
    ENDED,
    /** A statement of another format tells the same day and amount: perhaps the same payment. */
    TWIN,
    /** The account has the same payment already, from the housing software. */
    ON_ACCOUNT,
    /** Money that the landlord sent and that came back. */
    SENT_BACK,
    /** More than a line of an account holds. */
    TOO_LARGE,
    /** It was recognised, and a person took that back. */
    TAKEN_BACK;

    /** As columns and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Why of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
