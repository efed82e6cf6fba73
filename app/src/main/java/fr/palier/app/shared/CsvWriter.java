package fr.palier.app.shared;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table for spreadsheets. The only place that does: a text that a spreadsheet would run as a formula gets an apostrophe
 * in front (OWASP ASVS 5.0, 1.2.10), in both forms. Amounts and dates are written by their own verbs, as they are: a negative
 * amount is a number, not a formula. Belongs to one thread.
 */
public final class CsvWriter {
    private static final String RUNS_AS_FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Writer out;
    private final Form form;
    private boolean begun;

    /** How a table is written. */
    public enum Form {
        /** Commas, decimal points, ISO dates, line feeds. */
        PLAIN(',', '.', "\n"),
        /** For French spreadsheets: a byte-order mark, semicolons, decimal commas, dd/MM/yyyy. */
        EXCEL(';', ',', "\r\n");

        private final char separator;
        private final char decimal;
        private final String end;

        Form(char separator, char decimal, String end) {
            this.separator = separator;
            this.decimal = decimal;
            this.end = end;
        }
    }

    /** Writes to a writer of UTF-8, which stays the caller's to close. */
    public CsvWriter(Writer out, Form form) throws IOException {
        this.out = out;
        this.form = form;
        if (form == Form.EXCEL) {
            out.write('\uFEFF');
        }
    }

    /** Writes a cell of text. */
    public CsvWriter text(@Nullable String text) throws IOException {
        next();
        String harmless = text == null ? "" : harmless(text);
        if (needsQuotes(harmless)) {
            out.write('"' + harmless.replace("\"", "\"\"") + '"');
        } else {
            out.write(harmless);
        }
        return this;
    }

    /** The same text, with an apostrophe in front where a spreadsheet would run it, blanks aside. NUL is left out. */
    private static String harmless(String text) {
        int seen = 0;
        while (seen < text.length() && isBlank(text.charAt(seen))) {
            seen++;
        }
        boolean runs = startsFormula(text, 0) || startsFormula(text, seen);
        return (runs ? "'" : "") + text.replace("\0", "");
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean startsFormula(String text, int at) {
        return at < text.length() && RUNS_AS_FORMULA.indexOf(text.charAt(at)) >= 0;
    }

    private boolean needsQuotes(String text) {
        return text.chars()
                .anyMatch(c -> c == form.separator || c == '"' || c == '\n' || c == '\r' || c == ';' || c == ',');
    }

    /** Writes a whole number. */
    public CsvWriter number(long number) throws IOException {
        next();
        out.write(Long.toString(number));
        return this;
    }

    /** Writes cents or hundredths as a number with two decimals. */
    public CsvWriter hundredths(long value) throws IOException {
        next();
        long magnitude = Math.abs(value);
        out.write((value < 0 ? "-" : "")
                + magnitude / 100
                + form.decimal
                + (magnitude % 100 < 10 ? "0" : "")
                + magnitude % 100);
        return this;
    }

    /** Writes a date; an empty cell where there is none. */
    public CsvWriter date(@Nullable LocalDate date) throws IOException {
        next();
        if (date != null) {
            out.write(form == Form.EXCEL ? FRENCH.format(date) : date.toString());
        }
        return this;
    }

    /** Ends the line. */
    public void end() throws IOException {
        out.write(form.end);
        begun = false;
    }

    private void next() throws IOException {
        if (begun) {
            out.write(form.separator);
        }
        begun = true;
    }
}
