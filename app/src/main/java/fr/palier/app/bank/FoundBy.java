package fr.palier.app.bank;

import java.util.Locale;

/** By what a tenancy was found, or is proposed, the surest first. */
public enum FoundBy {
    /** The creditor reference of the rent notice, with right check digits. */
    CREDITOR,
    STRUCTURED,
    END_TO_END,
    MANDATE,
    WORD,
    JOINED,
    BANK,
    /** It gives back a payment that is known. */
    DEBIT,
    /** Paid from an account from which a payment on its account came. */
    ACCOUNT,
    /** The payer is called as its holder. */
    NAME,
    /** The rent, or what is left of it to pay. */
    RENT;

    /** As columns and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FoundBy of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
