package fr.palier.app.relief.asked;

import fr.palier.engine.plan.Proposal.Pace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of solutions as somebody filled it in.
 *
 * @param moved whether the slider was the last thing touched: its amount is then the one that is wanted
 */
public record Filled(Asked asked, OwnTerms own, boolean moved) {
    public static final Filled NOTHING = new Filled(Asked.NOTHING, OwnTerms.NOTHING, false);

    /** Nothing typed but aid that was granted already. */
    public static Filled granted(long cents) {
        return new Filled(Asked.granted(cents), OwnTerms.NOTHING, false);
    }

    /** @param trigger the field that was touched, where scripts say so */
    public static Filled of(Asked asked, OwnTerms own, @Nullable String trigger) {
        boolean moved = "slide".equals(trigger);
        return new Filled(asked, moved ? own.slid() : own, moved);
    }

    /** The pace chosen; empty for an amount of one's own. */
    public Optional<Pace> paceOf(List<Pace> offered) {
        return moved ? Optional.empty() : asked.paceOf(offered);
    }

    @Override
    public String toString() {
        return "Filled[•••]";
    }
}
