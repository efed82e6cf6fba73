package fr.palier.engine.ledger;

/** Where a tenancy is, as official codes. Used to compare groups, never to rank a household. */
public enum Place {
    /** INSEE code. */
    DEPARTMENT,
    /** INSEE code. */
    COMMUNE,
    /** Code of a priority neighbourhood (QPV). */
    PRIORITY_AREA
}
