package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Position;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlansTest extends PlanTestBed {
    @Autowired
    private Timeline timeline;

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void livesFromProposalToTheLastInstalment() {
        posted(-60, Kind.CHARGE, 900_00);
        int number = proposing.propose(adviser, tenancy, proposed(900_00, 300_00, 0));
        assertThat(plan(number).state()).isEqualTo(PlanState.PROPOSED);
        assertRefused("relief.not-your-own", () -> plans.approve(adviser, seen(number)));
        plans.approve(manager, seen(number));
        plans.sign(adviser, seen(number), today);
        assertThat(plan(number).state()).isEqualTo(PlanState.RUNNING);
        assertThat(timelineSays()).isEqualTo("live");
        posted(0, Kind.PAYMENT, 300_00);
        posted(0, Kind.AID, 600_00);
        assertThat(eventually(number, PlanState.KEPT)).as("on the very day").isEqualTo(PlanState.KEPT);
        KnownPlans.Read read = known.read(adviser, tenancy, number);
        assertThat(read.standing().remaining()).isZero();
        assertThat(read.standing().state()).isEqualTo(Standing.State.KEPT);
        assertThat(read.steps()).extracting(Plan.Step::act).containsExactly("complete", "sign", "approve", "propose");
        assertThat(read.steps()).extracting(Plan.Step::day).containsOnly(today);
        assertThat(told()).hasSize(4).first().asString().startsWith("complete");
        assertThat(told().subList(1, 4)).containsExactly("sign adviser", "approve manager", "propose adviser");
    }

    /** What the timeline says of plans, the latest first, with who did it. */
    private List<String> told() {
        Map<String, String> names =
                Map.of(adviser.actor().name(), "adviser", manager.actor().name(), "manager");
        return timeline.entries(adviser, tenancy.id(), Set.of(EntryKind.PLAN_STATE), Position.START, 50).stream()
                .map(entry -> entry.detail().get("act") + " " + names.getOrDefault(entry.by(), entry.by()))
                .toList();
    }

    @Test
    void tellsOfAPlanThatIsRefusedAndOfOneThatIsStopped() {
        posted(-60, Kind.CHARGE, 900_00);
        int refused = proposing.propose(adviser, tenancy, proposed(900_00, 300_00, 5));
        plans.refuse(manager, seen(refused), "trop court");
        int stopped = proposing.propose(adviser, tenancy, proposed(900_00, 100_00, 5));
        plans.approve(manager, seen(stopped));
        plans.sign(adviser, seen(stopped), today);
        plans.end(adviser, seen(stopped), "départ");
        assertThat(told())
                .containsExactly(
                        "end adviser",
                        "sign adviser",
                        "approve manager",
                        "propose adviser",
                        "refuse manager",
                        "propose adviser");
        assertThat(get(adviser, of("")))
                .bodyText()
                .contains("n° 1 refusé", "n° 2 approuvé", "n° 2 arrêté")
                .doesNotContain("pas de plan");
    }

    @Test
    void asksAnAdministratorAboveTheManagersLimit() {
        posted(-60, Kind.CHARGE, 21_000_00);
        int number = proposing.propose(adviser, tenancy, proposed(21_000_00, 600_00, 5));
        Scope other = cast.colleague(adviser, Role.ADMINISTRATOR);
        assertThat(get(manager, of("/plans/1")))
                .bodyText()
                .contains("dépasse ce que vous pouvez approuver")
                .doesNotContain("/approbation");
        assertRefused("relief.above-your-limit", () -> plans.approve(manager, seen(number)));
        assertRefused("relief.above-your-limit", () -> plans.refuse(manager, seen(number), "non"));
        assertThat(get(other, of("/plans/1")))
                .hasStatusOk()
                .bodyText()
                .contains("/approbation")
                .doesNotContain("/solutions");
        plans.approve(other, seen(number));
        assertThat(plan(number).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void approvesNothingOfOnesOwn() {
        posted(-60, Kind.CHARGE, 900_00);
        int number = proposing.propose(manager, tenancy, proposed(900_00, 300_00, 5));
        assertRefused("relief.not-your-own", () -> plans.approve(manager, seen(number)));
        Scope other = cast.colleague(adviser, Role.MANAGER);
        assertRefused("relief.say-why", () -> plans.refuse(other, seen(number), "  "));
        plans.refuse(other, seen(number), "trop court");
        assertThat(plan(number).state()).isEqualTo(PlanState.REFUSED);
        assertRefused("relief.not-now", () -> plans.sign(adviser, seen(number), today));
    }

    @Test
    void needsNoApprovalUpToTheLimit() {
        posted(-60, Kind.CHARGE, 600_00);
        int number = proposing.propose(adviser, tenancy, proposed(600_00, 300_00, 5));
        assertThat(plan(number).state()).isEqualTo(PlanState.APPROVED);
        assertRefused(
                "relief.agreeing-already", () -> proposing.propose(adviser, tenancy, proposed(600_00, 100_00, 5)));
        plans.withdraw(adviser, seen(number), "le ménage préfère attendre");
        assertThat(proposing.propose(adviser, tenancy, proposed(600_00, 100_00, 5)))
                .isEqualTo(number + 1);
    }

    @Test
    void refusesAnAccountThatHasChanged() {
        posted(-60, Kind.CHARGE, 600_00);
        Proposed before = proposed(600_00, 300_00, 5);
        posted(-1, Kind.PAYMENT, 50_00);
        assertRefused("relief.account-changed", () -> proposing.propose(adviser, tenancy, before));
        Proposed other = new Proposed(before.schedule(), 550_00, Deferral.NONE, 0, 0, MEANS);
        assertRefused("relief.other-debt", () -> proposing.propose(adviser, tenancy, other));
    }

    @Test
    void letsOnlyTheFirstOfTwoActs() {
        posted(-60, Kind.CHARGE, 900_00);
        int number = proposing.propose(adviser, tenancy, proposed(900_00, 300_00, 5));
        Seen both = seen(number);
        plans.approve(manager, both);
        assertRefused("relief.changed-meanwhile", () -> plans.withdraw(adviser, both, "en double"));
        assertThat(plan(number).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void isReplacedByTheNextOneOnceThatIsSigned() {
        posted(-60, Kind.CHARGE, 600_00);
        int first = proposing.propose(adviser, tenancy, proposed(600_00, 300_00, 5));
        plans.sign(adviser, seen(first), today);
        int second = proposing.propose(adviser, tenancy, proposed(600_00, 100_00, 5));
        assertThat(plan(first).state()).isEqualTo(PlanState.RUNNING);
        plans.sign(adviser, seen(second), today);
        assertThat(plan(first).state()).isEqualTo(PlanState.REPLACED);
        plans.end(adviser, seen(second), "relogement");
        assertThat(timelineSays()).isEqualTo("none");
    }

    @Test
    void isNobodyElses() {
        posted(-60, Kind.CHARGE, 600_00);
        int number = proposing.propose(adviser, tenancy, proposed(600_00, 300_00, 5));
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThatThrownBy(() -> known.read(stranger, tenancy, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plans.approve(stranger, seen(number))).isInstanceOf(NotFound.class);
        assertThat(known.of(stranger, tenancy.id())).isEmpty();
        assertThat(known.counts(stranger).get(PlanState.APPROVED)).isZero();
        assertThat(known.lines(adviser, PlanState.APPROVED, 0, 5)).hasSize(1);
        assertThat(known.counts(adviser).get(PlanState.APPROVED)).isEqualTo(1);
    }
}
