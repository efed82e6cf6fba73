package fr.palier.app.relief;

import fr.palier.app.letters.Template;
import fr.palier.engine.plan.Standing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The letters about a plan, and when each is the right one. Whoever changes its words counts its version up. */
enum PlanLetter {
    PLAN_PROPOSAL(
            7,
            EnumSet.of(PlanState.PROPOSED, PlanState.APPROVED),
            List.of("tenant", "sums", "payable", "count", "end")),
    PLAN_AGREEMENT(
            10,
            EnumSet.of(PlanState.APPROVED, PlanState.RUNNING, PlanState.BROKEN, PlanState.KEPT),
            List.of("tenant", "contract", "home", "landlord", "sums", "payable", "count", "end", "grace")),
    PLAN_DEFERRAL(4, EnumSet.of(PlanState.RUNNING), List.of("tenant", "next", "next-amount", "remaining")),
    PLAN_BREACH(1, EnumSet.of(PlanState.BROKEN), List.of("tenant", "missing", "signed")),
    PLAN_KEPT(2, EnumSet.of(PlanState.KEPT), List.of("tenant", "contract", "total", "signed", "kept"));

    private final Template template;
    private final Set<PlanState> states;

    PlanLetter(int version, Set<PlanState> states, List<String> fields) {
        this.template = new Template(code(), version, "relief/letters/" + code(), fields);
        this.states = states;
    }

    /** As it stands in addresses: {@code plan-breach}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PlanLetter> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    Template template() {
        return template;
    }

    /** The key of its title. */
    public String key() {
        return template.key();
    }

    /** Whether it can be about a plan in that state. */
    boolean isOf(PlanState state) {
        return states.contains(state);
    }

    /** Whether there is something to say of this kind. */
    boolean fits(KnownPlans.Read read) {
        Standing standing = read.standing();
        return isOf(read.plan().state())
                && switch (this) {
                    case PLAN_PROPOSAL, PLAN_AGREEMENT, PLAN_KEPT -> true;
                    case PLAN_DEFERRAL -> read.isPutOff() && standing.next().isPresent();
                    case PLAN_BREACH -> !standing.missed().isEmpty();
                };
    }
}
