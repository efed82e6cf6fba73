package fr.palier.engine.region.cast;

import fr.palier.engine.ledger.Detail;
import fr.palier.engine.region.life.Followup;
import fr.palier.engine.region.life.Tale;
import fr.palier.engine.region.tenancy.Told;
import fr.palier.engine.region.tenancy.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One household of the cast.
 *
 * @param name by which tests and guides call it, such as {@code veuve}
 * @param home where it lives
 * @param story one or two sentences in French
 * @param details those that matter to the story
 */
record Member(String name, Home home, String story, Told told, Map<Detail, String> details, Account account) {

    /** Where: a landlord's code, and perhaps the name of a neighbour of the same estate. */
    record Home(String landlord, String beside) {}

    String landlord() {
        return home.landlord();
    }

    String beside() {
        return home.beside();
    }

    /** What the landlord noted. */
    record Notes(Optional<LocalDate> lastContact, Optional<LocalDate> heldUntil, Followup.Plan plan) {
        Followup at(Window window) {
            return new Followup(
                    lastContact.map(window::day).orElse(Followup.NEVER),
                    heldUntil.map(window::day).orElse(Followup.NEVER),
                    plan);
        }
    }

    /** The account, as lines that come each month and lines that come once. */
    record Account(Notes notes, List<Monthly> monthly, List<Once> once) implements Tale {
        @Override
        public void tell(Window window, Lines lines) {
            new Telling(window, lines).tell(this);
        }

        @Override
        public Followup followup(Window window) {
            return notes.at(window);
        }
    }
}
