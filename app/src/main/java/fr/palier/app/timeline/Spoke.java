package fr.palier.app.timeline;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody spoke with a household. Published in the transaction that writes it down; listeners hear it in the same one, so that
 * nobody calls the household meanwhile.
 *
 * @param scope who writes it down, for which landlord
 * @param recorded number of the contact
 * @param purpose of the campaign, a code; empty where a colleague spoke with them without one
 * @param warned who was warned where somebody may be in danger, codes
 */
public record Spoke(
        Scope scope,
        int tenancyId,
        long recorded,
        ContactOutcome outcome,
        LocalDate day,
        Optional<String> purpose,
        Set<String> warned) {
    /** Copies the set. */
    public Spoke {
        warned = Set.copyOf(warned);
    }

    @Override
    public String toString() {
        return "Spoke[" + scope.landlord() + ", " + outcome + "]";
    }

    /** It was written down by mistake and is taken back. Published in the transaction that does so. */
    public record TakenBack(Scope scope, int tenancyId, long recorded) {
        @Override
        public String toString() {
            return "TakenBack[" + scope.landlord() + ", " + recorded + "]";
        }
    }
}
