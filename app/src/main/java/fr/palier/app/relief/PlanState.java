package fr.palier.app.relief;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a plan stands, and what can be done with it there. */
enum PlanState {
    /** Waits for somebody else to approve it. */
    PROPOSED,
    /** Waits for the household's signature. */
    APPROVED,
    RUNNING,
    /** Something promised has not come in time: to be talked about. */
    BROKEN,
    KEPT,
    REFUSED,
    /** Given up before it was kept. */
    ENDED;

    /** What is done with a plan. */
    enum Act {
        PROPOSE,
        APPROVE,
        REFUSE,
        WITHDRAW,
        SIGN,
        PAUSE,
        /** The account says that something is missing. */
        MISS,
        /** What was missing has come. */
        CATCH_UP,
        COMPLETE,
        END;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Map<PlanState, Map<Act, PlanState>> EDGES = edges();

    private static Map<PlanState, Map<Act, PlanState>> edges() {
        Map<PlanState, Map<Act, PlanState>> edges = new EnumMap<>(PlanState.class);
        edges.put(PROPOSED, Map.of(Act.APPROVE, APPROVED, Act.REFUSE, REFUSED, Act.WITHDRAW, ENDED));
        edges.put(APPROVED, Map.of(Act.SIGN, RUNNING, Act.WITHDRAW, ENDED));
        edges.put(RUNNING, Map.of(Act.PAUSE, RUNNING, Act.MISS, BROKEN, Act.COMPLETE, KEPT, Act.END, ENDED));
        edges.put(BROKEN, Map.of(Act.PAUSE, RUNNING, Act.CATCH_UP, RUNNING, Act.COMPLETE, KEPT, Act.END, ENDED));
        return edges;
    }

    /** Where an act leads from here; nowhere if it cannot be done. */
    Optional<PlanState> after(Act act) {
        return Optional.ofNullable(acts().get(act));
    }

    private Map<Act, PlanState> acts() {
        return EDGES.getOrDefault(this, Map.of());
    }

    /** What can be done here. */
    public Set<Act> possible() {
        return acts().keySet();
    }

    /** Whether the household has signed it and still keeps it, or should. */
    public boolean isWatched() {
        return this == RUNNING || this == BROKEN;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlanState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
