package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.ground.Counted;
import fr.palier.app.relief.ground.Grounds;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Standing;
import fr.palier.engine.plan.Terms;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An aid lowers a plan once it is granted, by as much as was granted, and once. */
class GrantedAidTest extends PlanTestBed {
    @Autowired
    private Grounds grounds;

    @BeforeEach
    void owes() {
        posted(-60, Kind.CHARGE, 612_40);
    }

    @Test
    void doesNotCountWhatIsOnlyAskedForWhateverIsTyped() {
        filed();
        assertThat(composed("/plans", "pace", "quick", "granted", "300")).hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).schedule().debt()).isEqualTo(612_40);
    }

    @Test
    void countsWhatWasGrantedAndKeepsItsSource() {
        granted(300_00);
        assertThat(get(adviser, of("/solutions")))
                .bodyText()
                .contains("/fsl/1\"", "300,00", "Déduit du plan")
                .doesNotContain("name=\"granted\"");
        assertThat(composed("/plans", "pace", "quick", "aidSeen", "30000")).hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).schedule().debt()).isEqualTo(312_40);
        assertThat(grounds.counted(adviser, tenancy.id(), 1)).singleElement().satisfies(aid -> {
            assertThat(aid.request()).isPresent();
            assertThat(aid.decided()).isEqualTo(today);
        });
        assertThat(get(manager, of("/plans/1"))).bodyText().contains("/fsl/1\"", "Aides accordées");
    }

    @Test
    void countsWhatIsAnnouncedPaidUntilTheAccountShowsIt() {
        granted(300_00);
        answers.paid(adviser, new Aids.Seen(tenancy.id(), 1, 4), new Request.Payment(today, 180_00, false));
        assertThat(get(adviser, of("/solutions")))
                .bodyText()
                .containsSubsequence(
                        "300,00", "180,00", "annoncée versée, pas encore sur le compte", "Déduit du plan", "300,00");
        assertThat(grounds.granted(adviser, tenancy.id()))
                .extracting(Counted::cents, Counted::announced)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(300_00L, 180_00L));
        posted(0, Kind.AID, 180_00);
        assertThat(grounds.granted(adviser, tenancy.id()))
                .extracting(Counted::cents, Counted::announced)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(120_00L, 0L));
    }

    @Test
    void countsAllThatIsAnnouncedPaidWhereTheAccountShowsAPart() {
        granted(300_00);
        answers.paid(adviser, new Aids.Seen(tenancy.id(), 1, 4), new Request.Payment(today, 300_00, false));
        posted(0, Kind.AID, 100_00);
        assertThat(grounds.granted(adviser, tenancy.id()))
                .extracting(Counted::cents, Counted::announced)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(200_00L, 200_00L));
        String[] filled = {"pace", "quick", "aidSeen", "20000", "debt", "51240"};
        String[] means = {"resources", "1640", "charges", "680", "remainder", "330", "adults", "1", "children", "0"};
        String[] all = Arrays.copyOf(means, means.length + filled.length);
        System.arraycopy(filled, 0, all, means.length, filled.length);
        assertThat(send(adviser, of("/plans"), all)).hasRedirectedUrl(of("/plans/1"));
        assertThat(grounds.counted(adviser, tenancy.id(), 1)).singleElement().satisfies(aid -> {
            assertThat(aid.announced()).isEqualTo(200_00);
            assertThat(aid.missing()).isZero();
        });
    }

    @Test
    void isSaidOfAPlanThatWasProposedBeforeAndStopsItsSignature() {
        assertThat(composed("/plans", "pace", "quick")).hasRedirectedUrl(of("/plans/1"));
        plans.approve(manager, seen(1));
        assertThat(get(adviser, of("/plans/1"))).bodyText().doesNotContain("accordée depuis");
        granted(300_00);
        String said = "Une aide de 300,00";
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains(said, "accordée depuis\u00a0: proposez le plan de nouveau", of("/solutions"))
                .doesNotContain(of("/plans/1/signatures"));
        assertThat(get(adviser, of("/plans/1/signatures")))
                .bodyText()
                .contains(said, of("/solutions"))
                .doesNotContain("name=\"cotenants\"");
        assertThat(get(adviser, of("/fsl/1"))).bodyText().contains("Le plan à signer n&#39;en tient pas compte");
        assertThatThrownBy(() -> plans.sign(adviser, seen(1), today)).hasMessageContaining("relief.aid-since");
        plans.withdraw(adviser, seen(1), "une aide a été accordée");
        assertThat(composed("/plans", "pace", "quick", "aidSeen", "30000")).hasRedirectedUrl(of("/plans/2"));
        assertThat(get(adviser, of("/fsl/1"))).bodyText().doesNotContain("n&#39;en tient pas compte");
        plans.approve(manager, seen(2));
        plans.sign(adviser, seen(2), today);
    }

    @Test
    void isSeenBeforeItCounts() {
        granted(300_00);
        assertThat(composed("/plans", "pace", "quick", "aidSeen", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Les aides accordées ont changé");
        Schedule more = Schedule.of(Terms.monthly(212_40, today.plusDays(9), 100_00));
        assertThatThrownBy(() -> proposing.propose(
                        adviser, tenancy, new Proposed(more, 612_40, Deferral.NONE, 400_00, 0, MEANS)))
                .hasMessageContaining("relief.aid-changed");
    }

    @Test
    void refusesWhatWasGrantedElsewhereUntilItIsSaidByWhomAndWhenAndNoMoreThanIsOwed() {
        String day = today.minusDays(9).toString();
        assertThat(composed("/plans", "pace", "quick", "aidAmount", "200"))
                .hasStatus(422)
                .bodyText()
                .contains("a accordée et à quelle date", "value=\"200\"");
        assertThat(composed(
                        "/plans",
                        "pace",
                        "quick",
                        "aidAmount",
                        "200",
                        "aidBy",
                        "CCAS",
                        "aidOn",
                        today.plusDays(1).toString()))
                .hasStatus(422);
        assertThat(composed("/plans", "pace", "quick", "aidAmount", "612.41", "aidBy", "CCAS", "aidOn", day))
                .hasStatus(422)
                .bodyText()
                .contains("dépasse ce qui est dû", "value=\"612.41\"");
    }

    @Test
    void countsWhatWasGrantedElsewhere() {
        String day = today.minusDays(9).toString();
        assertThat(composed("/plans", "pace", "quick", "aidAmount", "200", "aidBy", "CCAS", "aidOn", day))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).schedule().debt()).isEqualTo(412_40);
        assertThat(grounds.counted(adviser, tenancy.id(), 1))
                .extracting(Counted::by, Counted::decided, Counted::cents)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CCAS", LocalDate.parse(day), 200_00L));
        assertThat(get(manager, of("/plans/1")))
                .bodyText()
                .contains("CCAS", "200,00")
                .doesNotContain("n&#39;est plus acquise", "ne sont plus accordés");
        assertThat(get(adviser, of(""))).bodyText().doesNotContain("n&#39;est plus acquise");
    }

    @Test
    void isInTheLettersWithWhoGrantsEachPart() {
        granted(200_00);
        String day = today.minusDays(9).toString();
        assertThat(composed(
                        "/plans",
                        "pace",
                        "quick",
                        "aidSeen",
                        "20000",
                        "aidAmount",
                        "100",
                        "aidBy",
                        "CCAS de Muret",
                        "aidOn",
                        day))
                .hasRedirectedUrl(of("/plans/1"));
        String[] said = {"en tout, par\u00a0:", "Haute-Garonne, 200,00", "CCAS de Muret, 100,00"};
        assertThat(get(adviser, of("/plans/1/courriers/plan-proposal")))
                .bodyText()
                .contains(said);
        plans.approve(manager, seen(1));
        assertThat(get(adviser, of("/plans/1/courriers/plan-agreement")))
                .bodyText()
                .contains(said);
    }

    @Test
    void isNotInTheLettersWhereItWasGrantedAfterThePlan() {
        String day = today.minusDays(9).toString();
        composed("/plans", "pace", "quick", "aidAmount", "100", "aidBy", "CCAS de Muret", "aidOn", day);
        granted(200_00);
        plans.approve(manager, seen(1));
        assertThat(get(adviser, of("/plans/1/courriers/plan-agreement")))
                .bodyText()
                .contains("est accordée par\u00a0: CCAS de Muret.")
                .doesNotContain("Haute-Garonne,");
    }

    /** The account says what the plan says: debt less what has come. */
    @Test
    void leavesAsMuchAsTheAccountSaysOnceTheAidHasCome() {
        granted(200_00);
        Schedule schedule = Schedule.of(Terms.monthly(412_40, today.plusDays(9), 100_00));
        proposing.propose(adviser, tenancy, new Proposed(schedule, 612_40, Deferral.NONE, 200_00, 0, MEANS));
        posted(0, Kind.AID, 200_00);
        Standing standing = standingOn(1, today.plusDays(1));
        assertThat(standing.remaining()).isEqualTo(412_40);
        assertThat(standing.paid()).isZero();
        assertThat(standing.awaited()).isZero();
    }
}
