package fr.palier.app.demo;

import fr.palier.app.portfolio.Landlords;
import fr.palier.app.relief.Watcher;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Progress;
import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Occasion;
import fr.palier.app.triage.Runs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Advances the demonstration's clock: payments arrive, plans fall due, and all lists follow. */
@Controller
class NextDayController {
    private final Days days;
    private final Landlords landlords;
    private final Watcher plans;
    private final Runs runs;

    NextDayController(Days days, Landlords landlords, Watcher plans, Runs runs) {
        this.days = days;
        this.landlords = landlords;
        this.plans = plans;
        this.runs = runs;
    }

    @Allowed
    @PostMapping("/demonstration/jour")
    String next() {
        days.next();
        landlords.all().forEach(landlord -> plans.watch(Scope.ofProgram(landlord.id())));
        runs.all(Occasion.DAY, Progress.NONE);
        return "redirect:/";
    }
}
