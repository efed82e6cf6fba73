package fr.palier.app.relief.clock;

import fr.palier.app.shared.Scope;
import fr.palier.engine.law.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A room of relief with days of its own to keep: each bean of this kind feeds the calendar. What is done with no longer comes.
 * Of a deadline's code, the words {@code relief.deadline.<code>} and {@code relief.deadline.<code>.why} are in both languages.
 */
public interface Deadlines {
    /**
     * A day to keep, and where it is kept.
     *
     * @param way to the letter or page with which it is done
     */
    record Fed(Deadline deadline, Optional<Way> way) {}

    /**
     * A way to a page of the household's.
     *
     * @param path behind the household's own: {@code /garanties/1}
     * @param key of its words
     */
    record Way(String path, String key) {}

    /** Of all tenancies of the landlord by tenancy id, in one statement or a few, whatever their number. */
    Map<Integer, List<Fed>> all(Scope scope);

    /** Of one tenancy. */
    List<Fed> of(Scope scope, int tenancyId);
}
