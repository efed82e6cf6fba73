package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import java.util.Optional;

/**
 * A message that this node hands over now: nobody else will.
 *
 * @param id within the landlord
 * @param send 0 for a letter that somebody sends by hand, and for what partners are told
 * @param tenancyId {@link #NO_HOUSEHOLD} for what partners are told
 * @param attempts with this one
 * @param letter that goes with it
 */
record Claimed(
        long id,
        int send,
        int tenancyId,
        Channel channel,
        String address,
        int attempts,
        Wordings.Worded.Words words,
        Optional<Letter> letter) {
    /** Where a tenancy would stand. */
    static final int NO_HOUSEHOLD = 0;

    /** A letter as it was issued, by its number in the timeline. */
    record Letter(long recorded, byte[] pdf) {
        @Override
        public String toString() {
            return "Letter[" + recorded + "]";
        }
    }

    boolean isForAHousehold() {
        return tenancyId != NO_HOUSEHOLD;
    }

    @Override
    public String toString() {
        return "Claimed[" + id + "]";
    }
}
