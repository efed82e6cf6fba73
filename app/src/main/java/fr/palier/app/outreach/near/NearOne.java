package fr.palier.app.outreach.near;

import java.time.LocalDate;

/**
 * Somebody who may know how a household is.
 *
 * @param id of the household's own; 0 for the caretaker of its residence or agency
 * @param number digits alone, or with {@code +} in front
 * @param note what helps to reach them; may be empty
 * @param agreed the tenant said that they may be asked
 * @param saidBy who wrote it down
 * @param ofResidence the caretaker of its residence alone, where it is no one of the household's own
 */
public record NearOne(
        int id,
        Tie tie,
        String name,
        String number,
        String note,
        boolean agreed,
        String saidBy,
        LocalDate saidOn,
        boolean ofResidence) {
    /** The number with all but its ends hidden. */
    public String masked() {
        int shown = 2;
        return number.substring(0, shown) + " •• •• •• " + number.substring(number.length() - shown);
    }

    @Override
    public String toString() {
        return "NearOne[" + id + ", " + tie + "]";
    }
}
