package fr.palier.app.letters;

import java.time.LocalDate;

/**
 * A letter that was issued and is kept.
 *
 * @param recorded its number in the timeline, by which it is found
 * @param code of its template, {@code version} the template's
 * @param day on which it was issued
 * @param sha256 of the PDF, in hexadecimal digits; empty once it is forgotten
 * @param forgotten whether its time is over: what it said is not known any more
 */
public record Kept(
        int tenancyId,
        long recorded,
        String code,
        int version,
        LocalDate day,
        String by,
        String sha256,
        boolean forgotten) {
    /** The key of its title. */
    public String key() {
        return "letters.kind." + code;
    }
}
