package fr.palier.app.messages.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.relay.Agreement.Way;
import fr.palier.app.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages on which a coordinator writes down what was agreed. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class AgreementsPageTest extends RelayTestBed {
    private static final String PAGE = "/messages/accords";

    private String[] form(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "partenaire",
                "" + partner.id(),
                "sujets",
                "information",
                "lieu",
                "liste",
                "communes",
                "Toulouse",
                "page",
                "1",
                "words",
                "Coupures d'eau au centre-ville",
                "avec",
                "la présidente",
                "du",
                today.minusDays(3).toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void beginsWithAnEmptyStateThatSaysWhatToDo() {
        assertThat(get(coordinator, PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun accord en cours", "Convenez avec une association", PAGE + "/nouveau")
                .doesNotContain("??");
        assertThat(get(coordinator, PAGE + "/nouveau"))
                .hasStatusOk()
                .bodyText()
                .contains(partner.name(), "Toulouse", "Muret", "Conseils des autorités de santé", "Noter un accord")
                .doesNotContain("??");
        assertThat(english(manager, PAGE + "/nouveau"))
                .bodyText()
                .contains("With whom", "Advice of the health authorities")
                .doesNotContain("??");
    }

    @Test
    void writesOneDownOnceHoweverOftenItIsSent() {
        UUID key = UUID.randomUUID();
        assertThat(postWith(key, coordinator, PAGE, form())).hasRedirectedUrl(PAGE);
        assertThat(postWith(key, coordinator, PAGE, form())).hasRedirectedUrl(PAGE);
        assertThat(agreements.standing(coordinator)).hasSize(1);
        assertThat(get(manager, PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        partner.name(),
                        "Coupures d&#39;eau au centre-ville",
                        "Informations pratiques (travaux",
                        "Toulouse",
                        "Sur sa page",
                        "avec la présidente",
                        "noté par " + coordinator.actor().name())
                .doesNotContain("Muret", "??");
        assertThat(english(manager, PAGE))
                .bodyText()
                .contains("written down by", "Practical information (works, cuts")
                .doesNotContain("??");
    }

    /** A page that nobody can open tells nobody: mail does, and so does an account. */
    @Test
    void warnsWhereNobodyOfThePartnerHasAnAccount() {
        String warning = "partenaire n&#39;a encore de compte";
        post(coordinator, PAGE, form());
        assertThat(get(coordinator, PAGE)).bodyText().doesNotContain(warning);
        String[] fields = form("nom", "Secours d'ici " + UUID.randomUUID(), "nature", "association");
        fields[1] = "";
        post(coordinator, PAGE, fields);
        assertThat(get(coordinator, PAGE)).bodyText().containsOnlyOnce(warning);
        String[] mailed =
                form("nom", "Secours de là " + UUID.randomUUID(), "nature", "association", "courriel", "a@example.org");
        mailed[1] = "";
        post(coordinator, PAGE, mailed);
        assertThat(get(coordinator, PAGE)).bodyText().containsOnlyOnce(warning);
    }

    @Test
    void addsAnOrganisationThatNobodyKnewYet() {
        String name = "Secours d'ici " + UUID.randomUUID();
        String[] fields = form("nom", name, "nature", "association");
        fields[1] = "";
        assertThat(post(coordinator, PAGE, fields)).hasRedirectedUrl(PAGE);
        assertThat(agreements.standing(coordinator)).extracting(Agreement::name).containsExactly(name);
    }

    @Test
    void keepsTheFormWhereSomethingIsWrong() {
        String[] wrong = form("courriel", "secours", "au", today.plusDays(2).toString());
        assertThat(post(coordinator, PAGE, wrong))
                .hasStatus(422)
                .bodyText()
                .contains("« secours » n&#39;est pas une adresse", "value=\"Coupures d&#39;eau au centre-ville\"")
                .contains("value=\"" + today.plusDays(2) + "\"", "value=\"la présidente\"")
                .doesNotContain("??");
        String[] nowhere = form();
        nowhere[7] = "Nulle-Part";
        assertThat(post(coordinator, PAGE, nowhere)).hasStatus(422).bodyText().contains("au moins une commune");
        String[] both = form();
        both[5] = "toutes";
        assertThat(post(coordinator, PAGE, both)).hasStatus(422).bodyText().contains("gardez l&#39;un ou l&#39;autre");
        String[] nobody = form();
        nobody[1] = "";
        assertThat(post(coordinator, PAGE, nobody)).hasStatus(422).bodyText().contains("Choisissez un partenaire");
        assertThat(post(coordinator, PAGE, form("au", "demain"))).hasStatus(422);
        assertThat(agreements.standing(coordinator)).isEmpty();
    }

    @Test
    void namesTheOtherAgreementThatHoldsAlready() {
        agreements.make(coordinator, partner, relayCast.terms(""));
        assertThat(post(coordinator, PAGE, form()))
                .hasStatus(422)
                .bodyText()
                .contains("Un autre accord avec " + partner.name());
    }

    @Test
    void changesOneByEndingItAndMakingAnother() {
        int id = agreements.make(
                coordinator, partner, relayCast.terms(Set.of(Kind.DANGER), new Way(true, "a@b.example.org"), "Muret"));
        assertThat(get(coordinator, PAGE + "/nouveau?remplace=" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Changer un accord", partner.name(), "a@b.example.org", "prend fin la veille")
                .doesNotContain("??");
        String[] change = form("remplace", "" + id);
        change[change.length - 3] = today.toString();
        assertThat(post(manager, PAGE, change)).hasRedirectedUrl(PAGE);
        assertThat(get(coordinator, PAGE))
                .bodyText()
                .contains("Accords terminés", "terminé par " + manager.actor().name(), "a@b.example.org");
        assertThat(post(coordinator, PAGE, change))
                .hasStatus(409)
                .bodyText()
                .contains("mis fin à cet accord entre-temps")
                .doesNotContain("??");
    }

    @Test
    void endsOneAndShowsItAmongThoseThatAreOver() {
        int id = agreements.make(coordinator, partner, relayCast.terms(""));
        assertThat(post(coordinator, PAGE + "/" + id + "/fin")).hasRedirectedUrl(PAGE);
        assertThat(get(coordinator, PAGE))
                .bodyText()
                .contains("Aucun accord en cours", "Accords terminés", partner.name());
        assertThat(post(manager, PAGE + "/" + id + "/fin"))
                .hasStatus(409)
                .bodyText()
                .contains("mis fin à cet accord entre-temps");
    }

    @Test
    void isShutToOthers() {
        int id = agreements.make(coordinator, partner, relayCast.terms(""));
        assertThat(get(cast.colleague(coordinator, Role.CALLER), PAGE)).hasStatus(404);
        assertThat(get(insider, PAGE)).hasStatus(404);
        var stranger = cast.person(cast.landlord(), Role.COORDINATOR);
        assertThat(get(stranger, PAGE)).bodyText().doesNotContain(partner.name());
        assertThat(get(stranger, PAGE + "/nouveau?remplace=" + id)).hasStatus(404);
        assertThat(post(stranger, PAGE + "/" + id + "/fin")).hasStatus(404);
        assertThat(agreements.standing(coordinator)).hasSize(1);
    }
}
