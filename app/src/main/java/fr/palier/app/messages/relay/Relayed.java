package fr.palier.app.messages.relay;

import fr.palier.app.letters.Poster;
import fr.palier.app.messages.relay.Relay.Seen;
import fr.palier.app.outreach.Words;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A notice as the partner has it on its own pages.
 *
 * @param landlord number of the landlord that sent it, for "seen" to find its way back
 * @param reference by which the landlord knows it: {@code E12}
 * @param purpose code of what it is for
 * @param until when what it says is of no use any more, where the landlord said so
 * @param ended since when it holds no more
 */
record Relayed(
        int partner,
        long id,
        int landlord,
        String landlordName,
        String reference,
        String purpose,
        boolean danger,
        Said said,
        Agreed agreed,
        Instant at,
        Optional<LocalDateTime> until,
        Optional<Instant> ended,
        Optional<Seen> seen) {
    /** What tenants are told, and where. */
    record Said(String title, String words, String place, Lang lang) {}

    /** Why the partner is told. */
    record Agreed(String words, LocalDate on) {}

    /** The same for the wall. */
    Poster poster() {
        return new Poster(
                said.title,
                said.words.lines().toList(),
                said.place,
                until.map(end -> Words.moment(end, said.lang)).orElse(""),
                reference,
                danger,
                said.lang);
    }

    /** Whether what it says is of no use any more. */
    boolean isOver(LocalDateTime now) {
        return until.filter(end -> !end.isAfter(now)).isPresent();
    }

    @Override
    public String toString() {
        return "Relayed[" + id + "]";
    }
}
