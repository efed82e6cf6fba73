package fr.palier.app.demo;

import fr.palier.app.demo.LoadProgress.Step;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Occasion;
import fr.palier.app.triage.Runs;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lists with which a demonstration begins, and all that its cast has done before. */
@Component
public class FirstLists {
    /**
     * Something with which a demonstration begins, reached as people reach it: by the acts of its cast through the doors of the
     * modules. Begun in the order of {@link org.springframework.core.annotation.Order}.
     */
    public interface Beginning {
        void begin();
    }

    private final Runs runs;
    private final List<Beginning> beginnings;
    private final Landlords landlords;

    FirstLists(Runs runs, List<Beginning> beginnings, Landlords landlords) {
        this.runs = runs;
        this.beginnings = beginnings;
        this.landlords = landlords;
    }

    /** Who of the cast does that for a landlord, if its staff can sign in. */
    public static Optional<Scope> person(Landlord landlord, Role role) {
        return FirstDossiers.person(landlord, role);
    }

    /** Who of the cast works for a partner, by its name. */
    public static List<Actor> partner(String name) {
        return FirstReferrals.people(name);
    }

    /** Computes those of all landlords where one of them has none yet. */
    public void compute(LoadProgress progress) {
        boolean missing = landlords.all().stream()
                .anyMatch(
                        landlord -> runs.latest(Scope.ofProgram(landlord.id())).isEmpty());
        if (missing) {
            beginnings.forEach(Beginning::begin);
            runs.all(Occasion.NIGHT, (done, total) -> progress.at(Step.LISTS, done, total));
        }
    }
}
