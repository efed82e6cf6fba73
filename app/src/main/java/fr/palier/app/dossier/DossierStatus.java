package fr.palier.app.dossier;

import fr.palier.app.dossier.words.Coded;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a dossier stands, and what can be done with it there. */
public enum DossierStatus implements Coded {
    /** Nothing has been agreed on yet: what is needed is still to be found out. */
    OPEN,
    /** A need was named, and is being seen to. */
    FOLLOWING,
    CLOSED,
    /** All that it held is in another one. */
    MERGED;

    /** What is done with a dossier. */
    public enum Act implements Coded {
        OPEN,
        /** Its cause or origin is put right. */
        RECAST,
        FOLLOW,
        HAND_OVER,
        CLOSE,
        REOPEN,
        /** It goes into another one. */
        MERGE,
        /** It takes in another one. */
        ABSORB,
        /** It leaves the one into which it went, as it was before. */
        PART,
        /** Another one leaves it. */
        RELEASE
    }

    private static final Map<DossierStatus, Map<Act, DossierStatus>> EDGES = edges();

    private static Map<DossierStatus, Map<Act, DossierStatus>> edges() {
        Map<DossierStatus, Map<Act, DossierStatus>> edges = new EnumMap<>(DossierStatus.class);
        edges.put(
                OPEN,
                Map.of(
                        Act.RECAST, OPEN,
                        Act.FOLLOW, FOLLOWING,
                        Act.HAND_OVER, OPEN,
                        Act.CLOSE, CLOSED,
                        Act.MERGE, MERGED,
                        Act.ABSORB, OPEN,
                        Act.RELEASE, OPEN));
        edges.put(
                FOLLOWING,
                Map.of(
                        Act.RECAST, FOLLOWING,
                        Act.HAND_OVER, FOLLOWING,
                        Act.CLOSE, CLOSED,
                        Act.MERGE, MERGED,
                        Act.ABSORB, FOLLOWING,
                        Act.RELEASE, FOLLOWING));
        edges.put(CLOSED, Map.of(Act.REOPEN, OPEN, Act.MERGE, MERGED, Act.RELEASE, CLOSED));
        edges.put(MERGED, Map.of(Act.PART, OPEN)); // or as it was before
        return edges;
    }

    /** Where an act leads from here; nowhere if it cannot be done. */
    Optional<DossierStatus> after(Act act) {
        return Optional.ofNullable(acts().get(act));
    }

    private Map<Act, DossierStatus> acts() {
        return EDGES.getOrDefault(this, Map.of());
    }

    /** What can be done here. */
    public Set<Act> possible() {
        return acts().keySet();
    }

    /** Whether somebody is at work on it. */
    public boolean isActive() {
        return this == OPEN || this == FOLLOWING;
    }
}
