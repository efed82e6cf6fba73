package fr.palier.app.bank;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a payment is that is not one of a tenancy: a closed list, so that nobody writes about people. */
public enum Aside {
    /** Several direct debits as one sum: the housing software has each. */
    BATCH,
    /** Of the CAF or the MSA, for many tenancies at once. */
    BENEFIT,
    /** From another account of the landlord. */
    INTERNAL,
    /** Of a commune, the State, an insurance. */
    SUBSIDY,
    /** Meant for somebody else; to be sent back. */
    MISTAKEN,
    /** On the account already. */
    TOLD_TWICE,
    OTHER;

    /** As columns, forms and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Aside> of(String code) {
        return Stream.of(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
