package fr.palier.app.dossier.told;

import fr.palier.app.dossier.words.Coded;
import fr.palier.engine.outreach.Need;
import java.time.LocalDate;

/**
 * A need that was told and waits.
 *
 * @param tenancy its public id
 * @param to who was told
 */
record ToldNeed(long id, int tenancyId, long tenancy, String household, Need need, LocalDate on, String to) {
    /** What became of one. */
    enum Answer implements Coded {
        /** It stands in the household's dossier. */
        TAKEN,
        /** Somebody has seen to it already. */
        SETTLED,
        /** The household does not want it any more. */
        DECLINED
    }

    @Override
    public String toString() {
        return "ToldNeed[" + id + ", " + need + "]";
    }
}
