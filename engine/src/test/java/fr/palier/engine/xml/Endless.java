package fr.palier.engine.xml;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A gigabyte that exists only as it is read: a start, then the same again and again. */
public final class Endless extends InputStream {
    private static final long LENGTH = 1L << 30;

    private final byte[] start;
    private final byte[] rest;
    private long at;

    public Endless(String start, String rest) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.rest = rest.getBytes(StandardCharsets.UTF_8);
    }

    /** How much was asked for. */
    public long taken() {
        return at;
    }

    @Override
    public int read() {
        if (at >= LENGTH) {
            return -1;
        }
        long here = at++;
        return here < start.length ? start[(int) here] : rest[(int) ((here - start.length) % rest.length)];
    }

    /** The same, many at a time. */
    @Override
    public int read(byte[] into, int from, int length) {
        int count = (int) Math.min(length, LENGTH - at);
        for (int i = 0; i < count; i++) {
            into[from + i] = (byte) read();
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
