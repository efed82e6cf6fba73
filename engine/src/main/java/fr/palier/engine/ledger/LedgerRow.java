package fr.palier.engine.ledger;

/** One line of a rent ledger. A view that moves from line to line: nothing of it may be kept but copies. */
public interface LedgerRow {
    /** Line of the file on which it begins, from 1 (the header); without a file, its number among the landlord's lines. */
    long lineNumber();

    /** Code of the landlord, as written. */
    Utf8 landlord();

    /** Number of the tenancy, as written; with the landlord it names the account. */
    Utf8 tenancy();

    /** Days since 1970-01-01. */
    int day();

    Kind kind();

    /** As in the exchange format: positive, but for an adjustment, whose sign is kept (positive is a debit). */
    long cents();

    /** What the line says of itself, on one line; may be empty. */
    Utf8 label();

    /** The software's own number of the line, unique for a landlord; may be empty. */
    Utf8 id();
}
