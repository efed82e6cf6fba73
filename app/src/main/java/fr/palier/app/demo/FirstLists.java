package fr.palier.app.demo;

import fr.palier.app.demo.LoadProgress.Step;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Occasion;
import fr.palier.app.triage.Runs;
import org.springframework.stereotype.Component;

/** The lists, the plans and the dossiers with which a demonstration begins. */
@Component
public class FirstLists {
    private final Runs runs;
    private final FirstPlans plans;
    private final FirstDossiers dossiers;
    private final FirstReferrals referrals;
    private final Landlords landlords;

    FirstLists(Runs runs, FirstPlans plans, FirstDossiers dossiers, FirstReferrals referrals, Landlords landlords) {
        this.runs = runs;
        this.plans = plans;
        this.dossiers = dossiers;
        this.referrals = referrals;
        this.landlords = landlords;
    }

    /** Computes those of all landlords where one of them has none yet. */
    public void compute(LoadProgress progress) {
        boolean missing = landlords.all().stream()
                .anyMatch(
                        landlord -> runs.latest(Scope.ofProgram(landlord.id())).isEmpty());
        if (missing) {
            plans.agree();
            dossiers.open();
            referrals.send();
            runs.all(Occasion.NIGHT, (done, total) -> progress.at(Step.LISTS, done, total));
        }
    }
}
