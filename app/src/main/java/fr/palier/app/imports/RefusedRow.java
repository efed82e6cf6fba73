package fr.palier.app.imports;

import fr.palier.engine.intake.Refusal;
import fr.palier.engine.text.Lang;

/**
 * A line of a file that was refused.
 *
 * @param n its place among the refused ones, from 1
 * @param line of the file, from 1 (the header)
 * @param columnName the title of the column at fault, or empty
 * @param value what stood there
 * @param reason code of the {@link Refusal}
 */
public record RefusedRow(int n, long line, String columnName, String value, String reason) {
    /** Why, in words. */
    public String why(Lang lang) {
        return Refusal.valueOf(reason).text(lang);
    }

    /** Hides the value, which may be somebody's name. */
    @Override
    public String toString() {
        return line + " " + columnName + " " + reason;
    }
}
