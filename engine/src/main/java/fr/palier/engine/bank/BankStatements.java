package fr.palier.engine.bank;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;

/** The door: a bank's file in, its statements out. */
public final class BankStatements {
    /** Enough to see a byte order mark, blank lines, and the first sign that says something. */
    private static final int START = 512;

    /** Enough to see the first lines of a message's envelope. */
    private static final int BEGINNING = 4096;

    private BankStatements() {}

    /** Whether a file is one of these by its beginning, or XML, of which nothing else is read: {@link #read} says it for sure. */
    public static boolean mayBe(Source beginning) {
        try (InputStream in = beginning.opening().open()) {
            byte[] start = in.readNBytes(BEGINNING);
            return isXml(start) || TextFile.mayBe(start);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a file of camt.052, camt.053 or camt.054 (any version), CFONB 120 (with or without line breaks) or MT940. Told
     * by its content: the name only serves messages. Amounts may be of any currency: see {@link Statement#requireEuros}.
     *
     * @return at least one statement, in the order of the file
     * @throws RefusedFile where it is none of these, cut off, damaged, or too large (128 MB of XML, 32 MB of text, 200,000
     *     movements a statement), with place, value and remedy
     */
    public static List<Statement> read(Source source) {
        try (InputStream in = source.opening().open()) {
            return read(source.name(), in);
        } catch (IOException e) {
            throw new RefusedFile(source.name(), "illisible : " + e.getMessage(), "cannot be read: " + e.getMessage());
        }
    }

    private static List<Statement> read(String name, InputStream in) throws IOException {
        byte[] start = in.readNBytes(START);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
        return isXml(start)
                ? new CamtReader(name, whole).read()
                : TextFile.of(name, whole).statements();
    }

    /** Whether the first byte that is not part of a mark, of UTF-16 or blank opens a tag. */
    private static boolean isXml(byte[] start) {
        for (byte b : start) {
            int value = b & 0xff;
            boolean skipped = value <= ' ' || value == 0xef || value == 0xbb || value == 0xbf || value >= 0xfe;
            if (!skipped) {
                return value == '<';
            }
        }
        return false;
    }
}
