package fr.palier.engine.ledger;

/** One tenancy with its household and home. A view that moves from row to row: nothing of it may be kept but copies. */
public interface TenancyRow {
    /** Line of the file on which it begins, from 1 (the header); without a file, its number among the landlord's. */
    long lineNumber();

    /** Code of the landlord, as written. */
    Utf8 landlord();

    /** Number of the tenancy, as written; with the landlord it names the account. */
    Utf8 tenancy();

    /** Cents, days since 1970-01-01, or what the fact says; {@link fr.palier.engine.Columns#EMPTY} where unknown. */
    long fact(Fact fact);

    /** Official code, or empty. */
    Utf8 place(Place place);

    /** What the landlord has on file, or empty. */
    Utf8 detail(Detail detail);
}
