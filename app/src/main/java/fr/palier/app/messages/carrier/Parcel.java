package fr.palier.app.messages.carrier;

import java.util.Optional;

/**
 * A message in its carrier's hands.
 *
 * @param reference ours, unique among all landlords
 * @param from the landlord, as it wishes to be named
 * @param to an address of mail, or a number of plain digits
 * @param subject empty for a text
 * @param body plain text, lines end with {@code \n}
 * @param enclosure what goes with it: a mail's alone has one
 */
public record Parcel(
        String reference, From from, String to, String subject, String body, Optional<Enclosure> enclosure) {
    /** Words and nothing else, from a landlord that has decided nothing but its name. */
    public Parcel(String reference, String from, String to, String subject, String body) {
        this(reference, From.of(from), to, subject, body, Optional.empty());
    }

    /** A PDF under a name that tells nothing of anybody. */
    public record Enclosure(String name, byte[] pdf) {
        @Override
        public String toString() {
            return "Enclosure[" + name + "]";
        }
    }

    @Override
    public String toString() {
        return "Parcel[" + reference + "]";
    }
}
