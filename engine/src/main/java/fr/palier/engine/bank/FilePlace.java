package fr.palier.engine.bank;

import fr.palier.engine.source.RefusedFile;

/**
 * Where something stands in a file.
 *
 * @param file the name that messages give
 * @param line from 1
 * @param column from 1, 0 where the whole line is meant
 */
public record FilePlace(String file, int line, int column) {
    private static final int SHOWN = 40;

    /** A refusal of the whole file for what stands here. */
    RefusedFile refused(String french, String english) {
        return new RefusedFile(
                file, words("ligne ", ", colonne ", " : ") + french, words("line ", ", column ", ": ") + english);
    }

    /** The same line, from another column. */
    FilePlace at(int otherColumn) {
        return new FilePlace(file, line, otherColumn);
    }

    private String words(String lineWord, String columnWord, String end) {
        return lineWord + line + (column == 0 ? "" : columnWord + column) + end;
    }

    /** A value as messages show it: on one line, and not all of a long one. */
    static String shown(String value) {
        String plain = value.replaceAll("\\p{Cntrl}", "·");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
