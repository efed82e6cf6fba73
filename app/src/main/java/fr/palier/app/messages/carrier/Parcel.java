package fr.palier.app.messages.carrier;

/**
 * A message in its carrier's hands.
 *
 * @param reference ours, unique among all landlords
 * @param from the landlord, as it wishes to be named
 * @param to an address of mail, or a number of plain digits
 * @param subject empty for a text
 * @param body plain text, lines end with {@code \n}
 */
public record Parcel(String reference, From from, String to, String subject, String body) {
    /** From a landlord that has decided nothing but its name. */
    public Parcel(String reference, String from, String to, String subject, String body) {
        this(reference, From.of(from), to, subject, body);
    }

    @Override
    public String toString() {
        return "Parcel[" + reference + "]";
    }
}
