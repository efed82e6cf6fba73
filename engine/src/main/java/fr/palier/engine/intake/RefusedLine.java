package fr.palier.engine.intake;

/**
 * One refused line.
 *
 * @param file the name given on the command line
 * @param line the number of the line on which the record begins, from 1 (the header)
 * @param column the title of the column at fault, or empty when the whole line is
 * @param value what stood there, cut to {@value #VALUE_LIMIT} characters and an ellipsis
 */
public record RefusedLine(String file, long line, String column, String value, Refusal why) {
    static final int VALUE_LIMIT = 120;

    /** Hides the value, which may be somebody's name. */
    @Override
    public String toString() {
        return file + ":" + line + " " + column + " " + why;
    }
}
