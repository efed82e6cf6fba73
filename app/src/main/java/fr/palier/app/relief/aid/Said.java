package fr.palier.app.relief.aid;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.words.FreeText;

/** Words about a request, as the guard lets them: funds and guarantors may read them, so that sensitive ones never stand. */
final class Said {
    private Said() {}

    /**
     * Words that may be missing.
     *
     * @throws Refused where they are too long, hold a number that no note needs, or words that are to be written otherwise
     */
    static String briefly(String typed) {
        return FreeText.plain(typed).words();
    }

    /** Words that may not be missing. */
    static String why(String typed) {
        if (typed.isBlank()) {
            throw new Refused("relief.say-why");
        }
        return briefly(typed);
    }
}
