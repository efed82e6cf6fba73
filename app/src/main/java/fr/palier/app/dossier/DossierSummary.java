package fr.palier.app.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dossier that is open for a tenancy, as the tenancy's page shows it.
 *
 * @param publicId what stands in the address of its page
 * @param needs what is open of needs, goals and actions, in the order in which one reads them
 * @param week actions and tasks that are overdue or due within a week, the earliest first
 */
public record DossierSummary(
        long publicId,
        int number,
        DossierStatus status,
        Cause cause,
        String adviser,
        LocalDate openedOn,
        List<Line> needs,
        List<Line> week) {
    /**
     * Something to be done.
     *
     * @param kind {@code need}, {@code goal}, {@code action} or {@code task}
     * @param who the colleague who sees to it
     */
    public record Line(String kind, String words, String who, Optional<LocalDate> due) {
        /** Whether its day has passed. */
        public boolean isOverdue(LocalDate today) {
            return due.filter(day -> day.isBefore(today)).isPresent();
        }

        @Override
        public String toString() {
            return "Line[" + kind + "]";
        }
    }

    @Override
    public String toString() {
        return "DossierSummary[" + number + "]";
    }
}
