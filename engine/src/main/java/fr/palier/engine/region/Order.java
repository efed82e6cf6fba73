package fr.palier.engine.region;

/** In which order the lines of the ledger lie in the file. */
public enum Order {
    /** Month by month, then landlord by landlord, then tenancy by tenancy: monthly exports laid end to end. */
    JOURNAL("journal"),
    /** All lines of a tenancy together, by date. */
    TENANCY("tenancy"),
    /** No locality at all. */
    SHUFFLED("shuffled");

    private final String code;

    Order(String code) {
        this.code = code;
    }

    /** The word of the command line. */
    public String code() {
        return code;
    }
}
