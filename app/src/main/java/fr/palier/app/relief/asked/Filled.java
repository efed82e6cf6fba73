package fr.palier.app.relief.asked;

import fr.palier.app.relief.ground.Elsewhere;
import fr.palier.app.relief.household.MeansForm;
import fr.palier.engine.plan.Proposal.Pace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of solutions as somebody filled it in.
 *
 * @param told what the household has
 * @param elsewhere an aid that was granted beside Palier
 * @param part what is said of missing housing benefit; none in a form that was kept before there was any
 */
public record Filled(
        MeansForm told,
        Elsewhere elsewhere,
        Asked asked,
        OwnTerms own,
        @Nullable AidPart part) {
    public static final Filled NOTHING =
            new Filled(MeansForm.NOTHING, Elsewhere.NOTHING, Asked.NOTHING, OwnTerms.NOTHING, AidPart.NOTHING);

    /** An amount that was typed, or a slider that was moved, since the page was shown is the one that is wanted. */
    public Optional<Pace> paceOf(List<Pace> offered) {
        return own.isTouched() ? Optional.empty() : asked.paceOf(offered);
    }

    public AidPart aidPart() {
        return Objects.requireNonNullElse(part, AidPart.NOTHING);
    }

    /** The same without terms of one's own. */
    public Filled withoutOwn() {
        return new Filled(told, elsewhere, asked, OwnTerms.NOTHING, part);
    }

    @Override
    public String toString() {
        return "Filled[•••]";
    }
}
