package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;

/**
 * A message that this node hands over now: nobody else will.
 *
 * @param id within the landlord
 * @param attempts with this one
 */
record Claimed(
        long id, int send, int tenancyId, Channel channel, String address, int attempts, Wordings.Worded.Words words) {
    @Override
    public String toString() {
        return "Claimed[" + id + "]";
    }
}
