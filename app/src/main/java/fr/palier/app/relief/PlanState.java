package fr.palier.app.relief;

import fr.palier.engine.ledger.Fact;
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
    /** The debt may not be paid for the time being: over-indebtedness was declared admissible. */
    SUSPENDED,
    KEPT,
    REFUSED,
    /** Given up before it was kept. */
    ENDED,
    /** Another plan has taken its place. */
    REPLACED;

    /** What is done with a plan. */
    enum Act {
        PROPOSE,
        APPROVE,
        REFUSE,
        WITHDRAW,
        SIGN,
        PAUSE,
        /** A pause is taken back. */
        UNPAUSE,
        /** Somebody says for what a payment is. */
        MEAN,
        /** What was said of a payment is taken back. */
        UNMEAN,
        /** The account says that something is missing. */
        MISS,
        /** What was missing has come. */
        CATCH_UP,
        COMPLETE,
        /** What had paid it has come back unpaid, or is said to be for something else. */
        REOPEN,
        SUSPEND,
        RESUME,
        REPLACE,
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
        edges.put(RUNNING, signed(RUNNING, Act.MISS, BROKEN));
        edges.put(BROKEN, signed(BROKEN, Act.CATCH_UP, RUNNING));
        edges.put(KEPT, Map.of(Act.MEAN, KEPT, Act.UNMEAN, KEPT, Act.REOPEN, RUNNING));
        edges.put(SUSPENDED, Map.of(Act.RESUME, RUNNING, Act.REPLACE, REPLACED, Act.END, ENDED));
        return edges;
    }

    private static Map<Act, PlanState> signed(PlanState here, Act seen, PlanState to) {
        return Map.of(
                seen,
                to,
                Act.PAUSE,
                RUNNING,
                Act.UNPAUSE,
                RUNNING,
                Act.MEAN,
                here,
                Act.UNMEAN,
                here,
                Act.COMPLETE,
                KEPT,
                Act.SUSPEND,
                SUSPENDED,
                Act.REPLACE,
                REPLACED,
                Act.END,
                ENDED);
    }

    /** Where an act leads from here; nowhere if it cannot be done. */
    Optional<PlanState> after(Act act) {
        return Optional.ofNullable(acts().get(act));
    }

    private Map<Act, PlanState> acts() {
        return EDGES.getOrDefault(this, Map.of());
    }

    /** Whether it is not signed yet: one plan at a time is being agreed. */
    public boolean isAgreeing() {
        return this == PROPOSED || this == APPROVED;
    }

    /** Whether it may still be agreed or kept. */
    public boolean isOpen() {
        return isAgreeing() || isWatched() || this == SUSPENDED;
    }

    /** What can be done here. */
    public Set<Act> possible() {
        return acts().keySet();
    }

    /** Whether the household has signed it and still keeps it, or should. */
    public boolean isWatched() {
        return this == RUNNING || this == BROKEN;
    }

    /** What a triage is to know of it. */
    Fact.Plan told() {
        return switch (this) {
            case RUNNING -> Fact.Plan.LIVE;
            case BROKEN -> Fact.Plan.BROKEN;
            case PROPOSED, APPROVED, SUSPENDED, KEPT, REFUSED, ENDED, REPLACED -> Fact.Plan.NONE;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlanState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
