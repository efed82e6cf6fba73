package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferralPageTest extends ReferralPageTestBed {
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
    }

    @Test
    void asksBeforeItIsSentAgainToWhoHasNotAnswered() {
        Dossier dossier = open();
        String at = path(dossier) + "/orientation";
        assertThat(post(adviser, at, form())).hasStatus3xxRedirection();
        assertThat(post(adviser, at, form()))
                .hasStatus(422)
                .bodyText()
                .contains("attend déjà une réponse", "name=\"again\"");
        assertThat(post(adviser, at, form("again", "1"))).hasStatus3xxRedirection();
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
    void asksForAWayToReachTheHousehold() {
        Dossier dossier = open();
        String at = path(dossier) + "/orientation";
        assertThat(post(adviser, at, reaching("")))
                .hasStatus(422)
                .bodyText()
                .contains("ne pourra pas aider sans joindre le ménage", partner.name(), "Un colis alimentaire");
        assertThat(post(adviser, at, reaching("le soir, après sa chimiothérapie")))
                .hasStatus(422)
                .bodyText()
                .contains("chimiothérapie");
        assertThat(referrals.of(adviser, dossier.number())).isEmpty();
        assertThat(post(adviser, at, reaching("", "field", "address"))).hasStatus3xxRedirection();
        assertThat(sent(dossier).shared()).containsExactly(Referral.Field.NAME, Referral.Field.ADDRESS);
        assertThat(post(adviser, at, form("again", "1"))).hasStatus3xxRedirection();
        assertThat(get(insider, "/demandes/" + sent(dossier).request()))
                .bodyText()
                .contains("Comment joindre le ménage", "À l&#39;agence le mardi");
    }

    @Test
    void asksAFundsOfficeForTheAddress() {
        Dossier dossier = open();
        String at = path(dossier) + "/orientation";
        String[] fund = reaching("", "name", "FSL inventé " + partner.id(), "kind", "fsl", "field", "household");
        assertThat(post(adviser, at, fund)).hasStatus(422).bodyText().contains("savoir où vit le ménage");
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
        assertThat(sent(dossier).shared()).containsExactly(Referral.Field.NAME, Referral.Field.REACH);
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
        assertThat(get(adviser, at)).hasStatusOk().bodyText().contains("Le ménage retire son accord");
        assertThat(post(adviser, at + "/suite", "act", "withdraw", "version", "1"))
                .hasRedirectedUrl(at);
        assertThat(get(insider, "/demandes/" + sent(dossier).request()))
                .bodyText()
                .contains("a retiré son accord le")
                .doesNotContain("Azéma", "colis");
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
                .doesNotContain(partner.name());
    }
}
