package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.relief.Plans.Proposed;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Standing;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlansTest extends PlanTestBed {
    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void livesFromProposalToTheLastInstalment() {
        posted(-60, Kind.CHARGE, 900_00);
        int number = plans.propose(adviser, tenancy, proposed(900_00, 300_00, 0));
        assertThat(plan(number).state()).isEqualTo(PlanState.PROPOSED);
        assertRefused("relief.not-your-own", () -> plans.approve(adviser, seen(number)));
        plans.approve(manager, seen(number));
        plans.sign(adviser, seen(number), today);
        assertThat(plan(number).state()).isEqualTo(PlanState.RUNNING);
        assertThat(timelineSays()).isEqualTo("live");
        posted(0, Kind.PAYMENT, 300_00);
        posted(0, Kind.AID, 600_00);
        assertThat(watcher.watch(adviser)).isZero();
        Standing tomorrow = standingOn(number, today.plusDays(1));
        assertThat(tomorrow.remaining()).isZero();
        assertThat(tomorrow.state()).isEqualTo(Standing.State.KEPT);
        assertThat(plans.read(adviser, tenancy, number).steps())
                .extracting(Plan.Step::act)
                .containsExactly("sign", "approve", "propose");
    }

    @Test
    void approvesNothingOfOnesOwn() {
        posted(-60, Kind.CHARGE, 900_00);
        int number = plans.propose(manager, tenancy, proposed(900_00, 300_00, 5));
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
        int number = plans.propose(adviser, tenancy, proposed(600_00, 300_00, 5));
        assertThat(plan(number).state()).isEqualTo(PlanState.APPROVED);
        assertRefused("relief.agreeing-already", () -> plans.propose(adviser, tenancy, proposed(600_00, 100_00, 5)));
        plans.withdraw(adviser, seen(number), "le ménage préfère attendre");
        assertThat(plans.propose(adviser, tenancy, proposed(600_00, 100_00, 5))).isEqualTo(number + 1);
    }

    @Test
    void refusesAnAccountThatHasChanged() {
        posted(-60, Kind.CHARGE, 600_00);
        Proposed before = proposed(600_00, 300_00, 5);
        posted(-1, Kind.PAYMENT, 50_00);
        assertRefused("relief.account-changed", () -> plans.propose(adviser, tenancy, before));
        Proposed other = new Proposed(before.schedule(), 550_00, Deferral.NONE, 0, 0, MEANS);
        assertRefused("relief.other-debt", () -> plans.propose(adviser, tenancy, other));
    }

    @Test
    void letsOnlyTheFirstOfTwoActs() {
        posted(-60, Kind.CHARGE, 900_00);
        int number = plans.propose(adviser, tenancy, proposed(900_00, 300_00, 5));
        Seen both = seen(number);
        plans.approve(manager, both);
        assertRefused("relief.changed-meanwhile", () -> plans.withdraw(adviser, both, "en double"));
        assertThat(plan(number).state()).isEqualTo(PlanState.APPROVED);
    }

    @Test
    void isReplacedByTheNextOneOnceThatIsSigned() {
        posted(-60, Kind.CHARGE, 600_00);
        int first = plans.propose(adviser, tenancy, proposed(600_00, 300_00, 5));
        plans.sign(adviser, seen(first), today);
        int second = plans.propose(adviser, tenancy, proposed(600_00, 100_00, 5));
        assertThat(plan(first).state()).isEqualTo(PlanState.RUNNING);
        plans.sign(adviser, seen(second), today);
        assertThat(plan(first).state()).isEqualTo(PlanState.REPLACED);
        plans.end(adviser, seen(second), "relogement");
        assertThat(timelineSays()).isEqualTo("none");
    }

    @Test
    void isNobodyElses() {
        posted(-60, Kind.CHARGE, 600_00);
        int number = plans.propose(adviser, tenancy, proposed(600_00, 300_00, 5));
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThatThrownBy(() -> plans.read(stranger, tenancy, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plans.approve(stranger, seen(number))).isInstanceOf(NotFound.class);
        assertThat(plans.of(stranger, tenancy.id())).isEmpty();
        assertThat(plans.counts(stranger).get(PlanState.APPROVED)).isZero();
        assertThat(plans.lines(adviser, PlanState.APPROVED, 0, 5)).hasSize(1);
        assertThat(plans.counts(adviser).get(PlanState.APPROVED)).isEqualTo(1);
    }
}
