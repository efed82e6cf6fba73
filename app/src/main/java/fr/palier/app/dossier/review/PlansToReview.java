package fr.palier.app.dossier.review;

import fr.palier.app.dossier.Origin;
import fr.palier.app.dossier.TasksForTomorrow;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.AidCorrected;
import fr.palier.app.timeline.BenefitBack;
import fr.palier.app.timeline.told.PlanReopened;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a task of a plan that counts on an aid which was corrected, or on housing benefit staying away that came again, and of one
 * that was kept and runs again.
 */
@Component
class PlansToReview {
    private final TasksForTomorrow tasks;

    PlansToReview(TasksForTomorrow tasks) {
        this.tasks = tasks;
    }

    /** In the transaction of whoever corrected it. */
    @EventListener
    void on(AidCorrected corrected) {
        Scope scope =
                new Scope(corrected.landlord(), new Actor(corrected.adviser(), corrected.adviserName(), Set.of()));
        tasks.add(scope, corrected.tenancyId(), Origin.OTHER, "dossier.plan-to-review", corrected.plan());
    }

    /** In the transaction of the watch. */
    @EventListener
    void on(BenefitBack back) {
        Scope scope = new Scope(back.landlord(), new Actor(back.adviser(), back.adviserName(), Set.of()));
        tasks.add(scope, back.tenancyId(), Origin.OTHER, "dossier.plan-to-review.benefit", back.plan());
    }

    /** In the transaction of the watch, too. */
    @EventListener
    void on(PlanReopened reopened) {
        Scope scope = new Scope(reopened.landlord(), new Actor(reopened.adviser(), reopened.adviserName(), Set.of()));
        tasks.add(scope, reopened.tenancyId(), Origin.OTHER, "dossier.plan-to-review.reopened", reopened.plan());
    }
}
