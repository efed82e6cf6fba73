package fr.palier.app.letters;

import fr.palier.app.shared.Refused;
import java.util.Base64;

/**
 * The picture on a landlord's letters, made safe when it was handed in.
 *
 * @param type {@code image/png} or {@code image/svg+xml}
 */
public record Logo(String type, byte[] bytes) {
    /** The most bytes that may be handed in. */
    static final int MOST = 200_000;

    private static final int PNG_HEAD = 0x89504E47;

    /**
     * Reads a picture that somebody handed in: by what it holds, never by its name.
     *
     * @throws Refused for one that is too large, of another kind, damaged, or holds what a picture needs not
     */
    static Logo of(byte[] content) {
        if (content.length > MOST) {
            throw new Refused("letters.logo.too-large", content.length / 1000, MOST / 1000);
        }
        if (content.length > Integer.BYTES && java.nio.ByteBuffer.wrap(content).getInt() == PNG_HEAD) {
            return new Logo("image/png", Pictures.png(content));
        }
        return new Logo("image/svg+xml", Drawings.svg(content));
    }

    /** As it stands in a page. */
    public String address() {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && type.equals(logo.type) && java.util.Arrays.equals(bytes, logo.bytes);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Logo[" + type + ", " + bytes.length + " bytes]";
    }
}
