package fr.palier.app.worklist;

import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.told.PlansTold.ToReview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page of today's list with what is known around it.
 *
 * @param inHand the lines on which the person works now
 * @param promised calls promised for today or before
 * @param lines the page
 * @param cutAt before which of these lines, or after the last, today's hours end; -1 where they do not
 * @param more whether others follow
 */
record Today(
        Standing standing,
        Tally tally,
        Cut cut,
        List<Line> inHand,
        List<Line> promised,
        List<Line> lines,
        int cutAt,
        boolean more,
        Around around) {

    /** Which run the list is of. */
    record Standing(int runId, LocalDate asOf, int policyVersion, Instant finishedAt) {}

    /**
     * How many lines there are.
     *
     * @param byAction with all filters but that of the action
     * @param done today, of the whole list
     * @param aside put off, of the whole list
     */
    record Tally(Map<String, Integer> byAction, int done, int aside) {
        int all() {
            return byAction.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Where the hours of the day end.
     *
     * @param rank of the first line that must wait; {@link Line#UNLISTED} if none must
     * @param left how many contacts today's hours still allow
     * @param waiting how many lines must wait
     * @param waitingLong how many of these have been waiting for more than seven days
     */
    record Cut(int rank, int left, int waiting, int waitingLong) {}

    /** Of the tenancies shown: month-end balances in cents, oldest first, and what follows from their timelines, plans to review. */
    record Around(
            Map<Integer, long[]> curves,
            Map<Integer, Facts> facts,
            Set<Integer> plansElsewhere,
            Map<Integer, ToReview> toReview) {
        Facts factsOf(Line line) {
            return facts.getOrDefault(line.tenancyId(), Facts.NONE);
        }
    }
}
