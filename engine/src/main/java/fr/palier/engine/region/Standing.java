package fr.palier.engine.region;

/** Where a tenant stands with the rent. */
enum Standing {
    /** Pays as is his habit. */
    STEADY,
    /** Pays a part. */
    STRAINED,
    /** Pays nothing. */
    SILENT,
    /** Pays again, and something of the debt besides. */
    RECOVERING,
    /** Will not pay again: someone should go and knock. */
    GONE
}
