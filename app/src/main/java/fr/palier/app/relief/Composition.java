package fr.palier.app.relief;

import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.Settings;
import fr.palier.app.shared.Refused;
import fr.palier.engine.law.LegalRule;
import fr.palier.engine.plan.Composer;
import fr.palier.engine.plan.Composer.Warning;
import fr.palier.engine.plan.Proposal;
import fr.palier.engine.plan.RefusedTerms;
import fr.palier.engine.plan.Renegotiation;
import fr.palier.engine.plan.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be proposed to a household, and what was chosen of it. */
record Composition(Ground ground, Choice choice) {
    /**
     * On what it stands.
     *
     * @param debt of today, in cents; 0 or below where nothing is owed
     * @param told whether the household's means are known: nothing is proposed before
     * @param anew the plan of which the rest is agreed anew
     * @param forbidden since when the debt may not be paid
     * @param longest what the law says about how long a plan lasts
     */
    record Ground(
            LocalDate today,
            long debt,
            boolean told,
            Means means,
            Settings settings,
            Composer composer,
            Optional<Renegotiation> anew,
            Optional<LocalDate> forbidden,
            Optional<LegalRule> longest) {}

    /**
     * @param schedule the one in hand
     * @param trouble why no schedule can be made of what was typed
     */
    record Choice(
            List<Proposal> proposals,
            Optional<Proposal.Pace> pace,
            Optional<Schedule> schedule,
            Optional<RefusedTerms> trouble) {
        static final Choice NONE = new Choice(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Composer composer() {
        return ground.composer;
    }

    public List<Warning> warnings() {
        return choice.schedule.map(ground.composer::warnings).orElse(List.of());
    }

    public List<Composer.Month> months() {
        return choice.schedule.map(ground.composer::forecast).orElse(List.of());
    }

    /**
     * The schedule to propose.
     *
     * @throws Refused where none was chosen, or the household would be left with less than the law leaves it
     */
    Schedule agreed() {
        Schedule schedule = choice.schedule.orElseThrow(() -> new Refused("relief.choose"));
        if (warnings().contains(Warning.BELOW_FLOOR)) {
            throw new Refused("relief.below-floor");
        }
        return schedule;
    }

    /** Whether somebody else has to approve it. */
    public boolean needsApproval() {
        return ground.settings.needsApproval(
                ground.composer.debt() + ground.composer.deferral().total());
    }
}
