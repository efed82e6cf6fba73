package fr.palier.engine.intake.mapping;

import fr.palier.engine.source.Source;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a stream after some lines, or some megabytes where a line has no end, and remembers what was seen on the way. */
final class FirstLines extends FilterInputStream {
    private static final long MOST_BYTES = 32L << 20;
    private static final int FIRST_OF_MARK = 0xef;

    private final long lines;
    private long read;
    private long breaks;
    private boolean ended;
    private int last;
    private boolean mark;
    private boolean windowsLines;

    private FirstLines(InputStream in, long lines) {
        super(in);
        this.lines = lines;
    }

    /** What the first lines of a source look like as bytes. */
    static final class Seen {
        private FirstLines last = new FirstLines(InputStream.nullInputStream(), 0);

        /** A source that holds the header and some lines of another, and is watched. */
        Source of(Source whole, long lines) {
            return new Source(whole.name(), () -> {
                last = new FirstLines(whole.opening().open(), lines + 1);
                return last;
            });
        }

        boolean byteOrderMark() {
            return last.mark;
        }

        boolean windowsLines() {
            return last.windowsLines;
        }

        /** Whether there was no more. */
        boolean whole() {
            return last.ended;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (breaks >= lines || read >= MOST_BYTES) {
            return -1;
        }
        int count = super.read(into, at, length);
        ended |= count < 0;
        for (int i = at; i < at + count; i++) {
            if (watch(into[i])) {
                return i + 1 - at;
            }
        }
        return count;
    }

    /** Whether this byte is the last. */
    private boolean watch(byte b) {
        mark |= read == 0 && (b & 0xff) == FIRST_OF_MARK;
        read++;
        windowsLines |= b == '\n' && last == '\r';
        last = b;
        return b == '\n' && ++breaks >= lines;
    }
}
