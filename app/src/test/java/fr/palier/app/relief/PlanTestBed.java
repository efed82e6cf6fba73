package fr.palier.app.relief;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.aid.Answers;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.household.AccountStore;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.Monthly;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Standing;
import fr.palier.engine.plan.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A household that owes something, and its plans. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class PlanTestBed extends HouseholdTestBed {
    private static final String[] OF_A_HOUSEHOLD = {
        "resources", "1640", "charges", "680", "remainder", "330", "adults", "1", "children", "0", "debt", "61240",
    };

    @Autowired
    Aids aids;

    @Autowired
    Answers answers;

    static final Means MEANS = new Means(1_640_00, 700_00, 330_00, 1, 0);

    @Autowired
    Plans plans;

    @Autowired
    KnownPlans known;

    @Autowired
    Proposing proposing;

    @Autowired
    Watcher watcher;

    @Autowired
    private PlanStore store;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private Recordings recordings;

    void posted(int days, Kind kind, long cents) {
        posted(tenancy, today.plusDays(days), kind, cents);
    }

    Proposed proposed(long debt, long amount, int firstInDays) {
        Schedule schedule = Schedule.of(Terms.monthly(debt, today.plusDays(firstInDays), amount));
        return new Proposed(schedule, debt, Deferral.NONE, 0, 0, MEANS);
    }

    Plan plan(int number) {
        return known.read(adviser, tenancy, number).plan();
    }

    Seen seen(int number) {
        return new Seen(tenancy.id(), number, plan(number).version());
    }

    String timelineSays() {
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

    /** Watched by the test or by the listener, whichever is first. */
    PlanState eventually(int number, PlanState wanted) {
        for (int i = 0; i < 100 && plan(number).state() != wanted; i++) {
            watcher.watch(adviser);
        }
        return plan(number).state();
    }

    Standing standingOn(int number, LocalDate day) {
        return plan(number)
                .standing(
                        Monthly.UNKNOWN,
                        transactions.read(adviser, () -> accounts.sinceFrozen(adviser, tenancy.id(), number)),
                        day);
    }

    /** A plan that was signed some days ago: time cannot be waited for. */
    int running(long debt, long amount, int frozenDaysAgo, int firstDaysAgo) {
        return running(debt, amount, frozenDaysAgo, firstDaysAgo, 0);
    }

    /** The same, when so many more lines had been recorded, some of days to come. */
    int running(long debt, long amount, int frozenDaysAgo, int firstDaysAgo, int ahead) {
        posted(-90, Kind.CHARGE, debt);
        LocalDate signed = today.minusDays(frozenDaysAgo);
        return transactions.write(adviser, () -> {
            Plan plan = new Plan(
                    tenancy.id(),
                    store.nextNumber(adviser, tenancy.id()),
                    1,
                    1,
                    PlanState.RUNNING,
                    new Plan.Frozen(debt, Deferral.NONE, 0, signed, recordings.mark(adviser) + ahead),
                    Schedule.of(Terms.monthly(debt, today.minusDays(firstDaysAgo), amount)),
                    new Plan.Rules(0, 5, 2_00),
                    new Plan.Proposer(adviser.actor().person(), adviser.actor().name(), Instant.now()),
                    Optional.of(signed),
                    Optional.empty(),
                    Optional.empty());
            store.add(adviser, plan, today, "");
            return plan.number();
        });
    }

    /** Posts what fills the composer for a debt of 612,40 €, and more. */
    MvcTestResult composed(String rest, String... more) {
        String[] all = Arrays.copyOf(OF_A_HOUSEHOLD, OF_A_HOUSEHOLD.length + more.length);
        System.arraycopy(more, 0, all, OF_A_HOUSEHOLD.length, more.length);
        return send(adviser, of(rest), all);
    }

    int filed() {
        int number = aids.prepare(adviser, tenancy, Wanted.ofFund("FSL-31", 300_00));
        aids.agree(adviser, new Aids.Seen(tenancy.id(), number, 1), new Request.Agreement(today, Request.How.SPOKEN));
        aids.file(adviser, new Aids.Seen(tenancy.id(), number, 2), today);
        return number;
    }

    void granted(long cents) {
        answers.grant(adviser, new Aids.Seen(tenancy.id(), filed(), 3), new Request.Granted(cents, 0), "");
    }
}
