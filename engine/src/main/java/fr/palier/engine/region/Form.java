package fr.palier.engine.region;

/** How a region looks on paper: names of the files, headers, rows. */
interface Form {
    /** No row of either file is longer, in bytes. */
    int LONGEST_ROW = 512;

    String tenanciesFile();

    String ledgerFile();

    byte[] tenanciesHeader();

    byte[] ledgerHeader();

    /** Appends the row of one tenancy of a slice. */
    void tenancy(Slice slice, int index, Bytes out);

    /** Appends one line of one tenancy of a slice. */
    void line(Slice slice, int index, int line, Bytes out);
}
