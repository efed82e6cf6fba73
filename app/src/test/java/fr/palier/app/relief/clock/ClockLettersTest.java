package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.shared.Days;
import fr.palier.app.support.LetterCast;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.text.Lang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The letters that legal days ask for. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class ClockLettersTest extends ClockTestBed {
    @Autowired
    private LetterCast paper;

    @Test
    void issuesTheReportAndTheWordsForTheHousehold() throws Exception {
        owes(40);
        paper.head(adviser);
        assertThat(get(adviser, path("/courriers/caf-report")))
                .hasStatusOk()
                .bodyText()
                .contains("organisme (CAF ou MSA)", "À vérifier")
                .doesNotContain("Émettre et ouvrir");
        assertThat(get(adviser, path("/courriers/caf-report?organisme=caf")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Caisse d&#39;allocations familiales",
                        "500,00",
                        "du " + Days.day(today.minusDays(40), Lang.FR) + " au " + Days.day(today, Lang.FR),
                        "Émettre et ouvrir");
        MvcTestResult report = send(adviser, path("/courriers/caf-report"), "organisme", "caf", "suite", "imprimer");
        assertThat(String.join("\n", read(report)))
                .contains(
                        "R. 824-4",
                        "2 500,00",
                        "Luce Azéma",
                        "500,00",
                        "Nous cherchons avec le locataire une solution");
        MvcTestResult why = send(adviser, path("/courriers/caf-why"), "organisme", "caf", "suite", "fichier");
        assertThat(String.join("\n", read(why))).contains("protéger votre aide", "sanction");
        assertThat(get(adviser, path(""))).bodyText().contains("Courriers émis", "pourquoi nous prévenons");
    }

    /** By the rule that refuses to note it. */
    @Test
    void reportsNothingThatCountsAsUnpaidNotYet() {
        owes(tenancy, 5, 90_00);
        paper.head(adviser);
        String why = "compte pas encore comme impayé";
        assertThat(get(adviser, path(""))).bodyText().contains(why);
        assertThat(get(adviser, path("/courriers/caf-report?organisme=caf")))
                .hasStatus(422)
                .bodyText()
                .contains(why);
        assertThat(send(adviser, path("/courriers/caf-report"), "organisme", "caf", "suite", "imprimer"))
                .hasStatus(422);
        assertThat(send(adviser, path(""), "step", "caf-told", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains(why);
        assertThat(letters()).isZero();
    }

    /** Nobody is told of a benefit that nobody knows; once it is noted, the letter says to whom it is paid. */
    @Test
    void inventsNoBenefit() {
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.tenancy set benefit = 0 where landlord_id = ? and public_id = ?")
                        .params(adviser.landlord(), tenancy.publicId())
                        .update());
        owes(40);
        paper.head(adviser);
        assertThat(get(adviser, path("/courriers/caf-report?organisme=caf")))
                .hasStatus(422)
                .bodyText()
                .contains("Aucune aide au logement");
        assertThat(send(adviser, path(""), "step", "aid-to-tenant", "day", today.toString()))
                .hasRedirectedUrl(path(""));
        assertThat(get(adviser, path("/courriers/caf-report?organisme=caf")))
                .hasStatusOk()
                .bodyText()
                .contains("versée au locataire");
    }

    private int letters() {
        return transactions.read(
                adviser,
                () -> jdbc.sql("select count(*) from letters.issued where landlord_id = ?")
                        .param(adviser.landlord())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void tellsThePayingBodyAndTheCommissionOfThePlan() throws Exception {
        owes(40);
        paper.head(adviser);
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                                with made as (
                                    insert into relief.plan (landlord_id, tenancy_id, number, state, debt, frozen_on, mark, rhythm,
                                        day_of_month, pay_day, grace_days, tolerance, proposed_by, proposed_by_name, signed_on)
                                    values (?, ?, 1, 'running', 250000, current_date, 9999, 'MONTHLY', 5, 0, 5, 0, ?, 'C. Roux',
                                        current_date) returning *)
                                insert into relief.instalment (landlord_id, tenancy_id, plan, revision, number, day, cents)
                                select landlord_id, tenancy_id, 1, 1, 1, current_date + 5, 250000 from made""")
                        .params(
                                adviser.landlord(),
                                tenancy.id(),
                                adviser.actor().person())
                        .update());
        MvcTestResult report = send(adviser, path("/courriers/caf-report"), "organisme", "msa", "suite", "imprimer");
        assertThat(String.join("\n", read(report)))
                .contains("Un plan d’apurement est signé depuis le", "qui restent à payer", "TD: 2 500,00");
        MvcTestResult seizure = send(adviser, path("/courriers/ccapex-seizure"), "suite", "imprimer");
        assertThat(String.join("\n", read(seizure))).contains("CCAPEX", "Un plan d’apurement est signé depuis le");
    }

    /** One who owes since long before the rent counts as unpaid: letter and page tell the same days. */
    @Test
    void tellsTheUnpaidPeriodAsTheCalendarCountsIt() throws Exception {
        paper.head(adviser);
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.dwelling set department = '31' where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
        owes(tenancy, 100, 60_00);
        owes(tenancy, 40, 2_440_00);
        String unpaid = Days.day(today.minusDays(40), Lang.FR);
        String owing = Days.day(today.minusDays(100), Lang.FR);
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("impayé depuis le " + unpaid, "va du " + owing + " au " + Days.day(today, Lang.FR));
        assertThat(get(adviser, path("/courriers/caf-report?organisme=caf")))
                .bodyText()
                .contains(
                        "du " + owing + " au ",
                        "impayé depuis le " + unpaid,
                        "[n° d’allocataire]",
                        "Haute-Garonne (31)");
        String report = text(send(adviser, path("/courriers/caf-report"), "organisme", "caf"));
        assertThat(report)
                .contains(
                        "du " + owing + " au",
                        "Référence du locataire : CT",
                        "Département de la Haute-Garonne (31)",
                        "allocataire : ....");
    }

    /** What came in has paid the oldest: the debt of today is of the latest month alone, wherever it is told. */
    @Test
    void tellsOneStartOfTheDebtInLetterPageAndStep() throws Exception {
        paper.head(adviser);
        owes(tenancy, 100, 2_000_00);
        owes(tenancy, 20, 500_00);
        posted(tenancy, 10, Kind.PAYMENT, 2_300_00);
        String oldest = Days.day(today.minusDays(20), Lang.FR);
        assertThat(get(adviser, path(""))).bodyText().contains("va du " + oldest + " au ");
        assertThat(text(send(adviser, path("/courriers/caf-report"), "organisme", "caf")))
                .contains("du " + oldest + " au", "compte comme impayé depuis le");
        send(adviser, path(""), "step", "caf-told", "day", today.toString());
        assertThat(get(adviser, path(""))).bodyText().contains("depuis le " + oldest);
    }

    @Test
    void writesThePayeeNumberIntoTheLetterAlone() throws Exception {
        paper.head(adviser);
        owes(40);
        assertThat(send(adviser, path("/courriers/caf-report"), "organisme", "caf", "allocataire", "175033101234567"))
                .hasStatus(422)
                .bodyText()
                .contains("sécurité sociale", "value=\"175033101234567\"");
        String report =
                text(send(adviser, path("/courriers/caf-report"), "organisme", "caf", "allocataire", "1234567"));
        assertThat(report).contains("allocataire : 1234567");
        assertThat(new ClockLettersController.Asked(1, "caf-report", "caf", "1234567", "imprimer", null).toString())
                .doesNotContain("1234567");
    }

    @Test
    void explainsToTheHouseholdAfterTheReportToo() throws Exception {
        paper.head(adviser);
        owes(40);
        send(adviser, path(""), "step", "caf-told", "day", today.toString());
        assertThat(get(adviser, path(""))).bodyText().contains(path("/courriers/caf-why"));
        assertThat(text(send(adviser, path("/courriers/caf-why"), "organisme", "caf")))
                .containsIgnoringNewLines("Nous l’avons fait le \nSpan: " + Days.day(today, Lang.FR));
    }

    @Test
    void isSignedByTheSignatoryAndByNoDay() throws Exception {
        paper.head(adviser);
        owes(40);
        assertThat(text(send(adviser, path("/courriers/caf-why"), "organisme", "caf")))
                .contains("Nous le ferons avant le")
                .as("nobody signs for somebody, and no day does")
                .doesNotContain("Pour ");
    }

    @Test
    void promisesNoReportBeforeADayThatIsOver() throws Exception {
        paper.head(adviser);
        owes(80);
        assertThat(text(send(adviser, path("/courriers/caf-why"), "organisme", "caf")))
                .contains("Nous le faisons maintenant")
                .doesNotContain("Nous le ferons avant");
    }

    private String text(MvcTestResult issued) throws Exception {
        return String.join("\n", read(issued));
    }

    private java.util.List<String> read(MvcTestResult issued) throws Exception {
        assertThat(issued).hasStatus3xxRedirection();
        byte[] pdf = get(adviser, issued.getResponse().getRedirectedUrl())
                .getResponse()
                .getContentAsByteArray();
        assertThat(Checked.against(pdf)).isEmpty();
        return Checked.read(pdf).stream()
                .map(line -> line.replace('\u202f', ' ').replace('\u00a0', ' '))
                .toList();
    }
}
