package fr.palier.app.situation;

import fr.palier.app.dossier.DossierSummary;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.Hold;
import fr.palier.app.timeline.TimelineEntry;
import fr.palier.app.timeline.told.CallsPromised.Promised;
import fr.palier.app.timeline.told.PlansTold.ToReview;
import fr.palier.app.timeline.told.VisitsTold.OpenVisit;
import fr.palier.app.triage.Judgement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A tenancy as one person may read it today.
 *
 * @param facts what follows from the timeline today
 * @param entries a page of the timeline and one more, if there is one more
 * @param dossier the one that is open, for those who work on dossiers
 * @param promised the call that the household was promised and that nobody has made yet
 * @param visit the one that is open
 * @param toReview the plan to go through again with the household
 * @param rent nothing for who learns nothing of rent
 */
record Situation(
        TenancyDetails tenancy,
        May may,
        LocalDate today,
        Facts facts,
        List<Hold> holds,
        List<TimelineEntry> entries,
        Optional<DossierSummary> dossier,
        Optional<Promised> promised,
        Optional<OpenVisit> visit,
        Optional<ToReview> toReview,
        Optional<Rent> rent) {
    /** The account and what the policy in force makes of it. */
    record Rent(Account account, Judgement judgement) {
        Readings readings() {
            return new Readings(judgement::signal);
        }
    }

    /** Whether somebody has spoken with the household today. */
    boolean isSpokenWith() {
        return facts.lastContact().filter(today::equals).isPresent();
    }

    /** The plan to go through again, unless somebody has spoken with the household since it asked for that. */
    public Optional<ToReview> planNext() {
        return toReview.filter(plan -> plan.waits(facts.lastContact()));
    }

    /** The same with its account. */
    Situation with(Rent account) {
        return new Situation(
                tenancy, may, today, facts, holds, entries, dossier, promised, visit, toReview, Optional.of(account));
    }
}
