package fr.palier.app.situation;

import fr.palier.app.timeline.Position;
import java.util.List;
import java.util.Optional;

/**
 * A page of the timeline: what happened around the tenancy and the lines of its account, merged.
 *
 * @param older where the next page begins, if there is one
 */
record History(List<Happening> lines, Optional<Position> older) {
    /** How many lines a page has. */
    static final int PAGE = 15;

    /**
     * A line, in words.
     *
     * @param icon of the icon set
     * @param link to what it tells of, below the tenancy's page; empty where there is nothing to open
     * @param effect what it added to the debt, for lines of the account
     * @param struck taken back: stands for nothing
     * @param takeBack where it is taken back, below the tenancy's page; empty where it is not, or not any more
     */
    record Happening(
            Position position,
            String icon,
            String title,
            String detail,
            String by,
            String note,
            String link,
            Optional<Long> effect,
            boolean struck,
            String takeBack) {
        public boolean isRent() {
            return effect.isPresent();
        }
    }
}
