package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Days;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.law.Restraint;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What presses a household and what protects it: when a step is proposed and recorded, and what is kept of it. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class PressingPagesTest extends ClockTestBed {
    @Test
    void proposesNothingThatPressesBeforeSomebodyHasSpoken() {
        owes(80);
        Line notice = line("notice-to-pay").orElseThrow();
        assertThat(notice.restraints()).contains(Restraint.CONTACT_FIRST);
        assertThat(notice.isProposed()).isFalse();
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("appelez-le d&#39;abord")
                .doesNotContain("value=\"notice-served\"");
        assertThat(send(adviser, path(""), "step", "notice-served", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("appelez-le d&#39;abord");
        spoke();
        assertThat(line("notice-to-pay").orElseThrow().isProposed()).isTrue();
        assertThat(send(adviser, path(""), "step", "notice-served", "day", today.toString()))
                .hasRedirectedUrl(path(""));
        assertThat(codes()).contains("notice-effect", "ccapex").doesNotContain("notice-to-pay");
    }

    /** Nobody has spoken with the household, and the body is told all the same. */
    @Test
    void neverPutsOffWhatProtects() {
        owes(80);
        Line report = line("caf-report").orElseThrow();
        assertThat(report.deadline().nature()).isEqualTo(Nature.PROTECTIVE);
        assertThat(report.restraints()).isEmpty();
        assertThat(report.isProposed()).isTrue();
        assertThat(send(adviser, path(""), "step", "caf-told", "day", today.toString()))
                .hasRedirectedUrl(path(""));
    }

    /** A talk of before the oldest due that remains was about a debt that has been paid since. */
    @Test
    void pressesNobodyAfterATalkAboutAnOlderDebt() {
        owes(tenancy, 80, 2_500_00);
        spoke(70);
        assertThat(line("notice-to-pay").orElseThrow().isProposed()).isTrue();
        owes(tenancy, 60, 2_600_00);
        posted(tenancy, 50, Kind.PAYMENT, 2_500_00);
        assertThat(line("notice-to-pay").orElseThrow().restraints()).containsExactly(Restraint.CONTACT_FIRST);
        assertThat(send(adviser, path(""), "step", "notice-served", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("appelez-le d&#39;abord");
        posted(tenancy, 1, Kind.PAYMENT, 2_590_00);
        spoke();
        assertThat(line("notice-to-pay")).isEmpty();
        assertThat(send(adviser, path(""), "step", "notice-served", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("ne compte pas comme un impayé");
        assertThat(line("caf-report").orElseThrow().isProposed()).isTrue();
        assertThat(clocks.of(adviser, tenancy).done()).isEmpty();
    }

    /** 2,500 € on the day of the report, 100 € on the day of noting: the proof is of the day of the report. */
    @Test
    void keepsTheDebtOfTheStepsOwnDay() {
        owes(tenancy, 40, 2_500_00);
        posted(tenancy, 5, Kind.PAYMENT, 2_400_00);
        send(adviser, path(""), "step", "caf-told", "day", today.minusDays(10).toString());
        assertThat(clocks.of(adviser, tenancy).done().getFirst().about().orElseThrow())
                .isEqualTo(new Done.About(2_500_00, today.minusDays(40)));
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("500,00", "après le compte lu le")
                .doesNotContain("des écritures sont arrivées après");
        posted(tenancy, 20, Kind.PAYMENT, 300_00);
        assertThat(clocks.of(adviser, tenancy)
                        .done()
                        .getFirst()
                        .about()
                        .orElseThrow()
                        .claimed())
                .as("what was kept as a proof stays")
                .isEqualTo(2_500_00);
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("le compte dit maintenant 2", "des écritures sont arrivées après");
    }

    @Test
    void refusesAPlanSentOfNobodyAndBeforeTheReport() {
        owes(40);
        assertThat(send(adviser, path(""), "step", "plan-sent", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("notez d&#39;abord le signalement");
        send(adviser, path(""), "step", "caf-told", "day", today.minusDays(3).toString());
        assertThat(send(adviser, path(""), "step", "plan-sent", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun plan n&#39;était convenu");
        timeline.planState(adviser, tenancy.id(), Fact.Plan.LIVE, today.minusDays(5));
        assertThat(send(
                        adviser,
                        path(""),
                        "step",
                        "plan-sent",
                        "day",
                        today.minusDays(4).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("notez d&#39;abord le signalement");
        assertThat(send(adviser, path(""), "step", "plan-sent", "day", today.toString()))
                .hasRedirectedUrl(path(""));
    }

    /** What the page does not offer, the door refuses: with the step that has to come first, and from when this one can follow. */
    @Test
    void summonsNobodyOutOfOrder() {
        owes(300);
        spoke(250);
        refusesASummons(today, "Aucun commandement de payer");
        assertThat(send(adviser, path(""), "step", "notice-served", "day", ago(200)))
                .hasRedirectedUrl(path(""));
        refusesASummons(today, "La CCAPEX n&#39;est pas saisie");
        send(adviser, path(""), "step", "ccapex-seized", "day", ago(190));
        LocalDate effect = today.minusDays(200).plusMonths(2).plusDays(1);
        LocalDate heard = today.minusDays(190).plusMonths(2);
        LocalDate allowed = effect.isAfter(heard) ? effect : heard;
        refusesASummons(allowed.minusDays(1), "partir du " + Days.day(allowed, Lang.FR));
        assertThat(clocks.of(adviser, tenancy).done()).hasSize(2);
        assertThat(send(adviser, path(""), "step", "summoned", "day", allowed.toString()))
                .hasRedirectedUrl(path(""));
    }

    private void refusesASummons(LocalDate day, String why) {
        assertThat(send(adviser, path(""), "step", "summoned", "day", day.toString()))
                .hasStatus(422)
                .bodyText()
                .contains(why)
                .doesNotContain("possible au plus tôt");
    }

    @Test
    void refusesEveryStepThatThePageDoesNotOffer() {
        owes(300);
        spoke(250);
        var page = get(adviser, path(""));
        Set<LegalStep> offered = EnumSet.of(LegalStep.CAF_TOLD, LegalStep.CCAPEX_SEIZED, LegalStep.NOTICE_SERVED);
        for (LegalStep step : LegalStep.values()) {
            String option = "<option value=\"%s\"".formatted(step.code());
            if (offered.contains(step)) {
                assertThat(page).bodyText().contains(option);
            } else {
                assertThat(page).bodyText().doesNotContain(option);
                assertThat(send(adviser, path(""), "step", step.code(), "day", today.toString()))
                        .as(step.code())
                        .hasStatus(422)
                        .bodyText()
                        .doesNotContain("??");
            }
        }
        assertThat(clocks.of(adviser, tenancy).done()).isEmpty();
    }

    /** Found in a paper file: the whole way, told of afterwards, each step on its day. */
    @Test
    void recordsALawfulPastInItsOrder() {
        owes(400);
        spoke(390);
        String[][] past = {
            {"caf-told", ago(380)}, {"notice-served", ago(370)}, {"summoned", ago(250)},
            {"hearing", ago(150)}, {"prefect-told", ago(240)}, {"leave-served", ago(60)}
        };
        for (String[] step : past) {
            assertThat(send(adviser, path(""), "step", step[0], "day", step[1]))
                    .as(step[0])
                    .hasRedirectedUrl(path(""));
        }
        assertThat(clocks.of(adviser, tenancy).done()).hasSize(past.length);
    }
}
