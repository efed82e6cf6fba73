package fr.palier.engine.xml;

import fr.palier.engine.source.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file. Decoded here and not by the parser, which replaces or complains on standard error where
 * bytes are not what the declaration says, and counted, so that a file without end is left early.
 */
final class XmlText extends Reader {
    private static final int BUFFER = 1 << 13;
    private static final int PROLOG = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    /**
     * Encodings by their declared name. A file that declares UTF-16 but starts with single bytes is read as UTF-8: it was
     * written by a program that kept its strings' declaration.
     */
    private static final Map<String, Charset> CHARSETS = Map.ofEntries(
            Map.entry("utf-8", StandardCharsets.UTF_8),
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("utf-16", StandardCharsets.UTF_8),
            Map.entry("us-ascii", StandardCharsets.US_ASCII),
            Map.entry("ascii", StandardCharsets.US_ASCII),
            Map.entry("iso-8859-1", StandardCharsets.ISO_8859_1),
            Map.entry("latin1", StandardCharsets.ISO_8859_1),
            Map.entry("iso-8859-15", Charset.forName("ISO-8859-15")),
            Map.entry("windows-1252", Charset.forName("windows-1252")),
            Map.entry("cp1252", Charset.forName("windows-1252")));

    private final String file;
    private final InputStream in;
    private final XmlLimits limits;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private long total;
    private long atLastEvent;
    private long line = 1;
    private boolean ended;

    XmlText(String file, InputStream in, XmlLimits limits) throws IOException {
        this.file = file;
        this.in = in;
        this.limits = limits;
        byte[] start = in.readNBytes(PROLOG);
        total = start.length;
        bytes.put(start).flip();
        charset = charset(start);
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The encoding: told by a byte order mark, by the zeros of UTF-16, or else by the declaration. */
    private Charset charset(byte[] start) {
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (startsWith(start, 0xfe, 0xff) || startsWith(start, 0xff, 0xfe)) {
            bytes.position(2);
            return start[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0, '<') || startsWith(start, '<', 0)) {
            return start[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1) : "UTF-8";
        Charset known = CHARSETS.get(name.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw refused(
                    "l'encodage déclaré « " + name + " » n'est pas accepté ; enregistrez le fichier en UTF-8",
                    "the declared encoding '" + name + "' is not accepted: save the file as UTF-8");
        }
        return known;
    }

    private static boolean startsWith(byte[] start, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** To be told after each event of the parser: no single one may take too many bytes. */
    void event() {
        atLastEvent = total;
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(chars, from, length).slice();
        while (out.position() == 0 && !ended) {
            CoderResult result = decoder.decode(bytes, out, false);
            if (result.isError() && out.position() == 0) {
                throw undecodable();
            }
            if (result.isUnderflow() && out.position() == 0) {
                fill();
            }
        }
        int read = out.position();
        for (int i = from; i < from + read; i++) {
            if (chars[i] == '\n') {
                line++;
            }
        }
        return read == 0 ? -1 : read;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
            if (bytes.position() > 0) {
                throw undecodable();
            }
        } else {
            total += read;
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
        requireBounds();
    }

    private void requireBounds() {
        if (total > limits.bytes()) {
            throw refused(
                    "le fichier dépasse " + limits.megabytes() + " Mo ; découpez-le",
                    "the file is larger than " + limits.megabytes() + " MB: split it");
        }
        if (total - atLastEvent > XmlLimits.GAP) {
            throw refused(
                    "une balise ou un commentaire dépasse 4 Mo ; ce n'est pas un fichier de banque",
                    "one tag or comment takes more than 4 MB: export the file again");
        }
    }

    private RefusedFile undecodable() {
        return refused(
                "un octet n'est pas du " + charset + " comme annoncé ; enregistrez le fichier en UTF-8",
                "the file is not in " + charset + ", as it says or as XML is by default: save it as UTF-8");
    }

    private RefusedFile refused(String french, String english) {
        return new RefusedFile(file, "ligne " + line + " : " + french, "line " + line + ": " + english);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
