package fr.palier.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;

/** Tells on standard error how far reading is: a bar on a terminal, a line every few seconds elsewhere. */
final class Progress {
    private static final long TERMINAL_PAUSE = 200_000_000L;
    private static final long OTHER_PAUSE = 5_000_000_000L;
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final Words words;
    private final boolean terminal = Boolean.getBoolean("palier.terminal");
    private final long total;
    private final AtomicLong bytes = new AtomicLong();
    private final long began = System.nanoTime();
    private long told = began;
    private long lines;

    /** @param total bytes to be read in all */
    Progress(PrintWriter err, Words words, long total) {
        this.err = err;
        this.words = words;
        this.total = total;
    }

    /** The same stream, its bytes counted. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                bytes.addAndGet(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] into, int at, int length) throws IOException {
                int read = super.read(into, at, length);
                bytes.addAndGet(Math.max(0, read));
                return read;
            }
        };
    }

    void lines(long read) {
        lines = read;
        long now = System.nanoTime();
        if (now - told > (terminal ? TERMINAL_PAUSE : OTHER_PAUSE)) {
            told = now;
            tell(now);
        }
    }

    private void tell(long now) {
        double part = total == 0 ? 1 : Math.min(1.0, (double) bytes.get() / total);
        long rate = Math.round(lines / Math.max(1e-3, (now - began) / 1e9));
        String said = words.say("progress.lines", lines, rate);
        if (terminal) {
            int full = (int) (part * WIDTH);
            err.print("\r" + "█".repeat(full) + "░".repeat(WIDTH - full) + " " + said + "  ");
        } else {
            err.println(words.say("progress.part", (int) (100 * part)) + " " + said);
        }
        err.flush();
    }

    /** Reading is over: the bar goes. */
    void done() {
        if (terminal) {
            err.print("\r" + " ".repeat(WIDTH + 50) + "\r");
            err.flush();
        }
    }
}
