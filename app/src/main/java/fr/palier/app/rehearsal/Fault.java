package fr.palier.app.rehearsal;

import fr.palier.engine.text.Lang;

/**
 * What stands in the way of a policy, and where.
 *
 * @param table {@code action} or {@code score}
 * @param row the row's number from 1; 0 for the whole table
 * @param column of the cell; empty for the whole row
 */
record Fault(String table, int row, String column, String french, String english) {
    public String words(Lang lang) {
        return lang.of(french, english);
    }
}
