package fr.palier.app.retention;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;

/**
 * Papers of one kind that are not kept for ever. Of the code, {@code retention.what.<code>} names them and
 * {@code retention.from.<code>} says from when their time is counted, in both languages.
 */
public interface Retained {
    String code();

    /** The key of the rule that says how long. */
    String rule();

    /**
     * Empties those whose time is over of all that they say of anybody; what stays is that they were, of which kind and when. Within
     * a transaction of the landlord; done again it changes nothing.
     *
     * @return how many were emptied
     */
    int forget(Scope scope, Term term);

    /**
     * How long, and seen from when.
     *
     * @param months for which something is kept, to the same day of the month: it goes on the day after
     */
    record Term(LocalDate today, int months) {}
}
