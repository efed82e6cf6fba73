package fr.palier.engine.region;

import fr.palier.engine.region.life.Slice;
import fr.palier.engine.region.tenancy.Stock;

/** How a region looks on paper: names of the files, headers, rows. */
interface Form {
    /** No row of either file is longer, in bytes. */
    int LONGEST_ROW = 1_024;

    String tenanciesFile();

    String ledgerFile();

    byte[] tenanciesHeader();

    byte[] ledgerHeader();

    /** Appends the row of one tenancy of a slice. */
    void tenancy(Slice slice, int index, Bytes out);

    /** Appends one line of one tenancy of a slice. */
    void line(Slice slice, int index, int line, Bytes out);

    /** Appends what names a tenancy of a slice: its landlord, and its key there, 7 to 12 bytes. */
    static void account(Slice slice, int index, char separator, Bytes out) {
        Stock stock = slice.stock();
        out.ascii(stock.landlord().code()).put(separator);
        out.ascii(stock.keyPrefix()).padded(stock.keyNumber(slice.position(index)), stock.keyDigits());
    }
}
