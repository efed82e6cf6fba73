package fr.palier.app.relief.letter;

import fr.palier.app.letters.Paper;
import fr.palier.app.messages.mail.Way;
import fr.palier.app.portfolio.TenancyDetails;
import java.util.List;
import java.util.Optional;

/**
 * A letter before it is issued.
 *
 * @param back the page behind
 * @param code of the letter, as it stands in addresses
 * @param body code of the chosen payer of the housing benefit, empty where none was chosen; nothing where the letter does not speak
 *     of one
 * @param way whether it can go by mail; nothing where it is not to the household
 */
public record Preview(
        TenancyDetails tenancy, Back back, String code, Optional<String> body, Paper paper, Optional<Way> way) {
    /** Those that pay housing benefit, as forms name them. Which it is, a person says: Palier does not know. */
    private static final List<String> BODIES = List.of("caf", "msa");

    /**
     * The page behind.
     *
     * @param room below which letters are found
     * @param title key of its title, which the number completes
     */
    public record Back(String room, String path, String title, int number) {
        /** A page below which its letters are found. */
        public Back(String path, String title, int number) {
            this(path, path, title, number);
        }
    }

    /** The code of a payer that was chosen; empty where none was. */
    public static String body(String typed) {
        return BODIES.contains(typed) ? typed : "";
    }

    public String path() {
        return back.room + "/courriers/" + code;
    }

    public List<String> missing() {
        return paper.draft().missing();
    }

    public boolean lacksLetterhead() {
        return paper.draft().lacksLetterhead();
    }

    /** How it goes by mail, where it can. */
    public Optional<Way.Open> open() {
        return way.filter(Way.Open.class::isInstance).map(Way.Open.class::cast);
    }

    /** Why it cannot, where it is to the household. */
    public Optional<Way.Shut> shut() {
        return way.filter(Way.Shut.class::isInstance).map(Way.Shut.class::cast);
    }

    public List<String> bodies() {
        return BODIES;
    }

    @Override
    public String toString() {
        return "Preview[" + code + "]";
    }
}
