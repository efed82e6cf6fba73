package fr.palier.app.relief.letter;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.engine.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a letter is issued.
 *
 * @param toTenant whether the letter is to the household: no other can go to its address of mail
 * @param suite {@code imprimer}, {@code fichier} or {@code courriel}
 * @param langue of the mail, {@code fr} or {@code en}
 */
public record Next(
        TenancyDetails tenancy,
        boolean toTenant,
        @Nullable String suite,
        @Nullable String langue) {
    boolean byMail() {
        return toTenant && "courriel".equals(suite);
    }

    boolean asFile() {
        return "fichier".equals(suite);
    }

    Lang lang() {
        return "en".equals(langue) ? Lang.EN : Lang.FR;
    }
}
