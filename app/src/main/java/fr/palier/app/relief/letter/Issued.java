package fr.palier.app.relief.letter;

import fr.palier.app.letters.Kept;
import fr.palier.app.messages.mail.Fate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A letter that was issued, as lists show it.
 *
 * @param fate what became of it where it was sent by mail
 */
public record Issued(Kept kept, Optional<Fate> fate) {
    public long recorded() {
        return kept.recorded();
    }

    /** The key of its title. */
    public String key() {
        return kept.key();
    }

    public LocalDate day() {
        return kept.day();
    }

    public String by() {
        return kept.by();
    }
}
