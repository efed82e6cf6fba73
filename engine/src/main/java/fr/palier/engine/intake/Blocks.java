package fr.palier.engine.intake;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import fr.palier.engine.text.Catalogue;
import fr.palier.engine.text.Lang;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Serves one source in numbered blocks that end with a line break, to any number of threads, after taking the header
 * off. A line break inside quotes may end a block: whoever parses in order puts the two parts together again
 * ({@link OrderedParse}). A line longer than a block is skipped and told as such, in the memory of one block.
 */
final class Blocks implements Closeable {
    static final int BLOCK = 1 << 20;
    /** Bytes behind the last one of a block that may be read (never interpreted) by eight-byte loads. */
    static final int SLACK = 16;

    private static final int OVERLONG_KEPT = 64;
    private static final int PIECE = 1 << 16;
    private static final int SAMPLE = 1 << 15;

    private final Source source;
    private final InputStream in;
    private byte[] rest = new byte[0];
    private long number;
    private boolean ended;
    private boolean unterminated;
    private byte[] header = new byte[0];

    /**
     * Some whole lines of the source.
     *
     * @param number from 0, without gaps
     * @param bytes at least {@link #SLACK} longer than the block
     * @param length bytes of the block; the last one is a line break, unless it is empty
     * @param last whether nothing follows (such a block may be empty)
     * @param overlong the block holds only the beginning of one line that is longer than a block
     */
    record Block(long number, byte[] bytes, int length, boolean last, boolean overlong) {}

    private Blocks(Source source, InputStream in) {
        this.source = source;
        this.in = in;
    }

    /** @throws RefusedFile where the source has no header, no line, or is plainly not text */
    static Blocks open(Source source) {
        try {
            Blocks blocks = new Blocks(source, source.opening().open());
            try {
                blocks.takeHeader();
                return blocks;
            } catch (IOException | RuntimeException e) {
                blocks.close();
                throw e;
            }
        } catch (IOException e) {
            throw refused(source, e);
        }
    }

    /** The first line, without its line break and byte order mark. */
    byte[] header() {
        return header;
    }

    /**
     * About how many lines are still to come, by the length of the first and by what the stream says it holds; 0 where it does not
     * say. To be asked before the first block.
     */
    int likelyLines() {
        int sample = Math.min(SAMPLE, rest.length);
        int lines = 0;
        for (int i = 0; i < sample; i++) {
            lines += rest[i] == '\n' ? 1 : 0;
        }
        try {
            return sample == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, (long) in.available() * lines / sample);
        } catch (IOException untold) {
            return 0;
        }
    }

    /** Whether the last line, once served, had no line break of its own. */
    synchronized boolean isUnterminated() {
        return unterminated;
    }

    /**
     * Fills the buffer with the next block.
     *
     * @param buffer at least {@code BLOCK + SLACK} long
     * @return null at the end
     */
    synchronized @Nullable Block next(byte[] buffer) {
        if (ended) {
            return null;
        }
        try {
            return fill(buffer);
        } catch (IOException e) {
            throw refused(source, e);
        }
    }

    private Block fill(byte[] buffer) throws IOException {
        System.arraycopy(rest, 0, buffer, 0, rest.length);
        int length = read(buffer, rest.length);
        if (length < BLOCK) {
            ended = true;
            rest = new byte[0];
            if (length > 0 && buffer[length - 1] != '\n') {
                buffer[length++] = '\n';
                unterminated = true;
            }
            return new Block(number++, buffer, length, true, false);
        }
        int end = lastBreak(buffer, length);
        if (end == 0) {
            skipLine(buffer);
            int kept = OVERLONG_KEPT;
            while (kept > 0 && (buffer[kept] & 0xc0) == 0x80) { // not within a character
                kept--;
            }
            buffer[kept] = '\n';
            return new Block(number++, buffer, kept + 1, false, true);
        }
        rest = Arrays.copyOfRange(buffer, end, length);
        return new Block(number++, buffer, end, false, false);
    }

    /** Fills the buffer from a place on, in pieces which the processor's own memory holds on their way; where it ends. */
    private int read(byte[] buffer, int from) throws IOException {
        int at = from;
        int read;
        do {
            read = in.readNBytes(buffer, at, Math.min(PIECE, BLOCK - at));
            at += read;
        } while (read > 0);
        return at;
    }

    /** Reads on to the end of a line, keeping what follows it; the first bytes of the buffer stay as they are. */
    private void skipLine(byte[] buffer) throws IOException {
        int from = OVERLONG_KEPT + 1;
        for (; ; ) {
            int read = in.readNBytes(buffer, from, BLOCK - from);
            for (int i = from; i < from + read; i++) {
                if (buffer[i] == '\n') {
                    rest = Arrays.copyOfRange(buffer, i + 1, from + read);
                    return;
                }
            }
            if (read < BLOCK - from) {
                rest = new byte[0];
                return;
            }
        }
    }

    private static int lastBreak(byte[] bytes, int length) {
        int i = length;
        while (i > 0 && bytes[i - 1] != '\n') {
            i--;
        }
        return i;
    }

    private void takeHeader() throws IOException {
        byte[] start = in.readNBytes(BLOCK);
        refuseBinary(start);
        int bom = startsWith(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
        int end = bom;
        while (end < start.length && start[end] != '\n') {
            end++;
        }
        if (end == BLOCK) {
            throw new RefusedFile(
                    source.name(),
                    "la première ligne dépasse un mébioctet ; ce n'est pas un export CSV",
                    "the first line is over one mebibyte; this is not a CSV export");
        }
        header = Arrays.copyOfRange(start, bom, end > bom && start[end - 1] == '\r' ? end - 1 : end);
        rest = Arrays.copyOfRange(start, Math.min(end + 1, start.length), start.length);
        refuseEmpty(rest.length == 0 && start.length < BLOCK);
    }

    private void refuseEmpty(boolean noLine) {
        if (new String(header, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
            throw new RefusedFile(
                    source.name(),
                    "la première ligne est vide ; une ligne d'en-tête y est attendue",
                    "the first line is empty; a header line is expected there");
        }
        if (noLine) {
            throw new RefusedFile(
                    source.name(),
                    "il n'y a qu'une ligne d'en-tête ; refaites l'export",
                    "there is only a header line; export it again");
        }
    }

    private void refuseBinary(byte[] start) {
        if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff)) {
            throw new RefusedFile(
                    source.name(),
                    "texte en UTF-16 ; enregistrez-le en UTF-8 ou Windows-1252",
                    "text in UTF-16; save it as UTF-8 or Windows-1252");
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            throw new RefusedFile(
                    source.name(),
                    "classeur ou archive (zip) ; enregistrez la feuille en CSV",
                    "a workbook or an archive (zip); save the sheet as CSV");
        }
        for (byte b : start) {
            if (b == 0) {
                throw new RefusedFile(
                        source.name(),
                        "fichier binaire ; un export CSV, CSV.GZ ou Parquet est attendu",
                        "binary file; a CSV, CSV.GZ or Parquet export is expected");
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static RefusedFile refused(Source source, IOException e) {
        if (e instanceof EOFException) {
            return new RefusedFile(
                    source.name(),
                    "fichier compressé incomplet ; copiez-le de nouveau",
                    "truncated compressed file; copy it again");
        }
        if (e instanceof ZipException) {
            return new RefusedFile(
                    source.name(),
                    "fichier compressé abîmé ; copiez-le de nouveau",
                    "damaged compressed file; copy it again");
        }
        String detail = String.valueOf(e.getMessage()).replace(source.name() + ": ", "");
        return new RefusedFile(
                source.name(), "lecture impossible : " + Catalogue.say(detail, Lang.FR), "cannot be read: " + detail);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw refused(source, e);
        }
    }
}
