package fr.palier.app.messages.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.messages.sending.Send;
import fr.palier.app.messages.sending.SendsCast;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a coordinator sees of associations before and after a notice is launched, and what these see. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class RelayPagesTest extends RelayTestBed {
    private static final String WHY = "« coupures d&#39;eau et d&#39;électricité », accord du";

    private static String[] notice(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "titre",
                "Coupure d'eau",
                "texte",
                "L'eau est coupée vendredi 17 avril de 9 h à 12 h.",
                "lieu",
                "commune:Toulouse",
                "sms",
                "sms"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private void agree(String email) {
        agreements.make(coordinator, partner, relayCast.terms(email));
    }

    private static String page(Send send) {
        return "/messages/envois/" + send.publicId();
    }

    @Test
    void saysBeforeWhoWillBeToldAndWhy() {
        assertThat(filled(coordinator, 2, notice()))
                .hasStatusOk()
                .bodyText()
                .contains("aucune association n&#39;est prévenue");
        agree("contact@secours.example.org");
        assertThat(filled(coordinator, 2, notice()))
                .hasStatusOk()
                .bodyText()
                .contains("Associations prévenues aussi", partner.name(), WHY, "sur sa page et par courriel")
                .doesNotContain("??");
        MvcTestResult made = prepared(coordinator, NEW_NOTICE, notice("sauf", "" + partner.id()));
        String path = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        assertThat(get(manager, path))
                .bodyText()
                .contains(
                        partner.name(),
                        "pas prévenue",
                        "décidé par " + coordinator.actor().name(),
                        "La prévenir tout de même")
                .doesNotContain("??");
        assertThat(english(manager, path))
                .bodyText()
                .contains("Tell it all the same")
                .doesNotContain("??");
    }

    @Test
    void saysWhyAPartnerIsNotTold() {
        agree("");
        Send send = sendsCast.ofRent(coordinator);
        assertThat(get(coordinator, page(send)))
                .bodyText()
                .contains("1 association n&#39;est pas prévenue", partner.name(), "parle de loyer ou de paiement", WHY)
                .doesNotContain("??");
        assertThat(english(coordinator, page(send)))
                .bodyText()
                .contains("1 association is not told", "about rent or paying")
                .doesNotContain("??");
        assertThat(filled(coordinator, 2, notice("texte", "Venez payer votre loyer à 9 h.")))
                .bodyText()
                .contains("1 association n&#39;est pas prévenue", "parle de loyer ou de paiement");
    }

    @Test
    void leavesOneOutWithOnePressAndTakesItInAgain() {
        agree("");
        Send send = sendsCast.notice(coordinator, SendsCast.TOULOUSE);
        String press = page(send) + "/associations";
        assertThat(post(coordinator, press, "partenaire", "" + partner.id(), "sauf", "true"))
                .hasRedirectedUrl(page(send));
        assertThat(get(coordinator, page(send))).bodyText().contains("La prévenir tout de même");
        post(coordinator, press, "partenaire", "" + partner.id(), "sauf", "false");
        assertThat(get(coordinator, page(send)))
                .bodyText()
                .contains("Ne pas la prévenir cette fois")
                .doesNotContain("La prévenir tout de même");
        relayCast.launched(coordinator, send);
        assertThat(post(coordinator, press, "partenaire", "" + partner.id(), "sauf", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà lancé");
        Scope stranger = cast.person(cast.landlord(), Role.COORDINATOR);
        assertThat(post(stranger, press, "partenaire", "" + partner.id(), "sauf", "true"))
                .hasStatus(404);
        assertThat(post(stranger, press + "/fin")).hasStatus(404);
    }

    @Test
    void showsWhoWasToldAndWhetherItWasSeen() {
        agree("contact@secours.example.org");
        Send send = relayCast.launched(coordinator);
        assertThat(get(coordinator, page(send)))
                .bodyText()
                .contains("Associations prévenues", partner.name(), WHY, "pas encore vu", "Le courriel part")
                .doesNotContain("??");
        long id = notices.unseen(insider.actor()).getFirst();
        assertThat(post(insider, "/avis-relayes/" + id + "/vu")).hasRedirectedUrl("/avis-relayes/" + id);
        assertThat(get(coordinator, page(send)))
                .bodyText()
                .contains("Vu par " + insider.actor().name())
                .doesNotContain("pas encore vu", "??");
    }

    @Test
    void showsThePartnerItsNoticesAndNobodyElse() {
        assertThat(get(insider, "/avis-relayes")).hasStatusOk().bodyText().contains("Aucun avis", partner.name());
        agree("");
        relayCast.launched(coordinator);
        String one = "/avis-relayes/" + notices.unseen(insider.actor()).getFirst();
        assertThat(get(insider, "/avis-relayes"))
                .hasStatusOk()
                .bodyText()
                .contains("Coupure d&#39;eau vendredi", "nouveau", "Toulouse", one)
                .doesNotContain("??", "Azéma");
        assertThat(get(insider, one))
                .hasStatusOk()
                .bodyText()
                .contains("L&#39;eau est coupée vendredi 17 avril", "Toulouse", WHY, "Dire que nous l&#39;avons vu")
                .doesNotContain("??", "Azéma", "Amandiers");
        assertThat(english(insider, one))
                .bodyText()
                .contains("What tenants read")
                .doesNotContain("??");
        for (String page : List.of(one, one + "/affiche")) {
            assertThat(get(outsider, page)).hasStatus(404);
            assertThat(get(coordinator, page)).hasStatus(404);
        }
        assertThat(post(outsider, one + "/vu")).hasStatus(404);
        assertThat(get(outsider, "/avis-relayes")).bodyText().contains("Aucun avis");
        Scope nobody = cast.person(cast.landlord(), Role.PARTNER);
        assertThat(get(nobody, "/avis-relayes")).hasStatusOk().bodyText().contains("rattaché à aucun organisme");
    }

    @Test
    void printsThePosterUntilTheNoticeHoldsNoMore() throws Exception {
        agree("");
        Send send = relayCast.launched(coordinator);
        String one = "/avis-relayes/" + notices.unseen(insider.actor()).getFirst();
        MvcTestResult answer = get(insider, one + "/affiche");
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        byte[] pdf = answer.getResponse().getContentAsByteArray();
        assertThat(Checked.against(pdf)).isEmpty();
        assertThat(Checked.pages(pdf)).isEqualTo(1);
        assertThat(Checked.read(pdf))
                .contains("H1: Coupure d'eau vendredi")
                .anyMatch(line -> line.contains("Où\u00a0: Toulouse"))
                .anyMatch(line -> line.contains("05 00 00 00 00"))
                .noneMatch(line -> line.contains("Azéma"));
        assertThat(get(coordinator, page(send))).bodyText().contains("Leur dire que l&#39;avis ne vaut plus");
        assertThat(post(coordinator, page(send) + "/associations/fin")).hasRedirectedUrl(page(send));
        assertThat(get(coordinator, page(send)))
                .bodyText()
                .contains("ne vaut plus, dit")
                .doesNotContain("Leur dire que l&#39;avis ne vaut plus", "??");
        assertThat(get(insider, one))
                .bodyText()
                .contains("Cet avis ne vaut plus depuis", "Retirez l&#39;affiche")
                .doesNotContain(one + "/affiche", "??");
        assertThat(get(insider, "/avis-relayes"))
                .bodyText()
                .contains("ne vaut plus")
                .doesNotContain("nouveau");
        assertThat(get(insider, one + "/affiche")).hasStatus(422);
    }

    @Test
    void saysUntilWhenANoticeIsOfUseAndWhenItIsNoMore() throws Exception {
        agree("");
        relayCast.launched(
                coordinator, sendsCast.until(coordinator, today.plusDays(2).atTime(12, 0)));
        String one = "/avis-relayes/" + notices.unseen(insider.actor()).getFirst();
        assertThat(get(insider, one))
                .bodyText()
                .contains("Utile jusqu&#39;au", "12 h 00", "Vous pouvez lire cet avis", one + "/affiche")
                .doesNotContain("plus utile", "??");
        assertThat(Checked.shown(get(insider, one + "/affiche").getResponse().getContentAsByteArray()))
                .contains("Utile jusqu'au", "12 h 00");
        assertThat(get(insider, "/avis-relayes")).bodyText().contains("nouveau").doesNotContain("plus utile");
        hour.set(today.plusDays(2).atTime(12, 0));
        assertThat(get(insider, "/avis-relayes"))
                .bodyText()
                .contains("plus utile")
                .doesNotContain("nouveau", "ne vaut plus");
        assertThat(get(insider, one))
                .bodyText()
                .contains("Cet avis n&#39;est plus utile depuis le", "12 h 00")
                .doesNotContain("Vous pouvez lire cet avis", one + "/affiche", "??");
        assertThat(english(insider, one))
                .bodyText()
                .contains("This notice is of no use any more since")
                .doesNotContain("You may read", "??");
        assertThat(get(insider, one + "/affiche")).hasStatus(422);
    }
}
