package fr.palier.app.relief.household;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who has to sign a plan: the tenant, those who share the contract, who represents or assists the tenant. The room of signatures
 * knows those who were named.
 */
public interface Signatories {
    /**
     * Somebody who has to sign.
     *
     * @param key of the words that say as what
     * @param signedOn the day of their signature under this plan, by their link or {@code onPaper}
     */
    record Signatory(String name, String key, Optional<LocalDate> signedOn, boolean onPaper) {
        /** Somebody who has not signed. */
        public Signatory(String name, String key) {
            this(name, key, Optional.empty(), false);
        }

        Signatory onPaper(LocalDate on) {
            return new Signatory(name, key, Optional.of(on), true);
        }

        @Override
        public String toString() {
            return "Signatory[" + key + "]";
        }
    }

    /** Those who were last named for the tenancy, under this plan or an earlier one; nobody where nobody ever was. */
    List<Signatory> of(Scope scope, int tenancyId, int plan);

    /** Keeps that those who have not signed a plan by a link have signed it on paper. */
    void signedOnPaper(Scope scope, int tenancyId, int plan, LocalDate on);
}
