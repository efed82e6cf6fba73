package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.relief.clock.LegalClocks;
import fr.palier.app.relief.clock.Line;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Holds;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may not be paid is neither proposed nor missed. */
class OverIndebtednessTest extends PlanTestBed {
    @Autowired
    private Holds holds;

    @Autowired
    private LegalClocks clocks;

    private long admissible(int sinceDays) {
        return holds.add(
                adviser,
                tenancy.id(),
                new HoldTerms(
                        HoldReason.OVER_INDEBTEDNESS, today.minusDays(sinceDays), today.plusDays(200), FreeText.NONE));
    }

    @Test
    void suspendsAPlanAndLetsItGoOnFromThere() {
        posted(-30, Kind.PAYMENT, 100_00);
        int number = running(600_00, 100_00, 40, 30);
        long hold = admissible(10);
        assertThat(eventually(number, PlanState.SUSPENDED)).isEqualTo(PlanState.SUSPENDED);
        assertThat(plan(number).suspendedOn()).contains(today.minusDays(10));
        assertThat(timelineSays()).isEqualTo("none");
        holds.lift(adviser, tenancy.id(), hold);
        assertThat(eventually(number, PlanState.RUNNING)).isEqualTo(PlanState.RUNNING);
        Plan again = plan(number);
        assertThat(again.schedule().debt()).isEqualTo(600_00);
        assertThat(again.schedule().instalments().get(1).day()).isAfterOrEqualTo(today);
        assertThat(timelineSays()).isEqualTo("live");
    }

    @Test
    void asksForNoSignatureOfAHouseholdThatMayNotPay() {
        posted(-60, Kind.CHARGE, 300_00);
        proposing.propose(adviser, tenancy, proposed(300_00, 100_00, 10));
        String toSign = of("/plans/1/signature");
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains(toSign);
        admissible(0);
        assertThat(get(adviser, of("/plans/1")))
                .bodyText()
                .contains("Ne faites pas signer ce plan")
                .doesNotContain(toSign, "attend la signature du ménage");
    }

    @Test
    void letsAPlanGoOnWhileTheFileIsOnlyHandedIn() {
        posted(-30, Kind.PAYMENT, 100_00);
        int number = running(600_00, 100_00, 40, 25);
        holds.add(
                adviser,
                tenancy.id(),
                new HoldTerms(
                        HoldReason.OVER_INDEBTEDNESS_FILED, today.minusDays(10), today.plusDays(90), FreeText.NONE));
        watcher.watch(adviser);
        assertThat(plan(number).state()).isEqualTo(PlanState.RUNNING);
        assertThat(get(adviser, of("/solutions"))).bodyText().doesNotContain("surendettement recevable");
    }

    @Test
    void lastsUntilItIsLiftedWhereNoEndIsKnown() {
        assertThat(send(
                        adviser,
                        of("/suspensions"),
                        "reason",
                        "over-indebtedness",
                        "from",
                        today.minusDays(40).toString()))
                .hasStatus3xxRedirection();
        assertThat(holds.all(adviser, tenancy.id()).getFirst().until())
                .isEqualTo(today.minusDays(40).plusYears(2));
        assertThat(get(adviser, of("")))
                .bodyText()
                .contains("Surendettement déclaré recevable", "Revoyez la situation tous les six mois");
        assertThat(send(adviser, of("/suspensions"), "reason", "hospital", "from", today.toString()))
                .hasStatus(422);
        assertThatThrownBy(() -> holds.add(
                        adviser,
                        tenancy.id(),
                        new HoldTerms(
                                HoldReason.OVER_INDEBTEDNESS,
                                today,
                                today.plusYears(2).plusDays(1),
                                FreeText.NONE)))
                .hasMessageContaining("timeline.hold-beyond-the-law");
    }

    @Test
    void beginsWithTheDecisionAndOnlyOnce() {
        String tomorrow = today.plusDays(1).toString();
        assertThat(send(adviser, of("/suspensions"), "reason", "over-indebtedness", "from", tomorrow))
                .hasStatus(422)
                .bodyText()
                .contains("cette date est à venir", "une fois qu&#39;elle est prise");
        long first = admissible(5);
        assertThat(send(adviser, of("/suspensions"), "reason", "over-indebtedness", "from", today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("court déjà, du "
                        + today.minusDays(5).format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/uuuu")));
        assertThat(holds.all(adviser, tenancy.id())).hasSize(1);
        holds.lift(adviser, tenancy.id(), first);
        admissible(3);
        holds.add(adviser, tenancy.id(), new HoldTerms(HoldReason.HOSPITAL, today, today.plusDays(9), FreeText.NONE));
        assertThat(holds.all(adviser, tenancy.id()))
                .as("of another reason beside it")
                .hasSize(3);
    }

    @Test
    void proposesNoPlanInTheCalendar() {
        posted(-700, Kind.CHARGE, 600_00);
        assertThat(get(adviser, of("/echeances"))).bodyText().contains("Convenir d&#39;un plan", of("/solutions"));
        admissible(0);
        assertThat(get(adviser, of("/echeances")))
                .bodyText()
                .doesNotContain("Convenir d&#39;un plan", of("/solutions"));
        assertThat(clocks.all(adviser))
                .filteredOn(line -> line.tenancyId() == tenancy.id())
                .extracting(line -> line.deadline().code())
                .doesNotContain("limitation", "unpaid-soon");
    }

    @Test
    void neitherProposesNorSigns() {
        posted(-60, Kind.CHARGE, 600_00);
        int number = proposing.propose(adviser, tenancy, proposed(600_00, 100_00, 5));
        admissible(0);
        assertThatThrownBy(() -> plans.sign(adviser, seen(number), today))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("relief.over-indebted");
        plans.withdraw(adviser, seen(number), "procédure");
        assertThatThrownBy(() -> proposing.propose(adviser, tenancy, proposed(600_00, 100_00, 5)))
                .hasMessageContaining("relief.over-indebted");
        assertThat(get(adviser, of("/solutions")))
                .hasStatusOk()
                .bodyText()
                .contains("surendettement recevable", "L722-5")
                .doesNotContain("name=\"resources\"");
        assertThat(send(adviser, of("/plans"), "resources", "1640", "debt", "60000", "pace", "quick"))
                .hasStatus(422)
                .bodyText()
                .contains("avant ne peut pas être payée")
                .doesNotContain("Choisissez une proposition");
    }

    private Optional<LocalDate> review() {
        return clocks.all(adviser).stream()
                .filter(line -> line.tenancyId() == tenancy.id())
                .map(Line::deadline)
                .filter(one -> one.code().equals("over-indebtedness-review"))
                .map(Deadline::day)
                .findFirst();
    }

    @Test
    void isLookedAtAgainEverySixMonthsWhileItLasts() {
        assertThat(review()).isEmpty();
        long hold = admissible(100);
        assertThat(review()).contains(today.minusDays(100).plusMonths(6));
        assertThat(get(adviser, of("/echeances")))
                .bodyText()
                .contains(
                        "Faire le point sur la procédure de surendettement",
                        "à vérifier",
                        of("#suspensions"),
                        "Point fait sur");
        assertThat(send(
                        adviser,
                        of("/echeances"),
                        "step",
                        "over-indebtedness-reviewed",
                        "day",
                        today.minusDays(9).toString()))
                .hasRedirectedUrl(of("/echeances"));
        assertThat(review()).contains(today.minusDays(9).plusMonths(6));
        assertThat(get(adviser, of("/echeances")))
                .bodyText()
                .contains(Days.day(today.minusDays(9).plusMonths(6), Lang.FR));
        holds.lift(adviser, tenancy.id(), hold);
        assertThat(review()).isEmpty();
        assertThat(get(adviser, of("/echeances"))).bodyText().doesNotContain("Faire le point sur la procédure");
    }
}
