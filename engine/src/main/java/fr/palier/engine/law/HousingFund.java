package fr.palier.engine.law;

import fr.palier.engine.law.LegalRule.Confidence;
import java.time.LocalDate;

/**
 * A housing solidarity fund (fonds de solidarité pour le logement, loi 90-449 art. 6): one a département, and one of each
 * métropole on its own communes.
 *
 * @param code by which records name it: {@code FSL-31}
 * @param name what it is called: FSL, in the Aude FUL
 * @param manager who runs it
 * @param department two digits
 * @param intercommunality SIREN of the EPCI whose communes it has; empty for the rest of the département
 * @param from the first day on which it answers
 * @param form whether it has a form of its own
 */
public record HousingFund(
        String code,
        String name,
        String manager,
        String department,
        String intercommunality,
        LocalDate from,
        Form form,
        String reference,
        Confidence confidence) {

    /** Whether a request goes on a form of the fund's own. */
    public enum Form {
        YES,
        NO,
        /** Shown as "à vérifier". */
        UNKNOWN
    }

    /** Whether it is a métropole's own. */
    public boolean isMetropolitan() {
        return !intercommunality.isEmpty();
    }
}
