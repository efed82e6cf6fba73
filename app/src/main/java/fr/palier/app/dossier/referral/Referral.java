package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.words.Coded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A household referred to a partner.
 *
 * @param version counts its changes: whoever acts says which one they saw
 * @param request what it is called in the partner's inbox
 * @param shared what the household agreed to tell
 * @param stallOn the day on which a missing answer is asked for
 * @param task the task that reminds of it
 * @param decision what the partner said; it stays where the household takes its consent back afterwards
 */
public record Referral(
        long id,
        int dossier,
        int version,
        Partner.Kind kind,
        int partner,
        String partnerName,
        State state,
        long request,
        List<Field> shared,
        String message,
        Consent consent,
        LocalDate sentOn,
        String sentBy,
        LocalDate stallOn,
        long task,
        Optional<Decision> decision,
        Optional<Withdrawal> withdrawal) {
    public Referral {
        shared = List.copyOf(shared);
    }

    /** What can be told about a household. */
    public enum Field implements Coded {
        NAME,
        PHONE,
        EMAIL,
        ADDRESS,
        /** How many live there. */
        HOUSEHOLD,
        CAUSE,
        /** The needs that are open. */
        NEEDS,
        /** How the partner reaches them, in the words of who sends the referral. */
        REACH
    }

    /** Where it stands. */
    public enum State implements Coded {
        SENT,
        ACCEPTED,
        DECLINED,
        ANSWERED,
        /** The household took its consent back, which it may at any time (GDPR, art. 7(3)). */
        WITHDRAWN;

        private static final Map<State, Map<Act, State>> EDGES = Map.of(
                SENT,
                Map.of(
                        Act.ACCEPT, ACCEPTED,
                        Act.DECLINE, DECLINED,
                        Act.ANSWER, ANSWERED,
                        Act.WITHDRAW, WITHDRAWN),
                ACCEPTED,
                Map.of(Act.ANSWER, ANSWERED, Act.WITHDRAW, WITHDRAWN),
                DECLINED,
                Map.of(Act.WITHDRAW, WITHDRAWN),
                ANSWERED,
                Map.of(Act.WITHDRAW, WITHDRAWN));

        /** Where an act leads from here; nowhere if it cannot be done. */
        public Optional<State> after(Act act) {
            return Optional.ofNullable(EDGES.getOrDefault(this, Map.of()).get(act));
        }

        /** Whether the partner's answer is still to come. */
        public boolean isWaiting() {
            return possible().contains(Act.ANSWER);
        }

        /** What can be done here. */
        public Set<Act> possible() {
            return EDGES.getOrDefault(this, Map.of()).keySet();
        }
    }

    /** What is done with it. */
    public enum Act implements Coded {
        ACCEPT,
        DECLINE,
        ANSWER,
        WITHDRAW
    }

    /** Why a partner declines. */
    public enum Reason implements Coded {
        OUT_OF_SCOPE,
        NO_CAPACITY,
        INCOMPLETE,
        KNOWN_ALREADY,
        OTHER
    }

    /** That the household agrees: who said so, how, on which day. */
    public record Consent(By by, How how, LocalDate on) {
        /** Who agreed. */
        public enum By implements Coded {
            HOLDER,
            CO_HOLDER,
            /** A guardian or whoever else stands for the household by law. */
            REPRESENTATIVE
        }

        /** In which form. */
        public enum How implements Coded {
            SPOKEN,
            IN_PERSON,
            WRITTEN
        }
    }

    /** What the partner said, or the landlord for it. */
    public record Decision(LocalDate on, String by, Optional<Reason> reason, String answer) {
        @Override
        public String toString() {
            return "Decision[" + on + "]";
        }
    }

    /**
     * That the household took its consent back, and who wrote it down.
     *
     * @param from where the referral stood until then
     */
    public record Withdrawal(LocalDate on, String by, State from) {}

    /** Where the partner's answer has led, whether or not the consent was withdrawn since. */
    public State decided() {
        return withdrawal.map(Withdrawal::from).orElse(state);
    }

    /** Whether an answer should have come by now. */
    public boolean isStalled(LocalDate today) {
        return state.isWaiting() && stallOn.isBefore(today);
    }

    public boolean can(String act) {
        return state.possible().contains(Act.valueOf(act));
    }

    @Override
    public String toString() {
        return "Referral[" + id + ", " + state + "]";
    }
}
