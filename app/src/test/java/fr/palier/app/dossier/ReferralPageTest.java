package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.DossierCast;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReferralPageTest extends PageTestBed {
    @Autowired
    private DossierCast dossierCast;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Partners partners;

    @Autowired
    private Referrals referrals;

    private Partner partner;
    private Scope insider;
    private Scope outsider;

    @BeforeEach
    void meetsTwoPartners() {
        partner = dossierCast.partner();
        insider = cast.person(cast.landlord(), Role.PARTNER);
        outsider = cast.person(cast.landlord(), Role.PARTNER);
        partners.join(partner, insider.actor().person());
        partners.join(dossierCast.partner(), outsider.actor().person());
    }

    private String[] form(String... more) {
        String[] form = {
            "partner",
            "" + partner.id(),
            "field",
            "name",
            "words",
            "Un colis alimentaire",
            "by",
            "holder",
            "how",
            "spoken",
            "agreed",
            today.toString(),
            "stall",
            today.plusDays(15).toString(),
        };
        String[] all = java.util.Arrays.copyOf(form, form.length + more.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return all;
    }

    private Referral sent(Dossier dossier) {
        return referrals.of(adviser, dossier.number()).getFirst();
    }

    @Test
    void sharesWhatIsTickedAndNothingElse() {
        Dossier dossier = open();
        add(dossier, Kind.NEED, 0, "Manger à sa faim", Optional.empty());
        assertThat(get(adviser, path(dossier) + "/orientation"))
                .hasStatusOk()
                .bodyText()
                .contains("Luce Azéma", "3 rue des Amandiers", "Manger à sa faim", partner.name(), "checked")
                .doesNotContain("??");
        assertThat(post(adviser, path(dossier) + "/orientation", form("field", "needs")))
                .hasStatus3xxRedirection();
        String request = "/demandes/" + sent(dossier).request();
        assertThat(get(insider, "/demandes"))
                .hasStatusOk()
                .bodyText()
                .contains("Luce Azéma", request)
                .doesNotContain("??");
        assertThat(get(insider, request))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Luce Azéma",
                        "Manger à sa faim",
                        "Un colis alimentaire",
                        adviser.actor().name())
                .doesNotContain("Amandiers", "Perte de revenus", "CT1", "dossiers/", "??");
        assertThat(mvc.get().uri(request).with(cast.as(insider)).cookie(new Cookie("lang", "en")))
                .bodyText()
                .contains("What was shared", "Accept")
                .doesNotContain("??");
        assertThat(get(outsider, "/demandes"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune demande")
                .doesNotContain("Azéma");
        assertThat(get(outsider, request)).hasStatus(404);
        assertThat(post(outsider, request + "/reponse", "act", "accept", "version", "1"))
                .hasStatus(404);
        assertThat(get(adviser, request)).hasStatus(404);
        assertThat(get(insider, path(dossier))).hasStatus(404);
    }

    @Test
    void sharesATelephoneThatTheFormDoesNotShow() {
        Dossier dossier = open();
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                        insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                        values (?, ?, 'phone', 'file', '0612345678', 1, ?)""")
                        .params(
                                adviser.landlord(),
                                tenancy.id(),
                                adviser.actor().person())
                        .update());
        assertThat(get(adviser, path(dossier) + "/orientation"))
                .bodyText()
                .contains("06••••••78")
                .doesNotContain("0612345678");
        post(adviser, path(dossier) + "/orientation", form("field", "phone"));
        assertThat(get(insider, "/demandes/" + sent(dossier).request()))
                .bodyText()
                .contains("0612345678");
    }

    @Test
    void offersNoAddressThatIsProtected() {
        Dossier dossier = open();
        portfolio.protect(adviser, tenancy.id(), true);
        assertThat(get(adviser, path(dossier) + "/orientation"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Amandiers");
        post(adviser, path(dossier) + "/orientation", form("field", "address"));
        assertThat(sent(dossier).shared()).containsExactly(Referral.Field.NAME);
    }

    @Test
    void bringsTheAnswerBackToTheDossierAndTheTimeline() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        String request = "/demandes/" + sent(dossier).request();
        assertThat(post(insider, request + "/reponse", "act", "accept", "version", "1"))
                .hasRedirectedUrl(request);
        assertThat(post(insider, request + "/reponse", "act", "accept", "version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Où en est cette demande", "acceptée")
                .doesNotContain("??");
        assertThat(post(insider, request + "/reponse", "act", "answer", "version", "2", "words", "Elle est folle"))
                .hasStatus(422)
                .bodyText()
                .contains("« folle » : injure");
        assertThat(post(
                        insider,
                        request + "/reponse",
                        "act",
                        "answer",
                        "version",
                        "2",
                        "words",
                        "Un colis chaque jeudi"))
                .hasRedirectedUrl(request);
        assertThat(get(insider, request))
                .bodyText()
                .contains("Un colis chaque jeudi")
                .doesNotContain("Décliner");
        assertThat(get(adviser, path(dossier) + "/orientations/" + sent(dossier).id()))
                .bodyText()
                .contains("Un colis chaque jeudi", insider.actor().name(), "le titulaire, au téléphone")
                .doesNotContain("??");
        assertThat(get(adviser, path(dossier))).bodyText().contains("répondue", "CCAS");
        assertThat(get(adviser, situation()))
                .bodyText()
                .contains("Orientation", "répondue")
                .doesNotContain("??");
        assertThat(post(insider, request + "/reponse", "act", "withdraw", "version", "3"))
                .hasStatus(404);
    }

    @Test
    void keepsTheFormWhereSomethingIsMissing() {
        Dossier dossier = open();
        String at = path(dossier) + "/orientation";
        assertThat(post(adviser, at, "field", "name", "words", "Un colis"))
                .hasStatus(422)
                .bodyText()
                .contains(">Un colis</textarea>");
        assertThat(post(adviser, at, form("name", "Épicerie", "kind", "")))
                .hasStatus(422)
                .bodyText()
                .contains("nature de l", "Épicerie");
        String[] nothing = form();
        nothing[2] = "other";
        assertThat(post(adviser, at, nothing)).hasStatus(422).bodyText().contains("Cochez au moins");
        assertThat(referrals.of(adviser, dossier.number())).isEmpty();
        assertThat(items.tree(adviser, dossier.number()).items()).isEmpty();
        assertThat(post(adviser, at, form("name", "Épicerie " + partner.id(), "kind", "association")))
                .hasStatus3xxRedirection();
        assertThat(sent(dossier).partnerName()).startsWith("Épicerie");
    }

    @Test
    void takesTheQuestionBackFromTheInbox() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        String at = path(dossier) + "/orientations/" + sent(dossier).id();
        assertThat(get(adviser, at)).hasStatusOk().bodyText().contains("Retirer cette orientation");
        assertThat(post(adviser, at + "/suite", "act", "withdraw", "version", "1"))
                .hasRedirectedUrl(at);
        assertThat(get(insider, "/demandes/" + sent(dossier).request()))
                .bodyText()
                .contains("a été retirée")
                .doesNotContain("Azéma", "colis");
    }

    @Test
    void tellsAPartnerWithoutAnOrganisationWhatToDo() {
        Scope nobody = cast.person(cast.landlord(), Role.PARTNER);
        assertThat(get(nobody, "/demandes"))
                .hasStatusOk()
                .bodyText()
                .contains("rattaché à aucun organisme", "fédération");
    }

    @Test
    void recordsWhatAPartnerReads() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        get(insider, "/demandes/" + sent(dossier).request());
        assertThat(count("select count(*) from shared.audit where landlord_id = ? and act = 'referral.read'"))
                .isEqualTo(1);
    }

    @Test
    void isShutToCallersAndStrangers() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        String at = path(dossier) + "/orientations/" + sent(dossier).id();
        for (Scope other :
                new Scope[] {cast.colleague(adviser, Role.CALLER), cast.person(cast.landlord(), Role.ADVISER)}) {
            assertThat(get(other, at)).hasStatus(404);
            assertThat(get(other, path(dossier) + "/orientation")).hasStatus(404);
            assertThat(post(other, path(dossier) + "/orientation", form())).hasStatus(404);
            assertThat(post(other, at + "/suite", "act", "withdraw", "version", "1"))
                    .hasStatus(404);
        }
        assertThat(get(cast.colleague(adviser, Role.CALLER), situation()))
                .bodyText()
                .doesNotContain("CCAS");
    }
}
