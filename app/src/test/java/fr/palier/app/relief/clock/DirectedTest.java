package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.aid.Answers;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directive.Text;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.relief.directive.Directives.Seen;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.law.Restraint;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a directive changes for a household, what it never does, and that its end touches nothing that was agreed. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class DirectedTest extends ClockTestBed {
    @Autowired
    private Directives directives;

    @Autowired
    private Aids aids;

    @Autowired
    private Answers answers;

    private int directed(Optional<Integer> dues, boolean noCoercion) {
        int number = directives.ask(
                manager,
                new Text("Consigne de printemps", "Conseil", "Les revenus baissent."),
                new Rules(dues, noCoercion, Optional.of(60)),
                new Period(today, today.plusDays(60)));
        Scope other = cast.colleague(adviser, Role.MANAGER);
        directives.approve(other, new Seen(number, 1));
        return number;
    }

    @Test
    void suspendsWhatPressesAndNothingThatProtects() {
        owes(80);
        spoke();
        assertThat(line("notice-to-pay").orElseThrow().isProposed()).isTrue();
        int number = directed(Optional.empty(), true);
        assertThat(line("notice-to-pay").orElseThrow().restraints()).containsExactly(Restraint.DIRECTIVE);
        assertThat(send(adviser, path(""), "step", "notice-served", "day", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("consigne de crise suspend");
        assertThat(line("caf-report").orElseThrow().isProposed()).isTrue();
        assertThat(send(adviser, path(""), "step", "caf-told", "day", today.toString()))
                .hasRedirectedUrl(path(""));
        directives.end(manager, new Seen(number, 2));
        assertThat(line("notice-to-pay").orElseThrow().isProposed()).isTrue();
    }

    @Test
    void standsOnThePagesOfTheHousehold() {
        owes(40);
        directed(Optional.of(2), true);
        for (String page : new String[] {"", "/echeances", "/solutions"}) {
            assertThat(get(adviser, "/situations/" + tenancy.publicId() + page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Consigne de printemps", "Les revenus baissent.", "restent dues");
        }
        assertThat(get(adviser, "/echeances")).bodyText().contains("Consigne de printemps");
    }

    /** 600 € of rents put off and 100 € that are late already, without approval whatever the limit. */
    @Test
    void putsOffTwoDuesBySimplyAsking() {
        owes(tenancy, 10, 500_00);
        String situation = "/situations/" + tenancy.publicId();
        assertThat(get(adviser, situation + "/solutions")).bodyText().doesNotContain("Report sur simple demande");
        assertThat(send(adviser, situation + "/plans/report", "debt", "50000")).hasStatus(422);
        int number = directed(Optional.of(2), false);
        assertThat(get(adviser, situation + "/solutions"))
                .bodyText()
                .contains("Report sur simple demande", "Aucune approbation")
                .containsSubsequence("Dette au ", "500,00", "Loyers reportés à partir de", "(2 × ", "Total du plan");
        assertThat(send(adviser, situation + "/plans/report", "debt", "49999")).hasStatus(409);
        assertThat(send(adviser, situation + "/plans/report", "debt", "50000"))
                .hasRedirectedUrl(situation + "/plans/1");
        assertThat(get(adviser, situation + "/plans/1")).bodyText().contains("Enregistrer la signature");
        directives.end(manager, new Seen(number, 2));
        assertThat(get(adviser, situation + "/plans/1"))
                .as("what was agreed stays")
                .bodyText()
                .contains("Enregistrer la signature")
                .doesNotContain("Consigne de printemps");
    }

    /** As any other plan: what was granted is on its way to the account. */
    @Test
    void asksForNothingThatAFundPays() {
        owes(tenancy, 10, 500_00);
        directed(Optional.of(2), false);
        int number = aids.prepare(adviser, tenancy, Wanted.ofFund("FSL-31", 120_00));
        aids.agree(adviser, new Aids.Seen(tenancy.id(), number, 1), new Request.Agreement(today, Request.How.SPOKEN));
        aids.file(adviser, new Aids.Seen(tenancy.id(), number, 2), today);
        answers.grant(adviser, new Aids.Seen(tenancy.id(), number, 3), new Request.Granted(120_00, 0), "");
        String situation = "/situations/" + tenancy.publicId();
        assertThat(get(adviser, situation + "/solutions"))
                .bodyText()
                .containsSubsequence(
                        "Report sur simple demande", "Aides accordées", "120,00", "Total du plan", "980,00");
        assertThat(send(adviser, situation + "/plans/report", "debt", "50000"))
                .hasRedirectedUrl(situation + "/plans/1");
        assertThat(get(adviser, situation + "/plans/1")).bodyText().containsSubsequence("Aides accordées", "120,00");
    }

    @Test
    void leavesALargeDebtToAPlan() {
        owes(40);
        directed(Optional.of(2), false);
        String situation = "/situations/" + tenancy.publicId();
        assertThat(get(adviser, situation + "/solutions")).bodyText().doesNotContain("/plans/report\"");
        assertThat(send(adviser, situation + "/plans/report", "debt", "250000"))
                .hasStatus(422)
                .bodyText()
                .contains("Composez un plan");
    }
}
