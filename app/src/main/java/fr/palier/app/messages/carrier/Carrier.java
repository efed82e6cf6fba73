package fr.palier.app.messages.carrier;

import fr.palier.app.messages.Channel;
import java.util.List;
import java.util.Optional;

/** Carries messages of one channel to one provider. Safe for many threads. */
public interface Carrier extends AutoCloseable {
    /** As configured; receipts and messages are kept under it. */
    String name();

    Channel channel();

    /** Whether it only pretends: nothing leaves the house. */
    default boolean isDry() {
        return false;
    }

    /**
     * Hands messages over, each once at most. What goes wrong is in the answers.
     *
     * @return an answer for each, in their order
     */
    List<Handed> hand(List<Parcel> parcels);

    /** Stays in touch, so that receipts come while nothing is handed over. Called now and then. */
    default void keep() {}

    /** Where what it could not bring comes back, besides receipts. */
    default Optional<ReturnBox> returns() {
        return Optional.empty();
    }

    /** Whether it may send in the name of an address of a domain; texts have no such address. */
    default boolean speaksFor(String domain) {
        return true;
    }

    @Override
    void close();
}
