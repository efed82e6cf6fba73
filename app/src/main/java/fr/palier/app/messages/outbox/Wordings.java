package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;

/** Who knows the words of messages: asked when they are claimed, so that a message says what is true then. */
public interface Wordings {
    /**
     * A message that is to be worded.
     *
     * @param message its id
     * @param send the id of the send, within the landlord
     */
    record Blank(long message, int send, int tenancyId, Channel channel, Lang language) {}

    /** What came of it. */
    sealed interface Worded {
        /**
         * The words.
         *
         * @param subject empty for a text
         * @param body plain text in paragraphs; lines end with {@code \n}
         */
        record Words(String subject, String body) implements Worded {
            @Override
            public String toString() {
                return "Words[•••]";
            }
        }

        /**
         * It cannot be said to this person: something is missing, or would be told that may not be.
         *
         * @param reason a code; {@code messages.reason.<code>} says it
         */
        record Unsayable(String reason) implements Worded {}
    }

    /**
     * Words a batch of a landlord's messages, of one channel and perhaps of several sends, within the transaction that claims
     * them: few statements, whatever their number, and nothing that waits for anybody.
     *
     * @return an answer for each
     */
    Map<Long, Worded> word(Scope scope, List<Blank> blanks);
}
