package fr.palier.app.messages.relay;

import fr.palier.app.messages.relay.PassedOver.Why;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
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
 * @param ofRent whether its words are of rent or of paying
 * @param whom by which its place was chosen
 * @param until when what it says is of no use any more, where somebody said so
 */
public record Notice(
        int send,
        String reference,
        String title,
        String words,
        Purpose purpose,
        boolean danger,
        boolean ofRent,
        Lang lang,
        List<String> cities,
        Criteria whom,
        Optional<LocalDateTime> until) {
    public Notice {
        cities = List.copyOf(cities);
    }

    Set<Kind> kinds() {
        return Kind.of(purpose, danger, ofRent);
    }

    /** Whether a partner is to be told of it: it is of a kind that was agreed, and for one of the communes. */
    boolean concerns(Agreement agreement) {
        return passesOver(agreement).isEmpty();
    }

    /** Why a partner is not told of it, though something is agreed with it. */
    Optional<Why> passesOver(Agreement agreement) {
        Agreement.About about = agreement.terms().about();
        if (about.kinds().stream().noneMatch(kinds()::contains)) {
            return Optional.of(danger ? Why.DANGER : ofRent ? Why.RENT : Why.KIND);
        }
        boolean elsewhere = !about.cities().isEmpty() && shared(agreement).isEmpty();
        return elsewhere ? Optional.of(Why.PLACE) : Optional.empty();
    }

    /** Of its communes, those of an agreement. */
    List<String> shared(Agreement agreement) {
        List<String> agreed = agreement.terms().about().cities();
        return agreed.isEmpty()
                ? cities
                : cities.stream().filter(agreed::contains).toList();
    }
}
