package fr.palier.app.triage;

import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.NearestFlip.Flip;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Policy.Matched;
import fr.palier.engine.triage.Signal;
import java.util.List;
import java.util.Optional;

/** What a policy makes of one tenancy, with everything that explains it. */
public final class Judgement {
    private final Listing list;

    private Judgement(Listing list) {
        this.list = list;
    }

    static Judgement of(Listing list) {
        return new Judgement(list);
    }

    /** A signal in the form that it says, or {@link fr.palier.engine.Columns#EMPTY}. */
    public long signal(Signal signal) {
        return list.triage().signals().get(signal, 0);
    }

    /** The code of the action. */
    public String action() {
        return policy().actions().get(list.decisions().action(0));
    }

    /** Whether it is on the list: its action does not leave the household alone. */
    public boolean isListed() {
        return list.worklist().size() > 0;
    }

    public int score() {
        return list.decisions().score(0);
    }

    /** The row of the table of actions that decided. */
    public Matched decidedBy() {
        return policy().explainAction(list.triage().signals(), 0);
    }

    /** The rows of the table of points that matched, in their order. */
    public List<Matched> reasons(Lang lang) {
        return policy().explainScore(list.decisions(), 0, lang);
    }

    /** The smallest change of the balance that would change the action. */
    public Optional<Flip> flip() {
        return list.triage().nearestFlip(policy()).find(0, list.decisions().action(0));
    }

    public Policy policy() {
        return list.policy();
    }

    /** The version of the policy. */
    public int policyVersion() {
        return list.inputs().policyVersion();
    }
}
