package fr.palier.app.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

class InboxPageTest extends ReferralPageTestBed {
    @Autowired
    private MessageSource messages;

    @Test
    void showsARequestToItsPartnerAlone() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        String request = "/demandes/" + sent(dossier).request();
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
    void bringsTheAnswerBackToTheDossierAndTheTimeline() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        String request = "/demandes/" + sent(dossier).request();
        assertThat(post(insider, request + "/reponse", "act", "accept", "version", "1"))
                .hasRedirectedUrl(request);
        String[] answer = {"act", "answer", "version", "2", "words", "Un colis chaque jeudi"};
        assertThat(post(insider, request + "/reponse", answer)).hasRedirectedUrl(request);
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
    void showsNothingMoreThanThatTheConsentWasWithdrawn() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        String request = "/demandes/" + sent(dossier).request();
        String[] answer = {"act", "answer", "version", "1", "words", "Un colis chaque jeudi"};
        assertThat(post(insider, request + "/reponse", answer)).hasRedirectedUrl(request);
        String referral = path(dossier) + "/orientations/" + sent(dossier).id();
        assertThat(get(adviser, referral)).bodyText().contains("Le ménage retire son accord", "aussi après la réponse");
        assertThat(post(adviser, referral + "/suite", "act", "withdraw", "version", "2"))
                .hasRedirectedUrl(referral);
        String[] gone = {"Azéma", "colis", "répondue", adviser.actor().name()};
        assertThat(get(insider, request)).hasStatusOk().bodyText().contains("a retiré son accord le");
        assertThat(main(insider, request)).doesNotContain(gone);
        assertThat(main(insider, "/demandes")).contains("Accord retiré").doesNotContain(gone);
        assertThat(post(insider, request + "/reponse", "act", "answer", "version", "3", "words", "Encore"))
                .hasStatus(422);
        assertThat(get(adviser, referral))
                .bodyText()
                .contains(
                        "retiré son accord le",
                        "Un colis chaque jeudi",
                        "répondue",
                        insider.actor().name())
                .doesNotContain("/suite\"", "??");
        assertThat(get(adviser, situation()))
                .bodyText()
                .contains("accord retiré")
                .doesNotContain("??");
    }

    /** What the page says, without the frame in which the person's own name stands. */
    private String main(Scope scope, String address) {
        String body = new String(get(scope, address).getResponse().getContentAsByteArray(), UTF_8);
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }

    @Test
    void warnsAPartnerToo() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        String request = "/demandes/" + sent(dossier).request();
        assertThat(post(insider, request + "/reponse", "act", "answer", "version", "1", "words", "Elle est folle"))
                .hasStatus(422)
                .bodyText()
                .contains("«\u00a0folle\u00a0»\u00a0: injure");
    }

    @Test
    void showsAPartnerWhatWasDecidedMeanwhile() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        String request = "/demandes/" + sent(dossier).request();
        post(insider, request + "/reponse", "act", "accept", "version", "1");
        assertThat(post(insider, request + "/reponse", "act", "accept", "version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Où en est cette demande", "acceptée")
                .doesNotContain("??");
    }

    @Test
    void showsBothReasonsWhereAnswersCrossed() {
        Dossier dossier = open();
        dossierCast.refer(adviser, dossier, partner);
        String request = "/demandes/" + sent(dossier).request();
        post(insider, request + "/reponse", "act", "decline", "version", "1", "reason", "no-capacity");
        assertThat(post(
                        insider,
                        request + "/reponse",
                        "act",
                        "decline",
                        "version",
                        "1",
                        "reason",
                        "out-of-scope",
                        "words",
                        "Pas notre secteur"))
                .hasStatus(409)
                .bodyText()
                .contains("Pas notre secteur", say("out-of-scope"), say("no-capacity"))
                .doesNotContain("??");
    }

    private String say(String reason) {
        return messages.getMessage("dossier.referral.reason." + reason, null, Locale.FRENCH)
                .replace("'", "&#39;");
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
}
