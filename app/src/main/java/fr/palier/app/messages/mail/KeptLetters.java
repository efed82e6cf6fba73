package fr.palier.app.messages.mail;

import fr.palier.app.letters.Letters;
import fr.palier.app.shared.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What goes with a mail is what was issued: it is taken from where letters are kept. */
@Component
class KeptLetters implements Enclosures {
    private final Letters letters;

    KeptLetters(Letters letters) {
        this.letters = letters;
    }

    @Override
    public Optional<byte[]> pdf(Scope scope, int tenancyId, long letter) {
        return letters.kept(scope, tenancyId, letter);
    }
}
