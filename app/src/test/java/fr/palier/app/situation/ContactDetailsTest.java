package fr.palier.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import org.junit.jupiter.api.Test;

/** How to reach a household: shown to those who need it, and each look is recorded. */
class ContactDetailsTest extends SituationTestBed {
    @Test
    void recordsEveryReadAndShowsANumberOnlyWhenAsked() {
        get(adviser, "");
        assertThat(reads(adviser)).containsExactly("tenancy.read page");
        assertThat(post(adviser, "/coordonnees/telephone/lecture"))
                .hasStatusOk()
                .bodyText()
                .contains("tel:0612345678")
                .doesNotContain("luce.azema@");
        assertThat(reads(adviser)).containsExactly("tenancy.read page", "tenancy.read phone");
    }

    @Test
    void keepsACorrectedNumberOverWhatFilesSayLater() {
        assertThat(post(adviser, "/coordonnees/telephone", "value", "+33 6 99 88 77 66"))
                .hasStatus(302);
        story.file(adviser, widow, "phone", "0500000000");
        assertThat(post(adviser, "/coordonnees/telephone/lecture"))
                .bodyText()
                .contains("06 99 88 77 66", "corrigé par l&#39;équipe", "Coordonnées corrigées")
                .doesNotContain("0500000000");
        assertThat(post(adviser, "/coordonnees/telephone", "value", "1234"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce numéro ne peut pas être appelé", "value=\"1234\"");
        assertThat(reads(adviser)).contains("tenancy.corrected phone");
    }

    @Test
    void hidesAProtectedAddressFromThoseWhoDoNotNeedIt() {
        assertThat(post(adviser, "/adresse", "protect", "true")).hasStatus(302);
        assertThat(get(adviser, "")).bodyText().contains("3 rue des Amandiers", "Adresse protégée");
        Scope coordinator = cast.colleague(adviser, Role.COORDINATOR);
        assertThat(get(coordinator, ""))
                .bodyText()
                .contains("Adresse protégée")
                .doesNotContain("Amandiers", "Toulouse");
        assertThat(get(coordinator, "/releve")).bodyText().doesNotContain("Amandiers", "Toulouse");
        assertThat(post(coordinator, "/adresse", "protect", "false")).hasStatus(404);
    }
}
