package fr.palier.engine.bank;

import fr.palier.engine.source.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A statement file that is not XML: which format it is, and its characters. */
record TextFile(String name, String text) {
    private static final int LIMIT = 32 << 20;
    private static final int SHOWN = 24;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern CFONB = Pattern.compile("\\s*0[1457]\\d{5}[ \\w]{9}.*", Pattern.DOTALL);
    private static final Pattern MT940 = Pattern.compile("(?:^|[\\n\\r]):(?:20|25P?|28C?|60[FM]|61|62[FM]):");
    /** What other files that people send instead begin with, and what they are. */
    private static final Map<String, String> OTHERS = Map.of(
            "%PDF",
            "PDF", "PK\u0003\u0004", "ZIP / XLSX", "OFXHEADER", "OFX", "\u001f\u008b", "GZIP", "ÐÏ\u0011à", "XLS");

    /**
     * @throws RefusedFile over 32 MB, or with bytes that no text has
     */
    static TextFile of(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new RefusedFile(
                    name,
                    "le fichier dépasse 32 Mo ; demandez à la banque des relevés plus courts",
                    "the file is larger than 32 MB: ask the bank for shorter statements");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, SHOWN), StandardCharsets.ISO_8859_1);
        OTHERS.forEach((sign, kind) -> {
            if (start.startsWith(sign)) {
                throw neither(name, kind);
            }
        });
        return new TextFile(name, withoutNul(name, decoded(bytes)));
    }

    /** UTF-16 if a mark says so, else UTF-8 if it is, else Windows-1252, of which ISO 8859-1 is nearly a part. */
    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff && (bytes[0] & 0xfe) == 0xfe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static String withoutNul(String name, String text) {
        int at = text.indexOf('\0');
        if (at < 0) {
            return text;
        }
        int line = 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
        throw new FilePlace(name, line, 0)
                .refused(
                        "le fichier contient des octets nuls : ce n'est pas du texte, ou il est abîmé ; redemandez-le à la banque",
                        "the file holds NUL bytes: it is no text, or damaged; ask the bank for it again");
    }

    /** Whether a file of text that begins so is a statement. */
    static boolean mayBe(byte[] start) {
        String text = decoded(start);
        return CFONB.matcher(text).lookingAt() || MT940.matcher(text).find();
    }

    List<Statement> statements() {
        if (CFONB.matcher(text).lookingAt()) {
            return new CfonbReader(this).read();
        }
        if (MT940.matcher(text).find()) {
            return new Mt940Reader(this).read();
        }
        String start = text.strip();
        throw neither(name, FilePlace.shown(start.substring(0, Math.min(start.length(), SHOWN))));
    }

    FilePlace place(int line, int column) {
        return new FilePlace(name, line, column);
    }

    private static RefusedFile neither(String name, String start) {
        return new RefusedFile(
                name,
                "ce n'est pas un relevé (début : « " + start
                        + " ») ; demandez à la banque un fichier camt.053, CFONB 120 ou MT940",
                "is not a statement (starts with '" + start
                        + "'): ask the bank for a camt.053, CFONB 120 or MT940 file");
    }
}
