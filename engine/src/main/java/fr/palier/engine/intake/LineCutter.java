package fr.palier.engine.intake;

/**
 * Cuts a block into records and fields (RFC 4180, with the separator of the file; LF or CRLF). Reads the block where it
 * lies and gives the fields as spans of it, quotes taken off. Belongs to one thread.
 */
final class LineCutter {
    /** What {@link #next} found. */
    enum Found {
        /** A record: its fields are in {@link #from} and {@link #to}. */
        RECORD,
        /** The end of the block. */
        END,
        /** A closing quote with text behind it: the record is not one; go on with {@link #skipLine}. */
        BROKEN,
        /** A quote that is still open at the end of the block. */
        OPEN
    }

    private static final long NEWLINE = Bytes.pattern((byte) '\n');
    private static final long QUOTE = Bytes.pattern((byte) '"');
    private static final int BROKEN = -1;
    private static final int OPEN = -2;

    private final byte separator;
    private final long separators;
    private final int width;

    /** Spans of the fields of the record; those beyond the width of the file are counted, not kept. */
    final int[] from;

    final int[] to;
    /** Bit i: the field i (0 to 62) holds doubled quotes. */
    long doubled;

    private byte[] bytes = new byte[0];
    private int limit;
    private int start;
    private int position;
    private int fields;
    private int linesBefore;
    private int breaks;

    LineCutter(byte separator, int width) {
        this.separator = separator;
        this.separators = Bytes.pattern(separator);
        this.width = width;
        this.from = new int[width];
        this.to = new int[width];
    }

    void begin(byte[] block, int length) {
        bytes = block;
        limit = length;
        position = 0;
        breaks = 0;
    }

    /** Offset of what comes next. */
    int position() {
        return position;
    }

    /** Offset behind the block. */
    int limit() {
        return limit;
    }

    /** Goes on from an offset behind lines that somebody else has read. */
    void pass(int lines, int to) {
        position = to;
        breaks += lines;
    }

    /** Offset of the record last found. */
    int start() {
        return start;
    }

    /** How many fields the record last found has. */
    int fields() {
        return fields;
    }

    /** Line breaks passed before the record last found. */
    int lines() {
        return linesBefore;
    }

    /** Line breaks passed in all. */
    int breaks() {
        return breaks;
    }

    /** Goes to the next record that is not an empty line. */
    Found next() {
        while (position < limit) {
            start = position;
            linesBefore = breaks;
            doubled = 0;
            int end = record();
            if (end < 0) {
                return end == BROKEN ? Found.BROKEN : Found.OPEN;
            }
            position = end + 1;
            breaks++;
            if (fields > 1 || to[0] > from[0]) {
                return Found.RECORD;
            }
        }
        return Found.END;
    }

    /** Leaves the line on which the record last found begins, and goes on with the one below. */
    void skipLine() {
        int at = start;
        while (bytes[at] != '\n') {
            at++;
        }
        position = at + 1;
        breaks = linesBefore + 1;
    }

    /** Cuts the record from {@code start}; the offset of its line break, or {@link #BROKEN} or {@link #OPEN}. */
    @SuppressWarnings("checkstyle:MethodLength") // one loop: its state must stay in registers
    private int record() {
        int field = 0;
        int fieldStart = start;
        int at = start;
        for (; ; ) {
            long word = Bytes.word(bytes, at);
            long hits = Bytes.matches(word, separators) | Bytes.matches(word, NEWLINE) | Bytes.matches(word, QUOTE);
            int base = at;
            at += 8;
            while (hits != 0) {
                int hit = base + Bytes.index(hits);
                hits &= hits - 1;
                int b = bytes[hit];
                if (b == '"') {
                    if (hit != fieldStart) {
                        continue;
                    }
                    hit = quoted(hit + 1, field);
                    if (hit < 0) {
                        return hit;
                    }
                    b = bytes[hit];
                    hits = 0;
                    at = hit + 1;
                } else if (field < width) {
                    from[field] = fieldStart;
                    to[field] = hit;
                }
                field++;
                if (b == '\n') {
                    return last(field, hit);
                }
                fieldStart = hit + 1;
            }
        }
    }

    /** The record ends at a line break, of which a carriage return in front is a part. */
    private int last(int count, int end) {
        fields = count;
        if (count <= width && to[count - 1] == end && end > from[count - 1] && bytes[end - 1] == '\r') {
            to[count - 1] = end - 1;
        }
        return end;
    }

    /** Takes a quoted field whose text begins at {@code first}; the offset of what ends it. */
    private int quoted(int first, int field) {
        int at = first;
        for (; ; ) {
            int close = closing(at);
            if (close < 0) {
                return OPEN;
            }
            int after = close + 1;
            if (bytes[after] == '"' && after < limit) {
                doubled |= 1L << Math.min(field, 63);
                at = after + 1;
                continue;
            }
            if (bytes[after] == '\r' && bytes[after + 1] == '\n') {
                after++;
            }
            if (after >= limit || (bytes[after] != separator && bytes[after] != '\n')) {
                return BROKEN;
            }
            if (field < width) {
                from[field] = first;
                to[field] = close;
            }
            return after;
        }
    }

    /** Offset of the next quote, or -1; counts the line breaks passed. */
    private int closing(int from) {
        for (int at = from; at < limit; at += 8) {
            long word = Bytes.word(bytes, at);
            long quotes = Bytes.matches(word, QUOTE);
            long newlines = Bytes.matches(word, NEWLINE);
            if (quotes != 0) {
                int close = at + Bytes.index(quotes);
                breaks += Long.bitCount(newlines & ((quotes & -quotes) - 1));
                return close < limit ? close : -1;
            }
            breaks += Long.bitCount(newlines);
        }
        return -1;
    }
}
