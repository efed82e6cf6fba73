package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import org.junit.jupiter.api.Test;

/** All calls on guarantees of a landlord, and to whom they are shut. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class GuaranteeListTest extends GuaranteeTestBed {
    @Test
    void listsByWhatPresses() {
        filed();
        post(
                adviser,
                "",
                "scheme",
                "insurance",
                "amount",
                "500",
                "to",
                today.minusDays(2).toString());
        assertThat(get(adviser, "/garanties"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma", "délai dépassé", "Caution d’un");
        assertThat(get(adviser, "/garanties?delai=true"))
                .bodyText()
                .contains("Assurance loyers")
                .doesNotContain("Caution d’un");
        assertThat(get(adviser, "/garanties?qui=guarantee")).bodyText().contains("Caution d’un");
        assertThat(get(adviser, "/garanties?etat=refused")).bodyText().contains("Aucune demande ici");
        assertThat(get(adviser, "/fsl")).bodyText().doesNotContain("Azéma");
    }

    @Test
    void findsByNameAndExports() throws Exception {
        filed();
        assertThat(send(adviser, "/garanties", "q", "azem"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma");
        post(adviser, "/1/refus", "version", "3", "words", "Hors délai");
        assertThat(get(adviser, "/garanties")).bodyText().doesNotContain("Azéma");
        assertThat(send(adviser, "/garanties", "q", "azem"))
                .as("whatever its state")
                .bodyText()
                .contains("refusée");
        assertThat(send(adviser, "/garanties", "q", "personne"))
                .bodyText()
                .contains("Rien pour «\u00a0personne\u00a0»");
        assertThat(get(adviser, "/garanties/export?etat=refused").getResponse().getContentAsString())
                .contains("Azéma Luce", "1000.00", "S-17");
    }

    @Test
    void isShutToOthers() {
        filed();
        Scope caller = cast.colleague(adviser, Role.CALLER);
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(get(caller, path(""))).hasStatus(404);
        assertThat(get(stranger, path(""))).hasStatus(404);
        assertThat(get(stranger, path("/1"))).hasStatus(404);
        assertThat(post(stranger, "/reponse", "question", "visa", "answer", "yes"))
                .hasStatus(404);
        assertThat(get(stranger, "/garanties")).bodyText().doesNotContain("Azéma");
        assertThat(get(stranger, "/garanties/export")).bodyText().doesNotContain("Azéma");
        assertThat(guarantees.of(stranger, tenancy.id())).isEmpty();
    }
}
