package fr.palier.engine.xml;

/**
 * How much of a file is accepted.
 *
 * @param bytes of the whole file
 * @param depth of nested elements
 * @param text characters of one element
 */
public record XmlLimits(long bytes, int depth, int text) {
    /** Bytes that one tag, comment or piece of text may take, whatever the size of the file. */
    static final int GAP = 4 << 20;

    private static final int MEGA = 20;

    /** The size in whole megabytes, for messages. */
    long megabytes() {
        return bytes >> MEGA;
    }
}
