package fr.palier.app.relief.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.ledger.Kind;
import org.junit.jupiter.api.Test;

/** What a fund answers, what comes of it, and where one or the other was recorded wrongly. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class AnswerPagesTest extends FundTestBed {
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

    /** The page of what is said to be paid goes by the account. */
    @Test
    void saysWhetherTheAccountShowsWhatIsSaidToBePaid() {
        filed();
        post(adviser, "/1/octroi", "version", "3", "gift", "300");
        post(adviser, "/1/versement", "version", "4", "amount", "300", "day", today.toString());
        assertThat(get(adviser, path("/1"))).bodyText().contains("Tant que le compte importé");
        posted(tenancy, today, Kind.AID, 300_00);
        assertThat(get(adviser, path("/1")))
                .bodyText()
                .contains("le compte du locataire le montre")
                .doesNotContain("Tant que le compte importé");
    }

    /** It came under another name, or not at all: nobody waits for it for ever. */
    @Test
    void saysThatWhatWasPaidLongAgoNeverCame() {
        filed();
        post(adviser, "/1/octroi", "version", "3", "gift", "300");
        post(adviser, "/1/versement", "version", "4", "amount", "300", "day", today.toString());
        transactions.write(
                adviser,
                () -> jdbc.sql("update relief.aid_request set paid_on = ?, filed_on = ? where landlord_id = ?")
                        .params(today.minusMonths(4), today.minusMonths(5), adviser.landlord())
                        .update());
        assertThat(get(adviser, path("/1"))).bodyText().contains("vérifiez où la somme est allée");
    }
}
