package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Plans.Proposed;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Standing;
import fr.palier.engine.plan.Terms;
import fr.palier.engine.plan.Watch;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class PlansTest {
    private static final Means MEANS = new Means(1_640_00, 700_00, 330_00, 1, 0);

    @Autowired
    private Cast cast;

    @Autowired
    private Plans plans;

    @Autowired
    private Watcher watcher;

    @Autowired
    private PlanStore store;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private Recordings recordings;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Scope adviser;
    private Scope manager;
    private TenancyDetails tenancy;
    private LocalDate today;

    @BeforeEach
    void begin() {
        today = clock.today();
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        manager = cast.colleague(adviser, Role.MANAGER);
        tenancy = portfolio
                .find(adviser, cast.tenancy(adviser, "Azéma").publicId())
                .orElseThrow();
    }

    private void posted(int days, Kind kind, long cents) {
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, ?, ?)")
                    .params(tenancy.id(), Date.valueOf(today.plusDays(days)), kind.ordinal(), cents)
                    .update();
            ledger.append(adviser, 1);
        });
    }

    private Proposed proposed(long debt, long amount, int firstInDays) {
        Schedule schedule = Schedule.of(Terms.monthly(debt, today.plusDays(firstInDays), amount));
        return new Proposed(schedule, debt, 0, 0, MEANS);
    }

    private Plan plan(int number) {
        return plans.read(adviser, tenancy, number).plan();
    }

    private Seen seen(int number) {
        return new Seen(tenancy.id(), number, plan(number).version());
    }

    private String timelineSays() {
        return transactions.read(
                adviser,
                () -> jdbc.sql("""
                        select state from timeline.plan_state where landlord_id = ? and tenancy_id = ?
                        order by recorded desc limit 1""")
                        .params(adviser.landlord(), tenancy.id())
                        .query(String.class)
                        .optional()
                        .orElse("-"));
    }

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

    private Standing standingOn(int number, LocalDate day) {
        return Watch.of(
                plan(number).promise(0),
                transactions.read(adviser, () -> accounts.sinceFrozen(adviser, plan(number))),
                day);
    }

    /** A plan that was signed some days ago: time cannot be waited for. */
    private int running(long debt, long amount, int frozenDaysAgo, int firstDaysAgo) {
        posted(-90, Kind.CHARGE, debt);
        LocalDate signed = today.minusDays(frozenDaysAgo);
        return transactions.write(adviser, () -> {
            Plan plan = new Plan(
                    tenancy.id(),
                    store.nextNumber(adviser, tenancy.id()),
                    1,
                    1,
                    PlanState.RUNNING,
                    new Plan.Frozen(debt, 0, signed, recordings.mark(adviser)),
                    Schedule.of(Terms.monthly(debt, today.minusDays(firstDaysAgo), amount)),
                    new Plan.Rules(0, 5, 2_00),
                    new Plan.Proposer(adviser.actor().person(), adviser.actor().name(), Instant.now()),
                    Optional.of(signed));
            store.add(adviser, plan);
            return plan.number();
        });
    }

    @Test
    void breaksCatchesUpAndIsKept() {
        int number = running(600_00, 300_00, 40, 35);
        assertThat(watcher.watch(adviser)).isEqualTo(1);
        assertThat(plan(number).state()).isEqualTo(PlanState.BROKEN);
        assertThat(timelineSays()).isEqualTo("broken");
        assertThat(plans.read(adviser, tenancy, number).standing().missing(Part.PLAN))
                .isEqualTo(300_00);
        posted(-2, Kind.PAYMENT, 300_00);
        assertThat(eventually(number, PlanState.RUNNING)).isEqualTo(PlanState.RUNNING);
        assertThat(timelineSays()).isEqualTo("live");
        posted(-1, Kind.AID, 300_00);
        assertThat(eventually(number, PlanState.KEPT)).isEqualTo(PlanState.KEPT);
        assertThat(timelineSays()).isEqualTo("none");
    }

    /** Watched by the test or by the listener, whichever is first. */
    private PlanState eventually(int number, PlanState wanted) {
        for (int i = 0; i < 100 && plan(number).state() != wanted; i++) {
            watcher.watch(adviser);
        }
        return plan(number).state();
    }

    @Test
    void countsWhatWasTakenBackSince() {
        posted(-60, Kind.CHARGE, 900_00);
        posted(-30, Kind.PAYMENT, 400_00);
        int number = plans.propose(adviser, tenancy, proposed(500_00, 250_00, 10));
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("""
                            insert into pg_temp.staged_entry (tenancy_id, day, kind, cents, reverses)
                            select tenancy_id, day, kind, cents, recorded from ledger.entry
                            where landlord_id = ? and tenancy_id = ? and kind = 1""").params(adviser.landlord(), tenancy.id()).update();
            ledger.append(adviser, 2);
        });
        Standing standing = standingOn(number, today.plusDays(9));
        assertThat(standing.missing(Part.RENT)).isEqualTo(400_00);
        posted(-50, Kind.PAYMENT, 100_00);
        assertThat(standingOn(number, today.plusDays(9)).missing(Part.RENT)).isEqualTo(300_00);
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
        Proposed other = new Proposed(before.schedule(), 550_00, 0, 0, MEANS);
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
    void pausesAndSaysWhy() {
        posted(-60, Kind.CHARGE, 600_00);
        int number = plans.propose(adviser, tenancy, proposed(600_00, 300_00, 5));
        plans.sign(adviser, seen(number), today);
        assertRefused(
                "relief.pause-of-nothing",
                () -> plans.pause(adviser, seen(number), today.plusDays(6), today.plusDays(8), "hospitalisation"));
        plans.pause(adviser, seen(number), today, today.plusDays(20), "hospitalisation");
        Plan paused = plan(number);
        assertThat(paused.revision()).isEqualTo(2);
        assertThat(paused.schedule().instalments().getFirst().day())
                .isEqualTo(today.plusDays(5).plusMonths(1));
        assertThat(paused.schedule().debt()).isEqualTo(600_00);
    }

    @Test
    void isReplacedByTheNextOneOnceThatIsSigned() {
        posted(-60, Kind.CHARGE, 600_00);
        int first = plans.propose(adviser, tenancy, proposed(600_00, 300_00, 5));
        plans.sign(adviser, seen(first), today);
        int second = plans.propose(adviser, tenancy, proposed(600_00, 100_00, 5));
        assertThat(plan(first).state()).isEqualTo(PlanState.RUNNING);
        plans.sign(adviser, seen(second), today);
        assertThat(plan(first).state()).isEqualTo(PlanState.ENDED);
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
        assertThat(Optional.of(plans.counts(adviser).get(PlanState.APPROVED))).contains(1);
    }
}
