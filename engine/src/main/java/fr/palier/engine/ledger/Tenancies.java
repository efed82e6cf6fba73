package fr.palier.engine.ledger;

/** The tenancies of one or more landlords, numbered from 0, as columns. Immutable once handed out. */
public interface Tenancies {
    /** How many there are. */
    int size();

    /** How many landlords there are; they are numbered from 0. */
    int landlords();

    /** The landlord of a tenancy. */
    int landlord(int tenancy);

    /** The landlord's key in UTF-8; not to be written to. */
    byte[] landlordKey(int landlord);

    /** The tenancy's key within its landlord, in UTF-8; not to be written to. */
    byte[] key(int tenancy);

    /** A fact of all tenancies, or {@link fr.palier.engine.Columns#EMPTY} where it is not known; not to be written to. */
    long[] facts(Fact fact);

    /** A fact of one tenancy. */
    default long fact(Fact fact, int tenancy) {
        return facts(fact)[tenancy];
    }

    /** A place's code, or an empty text. */
    String place(Place place, int tenancy);
}
