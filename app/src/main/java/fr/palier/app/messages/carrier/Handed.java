package fr.palier.app.messages.carrier;

/** What became of a message that was handed over. A reason is a code: {@code messages.reason.<code>} says it. */
public sealed interface Handed {
    /** How far trouble goes. */
    enum Reach {
        /** This message alone. */
        MESSAGE,
        /** The provider wants less at a time. */
        PACE,
        /** The provider is not there. */
        PROVIDER
    }

    /**
     * The provider has it.
     *
     * @param reference the provider's, by which its receipts name it
     */
    record Taken(String reference) implements Handed {}

    /** It was not taken, that is certain, and may be later. */
    record PutOff(String reason, Reach reach) implements Handed {}

    /**
     * It was not taken, and never will be.
     *
     * @param addressIsBad nothing can be brought there
     */
    record Refused(String reason, boolean addressIsBad) implements Handed {}

    /** It may have been taken, or not. */
    record Lost(String reason) implements Handed {}
}
