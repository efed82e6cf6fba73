package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.law.WorkingDays;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar of one household, from a debt to what follows a report. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class ClockPagesTest extends ClockTestBed {
    @Autowired
    private Dossiers dossiers;

    @Test
    void saysByWhenThePayingBodyIsToldAndWhy() {
        owes(40);
        assertThat(line("caf-report").orElseThrow().deadline().day())
                .isEqualTo(today.minusDays(40).plusMonths(2));
        assertThat(get(adviser, path("")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Signaler l&#39;impayé à la CAF",
                        "protège le ménage",
                        "CCH R824-4",
                        "protège l&#39;aide au logement");
    }

    /** Most was paid since, not all: the day stands, and the page says to look first. */
    @Test
    void saysToLookFirstWhereLittleIsOwedByNow() {
        owes(40);
        assertThat(get(adviser, path(""))).bodyText().doesNotContain("sous le seuil");
        posted(tenancy, 5, Kind.PAYMENT, 2_490_00);
        assertThat(line("caf-report")).isPresent();
        assertThat(get(adviser, path(""))).bodyText().contains("sous le seuil");
    }

    /** One of seven days in a row is a Sunday. */
    @Test
    void tellsOfShutOfficesOnlyForADayToCome() {
        boolean past = false;
        for (int days = 100; days < 107; days++) {
            TenancyDetails who = household("Jour" + (char) ('a' + days - 100));
            owes(who, days, 2_500_00);
            List<LocalDate> shut = clocks.of(adviser, who).lines().stream()
                    .map(line -> line.deadline().day())
                    .filter(day -> !WorkingDays.isWorking(day))
                    .toList();
            past |= shut.stream().anyMatch(day -> day.isBefore(today));
            long told = shut.stream().filter(day -> !day.isBefore(today)).count();
            String page = "/situations/" + who.publicId() + "/echeances";
            assertThat(get(adviser, page))
                    .bodyText()
                    .satisfies(text -> assertThat(text.split("les bureaux sont fermés", -1))
                            .hasSize((int) told + 1));
        }
        assertThat(past).isTrue();
    }

    @Test
    void showsBothWhereAColleagueRecordedTheSameStep() {
        owes(40);
        Scope colleague = cast.colleague(adviser, Role.ADVISER);
        assertThat(get(adviser, path(""))).bodyText().contains("name=\"seen\" value=\"0\"");
        String day = today.minusDays(1).toString();
        send(colleague, path(""), "step", "caf-told", "day", day, "proof", "1A 1", "seen", "0");
        assertThat(send(adviser, path(""), "step", "caf-told", "day", today.toString(), "proof", "1A 2", "seen", "0"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "noté la même démarche",
                        "1A 1",
                        "value=\"1A 2\"",
                        colleague.actor().name())
                .contains("name=\"seen\" value=\"1\"")
                .doesNotContain("??");
        assertThat(send(adviser, path(""), "step", "caf-told", "day", today.toString(), "proof", "1A 2", "seen", "1"))
                .hasRedirectedUrl(path(""));
        assertThat(send(adviser, path("/1/retrait"))).hasRedirectedUrl(path(""));
        assertThat(send(colleague, path("/1/retrait")))
                .hasStatus(409)
                .bodyText()
                .contains("déjà retiré");
    }

    @Test
    void hasNothingToSayWhereNothingIsOwed() {
        assertThat(get(adviser, path(""))).hasStatusOk().bodyText().contains("aucune échéance ne court");
        assertThat(get(adviser, path("/courriers/caf-report"))).hasStatus(422);
    }

    @Test
    void movesOnOnceTheReportIsRecorded() {
        owes(40);
        assertThat(send(adviser, path(""), "step", "caf-told", "day", today.toString(), "proof", "1A 123 456 7890 1"))
                .hasRedirectedUrl(path(""));
        assertThat(codes()).doesNotContain("caf-report").contains("plan");
        assertThat(line("plan").orElseThrow().deadline().day()).isEqualTo(today.plusMonths(6));
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("1A 123 456 7890 1", "Dette de 2", "Envoyer le plan d&#39;apurement");
        assertThat(get(adviser, "/situations/" + tenancy.publicId()))
                .bodyText()
                .contains("Démarche légale", "Impayé signalé", "est prévenue depuis le", "Prochaine échéance")
                .doesNotContain("À signaler");
    }

    @Test
    void recordsNoStepOfBeforeWhatItIsAbout() {
        owes(40);
        String before = today.minusDays(41).toString();
        assertThat(send(adviser, path(""), "step", "caf-told", "day", before))
                .hasStatus(422)
                .bodyText()
                .contains("il est à refaire", "value=\"" + before + "\"");
        assertThat(send(adviser, path(""), "step", "ccapex-seized", "day", before))
                .hasStatus(422)
                .bodyText()
                .contains("concernait une autre dette");
        assertThat(clocks.of(adviser, tenancy).done()).isEmpty();
    }

    /** Unpaid, but nobody pays a benefit of which somebody would have to be told. */
    @Test
    void saysWhyNothingIsToBeDone() {
        owes(400);
        assertThat(get(adviser, path(""))).bodyText().doesNotContain("ne compte pas encore comme impayé");
        assertThat(new ClockPage(tenancy, clocks.of(adviser, tenancy), ClockPage.Form.NOTHING, today, Lang.FR)
                        .whyNothing())
                .isEqualTo("relief.clock.none.done");
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.tenancy set benefit = 0 where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
        var alone = portfolio.find(adviser, tenancy.publicId()).orElseThrow();
        assertThat(new ClockPage(alone, clocks.of(adviser, alone), ClockPage.Form.NOTHING, today, Lang.FR).whyNothing())
                .isEqualTo("relief.clock.none.no-aid");
        assertThat(get(adviser, path(""))).bodyText().contains("compte comme impayé depuis le");
    }

    @Test
    void takesBackWhatWasRecordedByMistake() {
        owes(40);
        send(adviser, path(""), "step", "caf-told", "day", today.toString());
        assertThat(send(adviser, path("/1/retrait"))).hasRedirectedUrl(path(""));
        assertThat(codes()).contains("caf-report");
        assertThat(get(adviser, path(""))).bodyText().contains("retiré");
        assertThat(send(adviser, path("/1/retrait"))).hasStatus(409);
        assertThat(send(adviser, path("/9/retrait"))).hasStatus(404);
    }

    /** What rests on a step would stand on nothing: the latest is named, in words, and goes first. */
    @Test
    void takesBackNothingOnWhichALaterStepRests() {
        owes(40);
        send(adviser, path(""), "step", "caf-told", "day", today.minusDays(2).toString());
        send(adviser, path(""), "step", "sent-back", "day", today.toString());
        assertThat(send(adviser, path("/1/retrait")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "La CAF ou la MSA demande un plan",
                        "noté le " + Days.day(today, Lang.FR),
                        "repose sur cette démarche")
                .doesNotContain("??");
        assertThat(codes()).doesNotContain("caf-report");
        assertThat(send(adviser, path("/2/retrait"))).hasRedirectedUrl(path(""));
        assertThat(send(adviser, path("/1/retrait"))).hasRedirectedUrl(path(""));
        assertThat(codes()).contains("caf-report");
    }

    /** Told twice, the first may go. */
    @Test
    void takesBackWhatAnotherOneStandsFor() {
        owes(40);
        send(adviser, path(""), "step", "caf-told", "day", today.minusDays(2).toString());
        send(adviser, path(""), "step", "caf-told", "day", today.minusDays(1).toString());
        send(adviser, path(""), "step", "sent-back", "day", today.toString());
        assertThat(send(adviser, path("/1/retrait"))).hasRedirectedUrl(path(""));
        assertThat(send(adviser, path("/2/retrait"))).hasStatus(422);
    }

    /** Only what is missing, without a day on which nobody can count. */
    @Test
    void saysWhichStepIsMissingAndNoMore() {
        owes(40);
        assertThat(send(adviser, path(""), "step", "sent-back", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("notez d&#39;abord le signalement.")
                .doesNotContain("peut suivre");
        assertThat(send(
                        adviser,
                        path(""),
                        "step",
                        "caf-told",
                        "day",
                        today.minusDays(60).toString()))
                .hasStatus(422)
                .bodyText()
                .containsPattern("le \\d+(er)? \\p{L}+ \\d{4}\u00a0: un signalement d");
    }

    @Test
    void recordsADoubleClickOnce() {
        owes(40);
        for (int i = 0; i < 2; i++) {
            var sent = mvc.post()
                    .uri(path(""))
                    .with(cast.as(adviser))
                    .with(fr.palier.app.support.Cast.form())
                    .param("_key", "2f4e0f0a-1f0e-4f0a-8f0e-00000000c10c")
                    .param("step", "caf-told")
                    .param("day", today.toString())
                    .exchange();
            assertThat(sent).hasRedirectedUrl(path(""));
        }
        assertThat(clocks.of(adviser, tenancy).done()).hasSize(1);
    }

    @Test
    void saysWhatIsWrong() {
        owes(40);
        String tomorrow = today.plusDays(1).toString();
        assertThat(send(adviser, path(""), "step", "caf-told", "day", tomorrow))
                .hasStatus(422)
                .bodyText()
                .contains("Ce jour est à venir", "value=\"" + tomorrow + "\"");
        assertThat(send(adviser, path(""), "step", "caf-told", "day", "2001-01-01"))
                .hasStatus(422);
        assertThat(send(adviser, path(""), "step", "caf-told", "day", "hier")).hasStatus(422);
        assertThat(send(adviser, path(""), "step", "nothing", "day", today.toString()))
                .hasStatus(422);
        assertThat(send(adviser, path(""), "step", "caf-told", "proof", "<b>"))
                .hasStatus(422)
                .bodyText()
                .contains("lettres, chiffres");
    }

    /** 2,500 € of a rent of which the household pays a share: what a dossier is about stands at its head. */
    @Test
    void standsAtTheHeadOfTheDossier() {
        String dossier = "/dossiers/"
                + dossiers.open(adviser, tenancy.id(), Cause.ILLNESS, Origin.CALL)
                        .publicId();
        assertThat(get(adviser, dossier))
                .bodyText()
                .contains("Rien n&#39;est dû aujourd&#39;hui")
                .doesNotContain("Prochaine échéance");
        owes(40);
        Line next = line("caf-report").orElseThrow();
        long hundredths =
                2_500_00L * 100 / (tenancy.terms().rent() - tenancy.terms().benefit());
        assertThat(get(adviser, dossier))
                .bodyText()
                .contains(
                        Euros.words(2_500_00, Lang.FR),
                        "soit " + hundredths / 100 + "," + hundredths % 100 + " mois de loyer",
                        "depuis le " + Days.day(today.minusDays(40), Lang.FR),
                        "Prochaine échéance",
                        Days.day(next.act(), Lang.FR));
        assertThat(get(cast.colleague(adviser, Role.CALLER), dossier)).hasStatus(404);
        assertThat(get(cast.colleague(adviser, Role.COORDINATOR), dossier)).hasStatus(404);
    }

    /** That a plan is to be agreed upon within three years is no next day to keep. */
    @Test
    void callsNothingNextThatIsYearsAhead() {
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.tenancy set benefit = 0 where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
        tenancy = portfolio.find(adviser, tenancy.publicId()).orElseThrow();
        owes(40);
        assertThat(codes()).contains("limitation");
        assertThat(get(adviser, "/situations/" + tenancy.publicId()))
                .bodyText()
                .contains("Échéances légales")
                .doesNotContain("Prochaine échéance");
    }

    /** A step that presses is not said to be allowed from a day that is over; texts of law and their short names are said. */
    @Test
    void writesTextsAndDaysAsPeopleReadThem() {
        owes(80);
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("code de la construction et de l’habitation", "1er septembre 2019", "Ce qui s&#39;y oppose")
                .doesNotContain("2019-09-01", "ne le permet pas avant", "juin 2024");
    }

    @Test
    void isShutToOthers() {
        owes(40);
        Scope caller = cast.colleague(adviser, Role.CALLER);
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(get(caller, path(""))).hasStatus(404);
        assertThat(get(stranger, path(""))).hasStatus(404);
        assertThat(send(stranger, path(""), "step", "caf-told")).hasStatus(404);
        assertThat(get(stranger, path("/courriers/caf-report"))).hasStatus(404);
        assertThat(get(stranger, "/echeances")).hasStatusOk().bodyText().doesNotContain("Azéma");
    }
}
