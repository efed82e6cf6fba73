package fr.palier.app.outreach.language;

import fr.palier.engine.outreach.Language;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who waits for a call in another language.
 *
 * @param team that calls for the campaign in which they wait
 * @param saidBy who found out on a day
 * @param caller who calls them, once that was seen to
 */
public record Spoken(
        int tenancyId,
        Language language,
        LocalDate saidOn,
        String saidBy,
        int team,
        String number,
        Optional<UUID> caller) {
    @Override
    public String toString() {
        return "Spoken[" + tenancyId + ", " + language + "]";
    }
}
