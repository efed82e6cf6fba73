package fr.palier.app.worklist;

import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Policies;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Policy;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reasons of a list in the words of the policy's version that it was made with. */
@Component
class PolicyWords {
    private final Policies policies;

    PolicyWords(Policies policies) {
        this.policies = policies;
    }

    /** A reason and what it adds to the score. */
    record Reason(String text, int points) {}

    /** Rows of the score table, from 0, in words; rows that the version does not have are left out. */
    List<Reason> reasons(Scope scope, int version, List<Integer> rows, Lang lang) {
        Policy policy = policies.policy(scope, version);
        return rows.stream()
                .filter(row -> row >= 0 && row < policy.scoreRowCount())
                .map(row -> policy.scoreRow(row, lang))
                .map(row -> new Reason(row.note(), row.points()))
                .toList();
    }
}
