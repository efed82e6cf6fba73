package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.aid.RequestTestBed;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.LetterCast;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SuppressWarnings("NullAway") // a null fails the test where it stands
class GuaranteePagesTest extends RequestTestBed {
    @Autowired
    private Guarantees guarantees;

    @Autowired
    private LetterCast paper;

    @BeforeEach
    void owesTwoMonths() {
        owes(40, 500_00);
        owes(10, 500_00);
    }

    private String path(String rest) {
        return of("/garanties" + rest);
    }

    private MvcTestResult post(Scope scope, String rest, String... fields) {
        return send(scope, path(rest), fields);
    }

    private void knows(String body, String... more) {
        assertThat(post(
                        adviser,
                        "/connues",
                        Stream.concat(Stream.of("scheme", body, "body", "Toits d'Oc"), Stream.of(more))
                                .toArray(String[]::new)))
                .hasRedirectedUrl(path("#connues"));
    }

    private void answers(String question, String answer) {
        assertThat(post(adviser, "/reponse", "question", question, "answer", answer))
                .hasRedirectedUrl(path("#question"));
    }

    /** A surety of an organisation, told of, declared. */
    private void filed() {
        knows("surety-body", "reference", "S-17");
        String soon = today.plusDays(5).toString();
        assertThat(post(adviser, "", "scheme", "surety-body", "amount", "1000", "reference", "S-17", "to", soon))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/information", "version", "1", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/depot", "version", "2", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
    }

    @Test
    void asksOneQuestionAtATimeAndOnlyThoseThatMatter() {
        assertThat(get(adviser, path("")))
                .hasStatusOk()
                .bodyText()
                .contains("Quelle était sa situation à la signature du bail", "000,00")
                .doesNotContain("Y a-t-il un visa Visale", "De combien le revenu a-t-il baissé");
        answers("status-at-lease", "other");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("Un organisme (FSL, association) s&#39;est-il porté caution", "autre situation")
                .doesNotContain("Avait-il une bourse");
        answers("body-surety", "no");
        answers("insured", "no");
        answers("employment", "public");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("Plus rien à demander", "Non rempli", "salarié du secteur privé non agricole", "SOS loyers");
    }

    @Test
    void leavesWhatNobodyKnowsOpenAndLetsAnAnswerBeChanged() {
        answers("status-at-lease", "other");
        answers("body-surety", "no");
        answers("insured", "no");
        answers("employment", "private");
        assertThat(post(adviser, "/reponse", "question", "firm-size", "unknown", "true"))
                .hasRedirectedUrl(path("#question"));
        answers("event", "less-income");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains(
                        "Plus rien à demander", "on ne sait pas", "Reste à savoir", "une entreprise d&#39;au moins 10");
        assertThat(get(adviser, path("?question=firm-size"))).bodyText().contains("Combien de salariés son entreprise");
        answers("firm-size", "12");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("Préparer une demande", "service-public.fr F1008")
                .doesNotContain("on ne sait pas");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(post(adviser, "/reponse", "question", "firm-size", "answer", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("« beaucoup » n&#39;est pas un nombre de 0 à", "value=\"beaucoup\"");
        assertThat(post(adviser, "/reponse", "question", "employment", "answer", "astronaut"))
                .hasStatus(422);
        assertThat(post(adviser, "/reponse", "question", "shoe-size", "answer", "40"))
                .hasStatus(422);
        assertThat(post(adviser, "/connues", "scheme", "al-loan", "body", "x")).hasStatus(422);
        assertThat(post(adviser, "/connues", "scheme", "visale", "body", " ")).hasStatus(422);
        assertThat(post(
                        adviser,
                        "/connues",
                        "scheme",
                        "visale",
                        "body",
                        "Action Logement",
                        "from",
                        "2020-02-01",
                        "to",
                        "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("se termine avant de commencer");
        assertThat(post(adviser, "", "scheme", "sos-rent", "amount", "10")).hasStatus(422);
    }

    @Test
    void keepsGuaranteesThatWereWrittenDown() {
        knows("surety-body", "amount", "4500");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("Toits d&#39;Oc", "500,00", "Retirer")
                .doesNotContain("Un organisme (FSL, association) s&#39;est-il");
        assertThat(post(adviser, "/connues/fin", "rank", "1")).hasRedirectedUrl(path("#connues"));
        assertThat(post(adviser, "/connues/fin", "rank", "1")).hasStatus(404);
        assertThat(guarantees.of(adviser, tenancy.id())).isEmpty();
    }

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
        assertThat(get(adviser, solutions)).bodyText().doesNotContain("value=\"800\"");
        assertThat(post(adviser, "/1/accuse", "version", "3")).hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/octroi", "version", "4", "loan", "800")).hasRedirectedUrl(path("/1"));
        assertThat(get(adviser, solutions)).bodyText().contains("value=\"800\"");
        assertThat(post(adviser, "/1/remboursement", "version", "5", "words", "40 € par mois"))
                .as("nothing is paid yet")
                .hasStatus(422);
        assertThat(post(adviser, "/1/versement", "version", "5")).hasRedirectedUrl(path("/1"));
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
                .contains("Écrivez autrement");
        assertThat(post(adviser, "/1/refus", "version", "3", "words", "Déclarée après le délai"))
                .hasRedirectedUrl(path("/1"));
        Request request = aids.read(adviser, tenancy.id(), 1).request();
        assertThat(request.expected()).isZero();
    }

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
        assertThat(send(adviser, "/garanties", "q", "personne")).bodyText().contains("Rien pour « personne »");
        assertThat(get(adviser, "/garanties/export").getResponse().getContentAsString())
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
