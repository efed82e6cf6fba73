package fr.palier.app.messages.carrier;

/**
 * What a provider says later of a message that it took.
 *
 * @param reference as {@link Handed.Taken} gave it
 * @param said in its own words, such as {@code DELIVRD}
 * @param error its own code of what went wrong, or nothing
 * @param number to which the message went, of plain digits
 */
public record Receipt(String provider, String reference, String said, Verdict verdict, String error, String number) {
    /** What follows from it. */
    public enum Verdict {
        DELIVERED,
        /** It did not arrive, and will not. */
        FAILED,
        /** The same, and nothing else would arrive there. */
        UNREACHABLE,
        UNDERWAY
    }

    /** Takes receipts: returns once they are kept, throws where they could not be. */
    @FunctionalInterface
    public interface Desk {
        void receive(Receipt receipt);
    }

    @Override
    public String toString() {
        return "Receipt[" + provider + ", " + reference + ", " + said + "]";
    }
}
