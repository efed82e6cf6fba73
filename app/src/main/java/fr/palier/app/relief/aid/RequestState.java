package fr.palier.app.relief.aid;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a request stands, and what can be done with it there. */
public enum RequestState {
    /** Being prepared with the household. */
    DRAFT,
    /** With the body that is asked. */
    FILED,
    /** More papers are asked for. */
    COMPLETING,
    /** The decision was put off. */
    ADJOURNED,
    GRANTED,
    /** What was granted is on the account, or no more of it will come. */
    PAID,
    /** It said no, and why. */
    REFUSED,
    /** Not followed up. */
    DROPPED;

    /** What is done with a request. */
    enum Act {
        PREPARE,
        /** The household agrees that its request is filed. */
        AGREE,
        /** The tenant is told that the guarantor is called. */
        TELL,
        /** Papers were seen. */
        PAPERS,
        FILE,
        /** The body has confirmed that it has the request. */
        ACKNOWLEDGE,
        /** It was asked where the request stands. */
        CHASE,
        ASK_MORE,
        /** The missing papers were sent. */
        COMPLETE,
        ADJOURN,
        GRANT,
        REFUSE,
        DROP,
        /** A part of the money has arrived on the account. */
        PAY_PART,
        /** All of it has, or no more will. */
        PAY,
        /** Whoever paid has told how the household pays back. */
        RECOVER,
        /** The answer was recorded wrongly: the request waits for it again. */
        RECONSIDER,
        /** What was granted was recorded wrongly, and money has come of it: more is still to come than has. */
        AMEND,
        /** The same, and what has come is all of it. */
        AMEND_PAID,
        /** What has come was recorded wrongly: as if nothing had. */
        UNPAY;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Map<RequestState, Map<Act, RequestState>> EDGES = edges();

    private static Map<RequestState, Map<Act, RequestState>> edges() {
        Map<RequestState, Map<Act, RequestState>> edges = new EnumMap<>(RequestState.class);
        edges.put(
                DRAFT,
                Map.of(
                        Act.AGREE, DRAFT,
                        Act.TELL, DRAFT,
                        Act.PAPERS, DRAFT,
                        Act.FILE, FILED,
                        Act.DROP, DROPPED));
        edges.put(
                FILED,
                Map.of(
                        Act.ACKNOWLEDGE, FILED,
                        Act.CHASE, FILED,
                        Act.ASK_MORE, COMPLETING,
                        Act.ADJOURN, ADJOURNED,
                        Act.GRANT, GRANTED,
                        Act.REFUSE, REFUSED,
                        Act.DROP, DROPPED));
        edges.put(COMPLETING, Map.of(Act.PAPERS, COMPLETING, Act.COMPLETE, FILED, Act.DROP, DROPPED));
        edges.put(ADJOURNED, Map.of(Act.CHASE, ADJOURNED, Act.GRANT, GRANTED, Act.REFUSE, REFUSED, Act.DROP, DROPPED));
        answered(edges);
        return edges;
    }

    private static void answered(Map<RequestState, Map<Act, RequestState>> edges) {
        edges.put(
                GRANTED,
                Map.of(
                        Act.PAY_PART, GRANTED,
                        Act.PAY, PAID,
                        Act.RECOVER, GRANTED,
                        Act.RECONSIDER, FILED,
                        Act.AMEND, GRANTED,
                        Act.AMEND_PAID, PAID,
                        Act.UNPAY, GRANTED));
        edges.put(REFUSED, Map.of(Act.RECONSIDER, FILED));
        edges.put(PAID, Map.of(Act.RECOVER, PAID, Act.AMEND, GRANTED, Act.AMEND_PAID, PAID, Act.UNPAY, GRANTED));
    }

    /** Where an act leads from here; nowhere if it cannot be done. */
    Optional<RequestState> after(Act act) {
        return Optional.ofNullable(EDGES.getOrDefault(this, Map.of()).get(act));
    }

    /** What can be done here. */
    public Set<Act> possible() {
        return EDGES.getOrDefault(this, Map.of()).keySet();
    }

    /** Whether an answer is still to come. */
    public boolean isOpen() {
        return possible().contains(Act.DROP);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequestState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
