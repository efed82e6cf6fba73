package fr.palier.app.messages.relay;

import fr.palier.app.outreach.Purpose;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A notice as partners may be told of it: what is said to those who live in a place, and where that is. Nothing of anybody.
 *
 * @param send its id within the landlord; 0 for one that is not kept yet
 * @param reference by which the landlord knows it: {@code E12}
 * @param cities where those live whom it concerns
 * @param everywhere whether it is for all of the landlord's dwellings
 * @param until when what it says is of no use any more, where somebody said so
 */
public record Notice(
        int send,
        String reference,
        String title,
        String words,
        Purpose purpose,
        boolean danger,
        Lang lang,
        List<String> cities,
        boolean everywhere,
        Optional<LocalDateTime> until) {
    public Notice {
        cities = List.copyOf(cities);
    }

    Set<Kind> kinds() {
        return Kind.of(purpose, danger);
    }

    /** Whether a partner is to be told of it: it is of a kind that was agreed, and for one of the communes. */
    boolean concerns(Agreement agreement) {
        Agreement.About about = agreement.terms().about();
        return about.kinds().stream().anyMatch(kinds()::contains)
                && (about.cities().isEmpty() || !shared(agreement).isEmpty());
    }

    /** Of its communes, those of an agreement. */
    List<String> shared(Agreement agreement) {
        List<String> agreed = agreement.terms().about().cities();
        return agreed.isEmpty()
                ? cities
                : cities.stream().filter(agreed::contains).toList();
    }
}
