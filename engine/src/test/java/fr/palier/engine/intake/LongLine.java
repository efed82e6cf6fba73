package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import fr.palier.engine.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Reads a ledger with a line of a gigabyte, made up as it is read; started by {@link LongLineTest} with little memory. */
final class LongLine extends InputStream {
    private static final long GIGABYTE = 1L << 30;

    private final byte[] pattern;
    private long left = GIGABYTE;

    private LongLine(String pattern) {
        this.pattern = pattern.repeat(8192 / pattern.length()).getBytes(UTF_8);
    }

    /** @param args what comes before the long line, what it is made of, what comes after it */
    public static void main(String... args) {
        Source source = new Source(
                "ledger.csv",
                () -> new SequenceInputStream(
                        Collections.enumeration(List.of(text(args[0]), new LongLine(args[1]), text(args[2])))));
        try {
            Reading.Outcome outcome = Reading.PLAIN.on(5).ledgers(source);
            outcome.refused().forEach(line -> System.out.println("refused " + line));
            outcome.accounts().forEach(System.out::println);
        } catch (RefusedFile refused) {
            System.out.println(refused.message(Lang.EN));
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int at, int length) {
        if (left <= 0) {
            return -1;
        }
        int count = Math.min(length, pattern.length);
        ByteBuffer.wrap(into, at, count).put(Arrays.copyOf(pattern, count));
        left -= count;
        return count;
    }
}
