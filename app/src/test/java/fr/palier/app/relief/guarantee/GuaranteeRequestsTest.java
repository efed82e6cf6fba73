package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.aid.Request;
import fr.palier.app.support.LetterCast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call on a guarantee, from the word to the tenant to the repayment. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class GuaranteeRequestsTest extends GuaranteeTestBed {
    @Autowired
    private LetterCast paper;

    @Test
    void tellsTheTenantFirstAndThenWaitsForNothing() {
        post(
                adviser,
                "",
                "scheme",
                "insurance",
                "amount",
                "500",
                "to",
                today.plusDays(3).toString());
        assertThat(get(adviser, path("/1")))
                .hasStatusOk()
                .bodyText()
                .contains("Prévenez le locataire", "Ce délai n&#39;attend pas")
                .doesNotContain("Enregistrer le dépôt", "Enregistrer son accord");
        assertThat(post(adviser, "/1/depot", "version", "1", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("n&#39;attendez pas sa réponse");
        assertThat(post(adviser, "/1/accord", "version", "1", "how", "written")).hasStatus(422);
        assertThat(post(adviser, "/1/information", "version", "1", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/depot", "version", "2", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
        assertThat(get(adviser, of(""))).bodyText().contains("Garantie ou aide aux salariés", "locataire prévenu");
    }

    @Test
    void asksForAnEmployeeAidWithTheHouseholdsAgreementAlone() {
        post(adviser, "", "scheme", "al-loan", "amount", "500");
        assertThat(post(adviser, "/1/information", "version", "1")).hasStatus(422);
        assertThat(post(adviser, "/1/depot", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette aide est la sienne");
        post(adviser, "/1/accord", "version", "1", "how", "spoken");
        assertThat(post(adviser, "/1/depot", "version", "2")).hasRedirectedUrl(path("/1"));
    }

    @Test
    void countsWhatIsGrantedAndFollowsItToTheRepayment() {
        filed();
        String solutions = of("/solutions");
        assertThat(get(adviser, solutions)).bodyText().doesNotContain("800,00");
        assertThat(post(adviser, "/1/accuse", "version", "3")).hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/octroi", "version", "4", "loan", "800")).hasRedirectedUrl(path("/1"));
        assertThat(get(adviser, solutions)).bodyText().contains("800,00");
        assertThat(post(adviser, "/1/remboursement", "version", "5", "words", "40 € par mois"))
                .as("nothing is paid yet")
                .hasStatus(422);
        assertThat(post(adviser, "/1/versement", "version", "5", "amount", "800"))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id()))
                .as("it is on the account")
                .isZero();
        assertThat(get(adviser, path("/1"))).bodyText().contains("par un plan entre eux");
        assertThat(post(adviser, "/1/remboursement", "version", "6", "words", "40 € par mois"))
                .hasRedirectedUrl(path("/1"));
        assertThat(get(adviser, path("/1")))
                .bodyText()
                .contains("Remboursement convenu", "40 € par mois", "Accusé de réception", "S-17");
    }

    @Test
    void writesToTheTenantAndThenToTheGuarantor() {
        paper.head(adviser);
        post(adviser, "", "scheme", "surety-body", "amount", "1000", "reference", "S-17");
        assertThat(get(adviser, path("/1/courriers/guarantee-call")))
                .hasStatusOk()
                .bodyText()
                .contains("le garant ou l&#39;assureur", "l&#39;adresse du destinataire")
                .doesNotContain("Émettre et ouvrir");
        knows("surety-body", "address", "2 rue du Four\n31000 Toulouse");
        assertThat(get(adviser, path("/1/courriers/guarantee-call")))
                .bodyText()
                .contains("2 rue du Four", "Émettre et ouvrir", "n&#39;attend ni un contact");
        tellsFirst();
    }

    private void tellsFirst() {
        assertThat(post(adviser, "/1/courriers/guarantee-call", "suite", "fichier"))
                .as("the tenant first")
                .hasStatus(422)
                .bodyText()
                .contains("n&#39;est pas prévenu");
        assertThat(get(adviser, path("/1/courriers/guarantee-notice")))
                .bodyText()
                .contains("cela vous protège", "Nous devons prévenir Toits d&#39;Oc");
        assertThat(post(adviser, "/1/courriers/guarantee-notice", "suite", "imprimer"))
                .hasStatus3xxRedirection();
        assertThat(get(adviser, path("/1"))).bodyText().contains("Locataire prévenu le", "Courriers émis");
        assertThat(post(adviser, "/1/courriers/guarantee-call", "suite", "fichier"))
                .hasStatus3xxRedirection();
        assertThat(get(adviser, path("/1/courriers/plan-breach"))).hasStatus(404);
    }

    @Test
    void keepsOneRequestOpenForEachBody() {
        filed();
        assertThat(post(adviser, "", "scheme", "surety-body", "amount", "10")).hasStatus(422);
        assertThat(post(adviser, "", "scheme", "insurance", "amount", "10")).hasRedirectedUrl(path("/2"));
        assertThat(get(adviser, of("/fsl"))).bodyText().doesNotContain("Demande n° 1");
    }

    @Test
    void refusesWordsThatHaveNoPlaceThere() {
        filed();
        assertThat(post(adviser, "/1/refus", "version", "3", "words", "Elle est dépressive"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez plutôt");
        assertThat(post(adviser, "/1/refus", "version", "3", "words", "Déclarée après le délai"))
                .hasRedirectedUrl(path("/1"));
        Request request = aids.read(adviser, tenancy.id(), 1).request();
        assertThat(request.expected()).isZero();
    }
}
