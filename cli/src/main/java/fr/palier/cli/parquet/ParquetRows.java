package fr.palier.cli.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * The door to Parquet: recognises a file and serves its rows as CSV bytes.
 *
 * <p>Text is passed as it is, DATE as {@code yyyy-MM-dd}, DECIMAL as plain digits without the zeros beyond the cent,
 * integers as digits, BOOLEAN as 1 or 0, null as an empty field, TIMESTAMP as its date where it says midnight (its
 * own, or that of Paris for an instant) and in full otherwise, so that the reader refuses the line with its value.
 * Compression: none, snappy, gzip, zstd.
 */
public final class ParquetRows {
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final byte[] SEALED = {'P', 'A', 'R', 'E'};
    /** Magic, the footer's length and magic again: nothing shorter is a Parquet file. */
    private static final int SHORTEST = 12;

    private ParquetRows() {}

    /**
     * Whether the file begins as Parquet does, whatever its name says.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean isParquet(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var channel = Files.newByteChannel(file)) {
            return Arrays.equals(MAGIC, at(channel, 0));
        }
    }

    /**
     * Opens a file whose columns bear the product's own names.
     *
     * @see #open(Path, Set)
     */
    public static InputStream open(Path file) throws IOException {
        return open(file, Set.of());
    }

    /**
     * Opens a file; close the stream to release it. The file is mapped, and decoded a few thousand rows ahead by as
     * many threads as there are processors: the heap this needs does not grow with the file.
     *
     * @param money titles of further columns that hold euros, when a profile gives them other names than
     *     {@code rent}, {@code benefit}, {@code amount}, {@code debit} and {@code credit}
     * @throws IOException if the file is damaged, encrypted or compressed otherwise, or if a column that matters is
     *     nested, repeated, of a type without text, or holds euros as floating-point numbers. Damage found later is
     *     thrown by the stream. Every message names the file and the remedy.
     */
    public static InputStream open(Path file, Set<String> money) throws IOException {
        checkBothEnds(file);
        return RowStream.open(file, money);
    }

    private static void checkBothEnds(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long size = channel.size();
            byte[] end = size < SHORTEST ? new byte[0] : at(channel, size - MAGIC.length);
            if (Arrays.equals(SEALED, end)) {
                throw new IOException(file + ": this Parquet file is encrypted; write it without encryption");
            }
            if (!Arrays.equals(MAGIC, end)) {
                throw new IOException(file + ": this Parquet file is cut short (" + size
                        + " bytes, the closing PAR1 is missing); copy or export it again");
            }
        }
    }

    private static byte[] at(SeekableByteChannel channel, long position) throws IOException {
        var bytes = ByteBuffer.allocate(MAGIC.length);
        channel.position(position);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // a channel may answer with fewer bytes than asked for
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
