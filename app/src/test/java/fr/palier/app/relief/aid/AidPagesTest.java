package fr.palier.app.relief.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null fails the test where it stands
class AidPagesTest extends FundTestBed {
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
