package fr.palier.app.relief.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SuppressWarnings("NullAway") // a null fails the test where it stands
class AidPagesTest extends RequestTestBed {
    private String path(String rest) {
        return of("/fsl" + rest);
    }

    private MvcTestResult post(Scope scope, String rest, String... fields) {
        return send(scope, path(rest), fields);
    }

    private void filed() {
        owes(50, 612_40);
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "612,40")).hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/accord", "version", "1", "how", "written", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/depot", "version", "2", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
    }

    @Test
    void neverFilesWithoutTheHouseholdsAgreement() {
        owes(50, 612_40);
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "300")).hasRedirectedUrl(path("/1"));
        assertThat(get(adviser, path("/1")))
                .hasStatusOk()
                .bodyText()
                .contains("Enregistrer son accord")
                .doesNotContain("Enregistrer le dépôt");
        assertThat(post(adviser, "/1/depot", "version", "1", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Sans lui, la loi ne permet pas");
        assertThatThrownBy(() -> transactions.write(
                        adviser,
                        () -> jdbc.sql(
                                        "update relief.aid_request set state = 'filed', filed_on = current_date where landlord_id = ?")
                                .param(adviser.landlord())
                                .update()))
                .hasMessageContaining("check constraint");
    }

    @Test
    void followsARequestToThePayment() {
        filed();
        assertThat(get(adviser, path("/1"))).bodyText().contains("déposée", "FSL · Toulouse Métropole", "par écrit");
        assertThat(get(adviser, "/fsl")).hasStatusOk().bodyText().contains("Azéma", "612,40");
        assertThat(post(adviser, "/1/complement", "version", "3", "words", "Avis d'impôt"))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/pieces", "version", "4", "papers", "tax", "papers", "lease"))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/envoi", "version", "5")).hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id()))
                .as("asked for is not granted")
                .isZero();
        assertThat(post(adviser, "/1/octroi", "version", "6", "gift", "200", "loan", "100,50"))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id())).isEqualTo(300_50);
        assertThat(post(adviser, "/1/versement", "version", "7", "amount", "300,50", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id()))
                .as("it is on the account")
                .isZero();
        assertThat(get(adviser, path("/1")))
                .bodyText()
                .contains("Avis d", "Annoncée versée", "pas encore sur le compte");
        assertThat(get(adviser, of(""))).bodyText().contains("Fonds de solidarité logement", "aide accordée");
    }

    @Test
    void asksAgainWhereMoreIsGrantedThanWasAskedForAndTakesAnAnswerBack() {
        filed();
        assertThat(post(adviser, "/1/octroi", "version", "3", "gift", "5000"))
                .hasStatus(422)
                .bodyText()
                .contains("612,40", "name=\"sure\"", "value=\"5000\"");
        assertThat(post(adviser, "/1/octroi", "version", "3", "gift", "5000", "sure", "true"))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id())).isEqualTo(5000_00);
        assertThat(post(adviser, "/1/correction", "version", "4", "words", "")).hasStatus(422);
        assertThat(post(adviser, "/1/correction", "version", "4", "words", "500 et non 5000"))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id())).isZero();
        assertThat(get(adviser, path("/1")))
                .bodyText()
                .contains("déposée", "Réponse mal notée", "500 et non 5000", "/octroi");
        assertThat(post(adviser, "/1/octroi", "version", "5", "gift", "500")).hasRedirectedUrl(path("/1"));
        post(adviser, "/1/versement", "version", "6", "amount", "100", "day", today.toString());
        assertThat(post(adviser, "/1/correction", "version", "7", "words", "non"))
                .as("money has come of it")
                .hasStatus(422);
    }

    @Test
    void correctsWhatWasGrantedOnceAPartIsPaidAndNeverBelowThat() {
        filed();
        post(adviser, "/1/octroi", "version", "3", "gift", "500");
        post(adviser, "/1/versement", "version", "4", "amount", "300", "day", today.toString());
        assertThat(get(adviser, path("/1"))).bodyText().contains("La réponse a été mal notée", "/montant\"");
        assertThat(post(adviser, "/1/montant", "version", "5", "gift", "299,99", "words", "Erreur"))
                .hasStatus(422)
                .bodyText()
                .contains("moins que ce qui est déjà versé", "value=\"299,99\"");
        assertThat(post(adviser, "/1/montant", "version", "5", "gift", "450", "words", ""))
                .hasStatus(422);
        assertThat(post(adviser, "/1/montant", "version", "5", "gift", "500", "words", "Erreur"))
                .as("nothing is corrected")
                .hasStatus(422);
        assertThat(post(adviser, "/1/montant", "version", "5", "gift", "700", "words", "Erreur"))
                .as("more than was asked for")
                .hasStatus(422)
                .bodyText()
                .contains("id=\"amend-sure\"");
        assertThat(post(adviser, "/1/montant", "version", "5", "gift", "450", "words", "450 et non 500"))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id())).isEqualTo(150_00);
        assertThat(post(adviser, "/1/montant", "version", "6", "gift", "200", "loan", "100", "words", "Encore"))
                .hasRedirectedUrl(path("/1"));
        Request corrected = aids.read(adviser, tenancy.id(), 1).request();
        assertThat(corrected.state()).as("all of it has come").isEqualTo(RequestState.PAID);
        assertThat(corrected.granted()).isEqualTo(new Request.Granted(200_00, 100_00, 300_00));
        assertThat(get(adviser, path("/1"))).bodyText().contains("450 et non 500", "Montant accordé corrigé");
        assertThat(get(adviser, of(""))).bodyText().contains("montant accordé corrigé");
    }

    @Test
    void takesAPaymentBackThatWasRecordedWronglyAndThenTheAnswer() {
        filed();
        post(adviser, "/1/octroi", "version", "3", "gift", "500");
        assertThat(post(adviser, "/1/versement/annulation", "version", "4", "words", "Rien n'est venu"))
                .as("nothing has come")
                .hasStatus(422);
        post(adviser, "/1/versement", "version", "4", "amount", "500", "day", today.toString());
        assertThat(post(adviser, "/1/versement/annulation", "version", "5", "words", " "))
                .hasStatus(422);
        assertThat(post(adviser, "/1/versement/annulation", "version", "5", "words", "Autre ménage"))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id())).isEqualTo(500_00);
        assertThat(get(adviser, path("/1"))).bodyText().contains("Autre ménage", "Versement mal noté, annulé");
        assertThat(get(adviser, of(""))).bodyText().contains("versement mal noté, annulé");
        assertThat(post(adviser, "/1/correction", "version", "6", "words", "C'était un refus"))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id())).isZero();
    }

    @Test
    void takesNoAnswerBackOnceAnotherRequestIsOpen() {
        filed();
        post(adviser, "/1/refus", "version", "3", "words", "Ressources");
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "300")).hasRedirectedUrl(path("/2"));
        assertThat(post(adviser, "/1/correction", "version", "4", "words", "Erreur"))
                .hasStatus(422)
                .bodyText()
                .contains("attend une réponse");
    }

    @Test
    void saysWhatIsMissingWhereLessIsPaidThanWasGranted() {
        filed();
        post(adviser, "/1/octroi", "version", "3", "gift", "1000", "sure", "true");
        assertThat(post(adviser, "/1/versement", "version", "4"))
                .as("how much came is asked")
                .hasStatus(422)
                .bodyText()
                .contains("Montant versé");
        assertThat(post(adviser, "/1/versement", "version", "4", "amount", "1000,01"))
                .hasStatus(422)
                .bodyText()
                .contains("plus que ce qui reste à venir", "value=\"1000,01\"");
        assertThat(post(adviser, "/1/versement", "version", "4", "amount", "600"))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id())).isEqualTo(400_00);
        assertThat(get(adviser, path("/1"))).bodyText().contains("il manque encore", "accordée", "value=\"400\"");
        assertThat(get(adviser, of(""))).bodyText().contains("pas encore sur le compte", "600,00", "il manque");
        assertThat(get(adviser, "/fsl?etat=granted")).bodyText().contains("il manque");
        assertThat(post(adviser, "/1/versement", "version", "5", "amount", "0", "last", "true"))
                .hasRedirectedUrl(path("/1"));
        assertThat(aids.granted(adviser, tenancy.id())).isZero();
        assertThat(get(adviser, path("/1")))
                .bodyText()
                .contains("versée", "ne viendront pas")
                .doesNotContain("C&#39;est accordé", ">accordée<");
        assertThat(get(adviser, of(""))).bodyText().contains("il manque").doesNotContain("pas encore sur le compte");
        assertThat(get(adviser, "/fsl?etat=granted")).bodyText().doesNotContain("Azéma");
        assertThat(get(adviser, "/fsl?etat=paid")).bodyText().contains("Azéma");
    }

    @Test
    void countsGrantedAidInAPlan() {
        filed();
        String solutions = of("/solutions");
        assertThat(get(adviser, solutions)).bodyText().doesNotContain("id=\"granted\"");
        post(adviser, "/1/octroi", "version", "3", "gift", "300");
        assertThat(get(adviser, solutions)).bodyText().contains("id=\"granted\"", "300,00");
    }

    @Test
    void chasesAFundThatDoesNotAnswer() {
        filed();
        Request request = aids.read(adviser, tenancy.id(), 1).request();
        assertThat(request.day(Milestone.CHASE)).contains(today.plusDays(60));
        assertThat(request.isDue(today.plusDays(60))).isTrue();
        assertThat(get(adviser, "/fsl?relance=true")).bodyText().contains("Aucune demande ici");
        String next = today.plusDays(10).toString();
        assertThat(post(adviser, "/1/relance", "version", "3", "day", today.toString()))
                .hasStatus(422);
        assertThat(post(adviser, "/1/relance", "version", "3", "day", next, "words", "Commission le 20"))
                .hasRedirectedUrl(path("/1"));
        assertThat(get(adviser, path("/1"))).bodyText().contains("Relance\u00a0: le fonds", "Commission le 20");
        transactions.write(
                adviser,
                () -> jdbc.sql("update relief.aid_request set chase_on = ? where landlord_id = ?")
                        .params(today, adviser.landlord())
                        .update());
        assertThat(get(adviser, "/fsl?relance=true")).bodyText().contains("Azéma", "à relancer");
    }

    @Test
    void wantsAReasonForARefusalAndKeepsOneRequestOpen() {
        filed();
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "300"))
                .hasStatus(422)
                .bodyText()
                .contains("attend une réponse");
        assertThat(post(adviser, "/1/refus", "version", "3", "words", " ")).hasStatus(422);
        assertThat(post(adviser, "/1/refus", "version", "3", "words", "Ressources trop hautes"))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/octroi", "version", "3", "gift", "5")).hasStatus(409);
        assertThat(post(adviser, "/1/octroi", "version", "4", "gift", "5")).hasStatus(422);
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "300")).hasRedirectedUrl(path("/2"));
    }

    @Test
    void showsBothAnswersWhereAColleagueRecordedAnother() {
        filed();
        Scope colleague = cast.colleague(adviser, Role.ADVISER);
        assertThat(post(colleague, "/1/octroi", "version", "3", "gift", "200", "words", "Virement en mai"))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/refus", "version", "3", "words", "Ressources trop hautes"))
                .hasStatus(409)
                .bodyText()
                .contains("agi sur cette demande", "Refusée", "Ressources trop hautes")
                .contains("Accordée", colleague.actor().name(), "200,00", "Virement en mai")
                .doesNotContain("ce plan entre-temps");
        assertThat(aids.read(adviser, tenancy.id(), 1).request().state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void keepsWhatWasTypedReadyToBeSentAgain() {
        filed();
        Scope colleague = cast.colleague(adviser, Role.ADVISER);
        assertThat(post(colleague, "/1/accuse", "version", "3", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/octroi", "version", "3", "gift", "200,50", "words", "Virement en mai"))
                .hasStatus(409)
                .bodyText()
                .contains("Accusé de réception", "Aide accordée\u00a0: 200,50")
                .contains("value=\"200,50\"", "value=\"Virement en mai\"", "name=\"version\" value=\"4\"")
                .containsPattern("<details class=\"panel\" open[^>]*><summary>Une réponse est arrivée");
        assertThat(post(adviser, "/1/octroi", "version", "4", "gift", "200,50", "words", "Virement en mai"))
                .hasRedirectedUrl(path("/1"));
    }

    @Test
    void asksWhetherTheFundOfAnotherDepartmentIsMeant() {
        owes(50, 612_40);
        livesInBlagnac();
        assertThat(get(adviser, path(""))).bodyText().contains("à Blagnac").doesNotContain("id=\"elsewhere\"");
        assertThat(post(adviser, "", "fund", "FSL-66", "asked", "300"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "d&#39;après l&#39;adresse, à Blagnac, c&#39;est FSL · Toulouse Métropole", "id=\"elsewhere\"")
                .containsPattern("value=\"FSL-66\" selected");
        assertThat(aids.of(adviser, tenancy.id(), List.of(Kind.FUND))).isEmpty();
        assertThat(post(adviser, "", "fund", "FSL-66", "asked", "300", "elsewhere", "true"))
                .hasRedirectedUrl(path("/1"));
    }

    private void livesInBlagnac() {
        transactions.write(
                adviser,
                () -> jdbc.sql(
                                "update portfolio.dwelling set city = 'Blagnac', commune = '31069', department = '31' where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
    }

    @Test
    void asksWhetherMoreThanTheDebtIsMeant() {
        owes(50, 612_40);
        assertThat(get(adviser, path(""))).bodyText().contains("612,40").doesNotContain("id=\"beyond\"");
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "612,41"))
                .hasStatus(422)
                .bodyText()
                .contains("plus que la dette à ce jour", "value=\"612,41\"", "id=\"beyond\"");
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "612,41", "beyond", "true"))
                .hasRedirectedUrl(path("/1"));
    }

    @Test
    void wantsAnAgreementOfThisYear() {
        owes(50, 612_40);
        post(adviser, "", "fund", "FSL-TM", "asked", "300");
        String longAgo = today.minusYears(1).minusDays(1).toString();
        assertThat(post(adviser, "/1/accord", "version", "1", "how", "spoken", "day", longAgo))
                .hasStatus(422)
                .bodyText()
                .contains("plus d&#39;un an", "à vérifier");
        assertThat(post(
                        adviser,
                        "/1/accord",
                        "version",
                        "1",
                        "how",
                        "spoken",
                        "day",
                        today.minusYears(1).toString()))
                .hasRedirectedUrl(path("/1"));
    }

    @Test
    void saysWhatIsWrongWithAmountsAndDays() {
        owes(50, 90_000_00);
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("Montant demandé\u00a0: écrivez un montant en euros", "value=\"beaucoup\"");
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "0")).hasStatus(422);
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "61240"))
                .hasStatus(422)
                .bodyText()
                .contains("vérifiez la virgule");
        assertThat(post(adviser, "", "fund", "nowhere", "asked", "300")).hasStatus(422);
        post(adviser, "", "fund", "FSL-TM", "asked", "300");
        String tomorrow = today.plusDays(1).toString();
        assertThat(post(adviser, "/1/accord", "version", "1", "how", "spoken", "day", tomorrow))
                .hasStatus(422);
        assertThat(post(adviser, "/1/accord", "version", "1", "how", "telepathy"))
                .hasStatus(422);
    }

    @Test
    void isShutToOthers() {
        filed();
        Scope caller = cast.colleague(adviser, Role.CALLER);
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(get(caller, path(""))).hasStatus(404);
        assertThat(get(stranger, path(""))).hasStatus(404);
        assertThat(get(stranger, path("/1"))).hasStatus(404);
        assertThat(post(stranger, "/1/octroi", "version", "3", "gift", "5")).hasStatus(404);
        assertThat(get(stranger, "/fsl")).bodyText().doesNotContain("Azéma");
        assertThat(portfolio.find(stranger, tenancy.publicId())).isEmpty();
    }
}
