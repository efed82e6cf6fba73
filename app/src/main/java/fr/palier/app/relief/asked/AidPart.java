package fr.palier.app.relief.asked;

import fr.palier.app.relief.sums.Missing;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.plan.StoppedBenefit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan is to pay the missing housing benefit too, which is not the household's debt, and why: as somebody typed it.
 */
public record AidPart(@Nullable Boolean aidToo, @Nullable String because) {
    public static final AidPart NOTHING = new AidPart(null, null);

    /** What of a debt is missing benefit, and whether a plan counts it. */
    public Missing of(Optional<StoppedBenefit> stopped, long debt) {
        return Missing.of(stopped.map(it -> it.of(debt)).orElse(0L), isIn());
    }

    public boolean isIn() {
        return Boolean.TRUE.equals(aidToo);
    }

    /**
     * Why the plan pays it too; empty where it does not.
     *
     * @throws Refused where it does and nobody says why, or in words that the guard refuses
     */
    public String why() {
        if (!isIn()) {
            return "";
        }
        Refused.when(Typed.text(because).isBlank(), "relief.stopped.say-why");
        return FreeText.plain(Typed.text(because)).words();
    }

    @Override
    public String toString() {
        return "AidPart[•••]";
    }
}
