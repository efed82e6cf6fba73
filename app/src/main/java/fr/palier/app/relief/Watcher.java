package fr.palier.app.relief;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.ledger.LedgerChanged;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.PlanState.Act;
import fr.palier.app.relief.PlanStore.Moved;
import fr.palier.app.relief.household.AccountStore;
import fr.palier.app.relief.household.BenefitsBack;
import fr.palier.app.relief.household.Monthly;
import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.relief.payment.Intents;
import fr.palier.app.relief.payment.Payment;
import fr.palier.app.relief.payment.Payment.Said;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.HoldsChanged;
import fr.palier.app.timeline.PlansChanged;
import fr.palier.app.timeline.told.PlanReopened;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Posting;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Standing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Watches all signed plans of a landlord whenever its accounts change, and every night before the lists are drawn: a few
 * statements, whatever their number, but for plans that are taken up again. Only what a plan has come to is kept; how it stands is computed each time.
 */
@Component
public class Watcher {
    private final PlanStore store;
    private final AccountStore accounts;
    private final Intents intents;
    private final OverIndebtedness overIndebtedness;
    private final BenefitsBack benefits;
    private final Moves moves;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors that plans are watched through
    Watcher(
            PlanStore store,
            AccountStore accounts,
            Intents intents,
            OverIndebtedness overIndebtedness,
            BenefitsBack benefits,
            Moves moves,
            Transactions transactions,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.intents = intents;
        this.overIndebtedness = overIndebtedness;
        this.benefits = benefits;
        this.moves = moves;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(LedgerChanged event) {
        watch(Scope.ofProgram(event.landlord()));
    }

    @Async
    @TransactionalEventListener
    void on(HoldsChanged event) {
        watch(Scope.ofProgram(event.landlord()));
    }

    /**
     * Watches all signed plans of a landlord now.
     *
     * @return how many plans have come to something else
     */
    public int watch(Scope scope) {
        LocalDate today = clock.today();
        return transactions.write(scope, () -> {
            benefits.tell(scope);
            List<Plan> plans = store.signed(scope);
            if (plans.isEmpty()) {
                return 0;
            }
            Seen seen = new Seen(
                    accounts.sinceFrozen(scope), accounts.monthly(scope), overIndebtedness.since(scope), today);
            return judge(scope, plans, seen);
        });
    }

    private int judge(Scope scope, List<Plan> plans, Seen seen) {
        Map<Turn, List<Plan>> turns = new LinkedHashMap<>();
        for (Plan plan : plans) {
            seen.act(plan)
                    .map(act -> Turn.of(plan, act, seen))
                    .ifPresent(turn ->
                            turns.computeIfAbsent(turn, _ -> new ArrayList<>()).add(plan));
        }
        int changed = turns.entrySet().stream()
                .mapToInt(turn -> tell(scope, turn.getValue(), turn.getKey()))
                .sum();
        if (changed > 0) {
            events.publishEvent(new PlansChanged(scope.landlord()));
        }
        List<Plan> reopened = turns.entrySet().stream()
                .filter(turn -> turn.getKey().act == Act.REOPEN)
                .flatMap(turn -> turn.getValue().stream())
                .flatMap(plan -> store.find(scope, plan.tenancyId(), plan.number()).stream())
                .toList();
        return reopened.isEmpty() ? changed : changed + judge(scope, reopened, seen);
    }

    /**
     * Writes down for what a payment is, and judges the plan by it at once. A plan that was kept runs again where it
     * is no more.
     *
     * @param meant empty where what was said is taken back
     * @throws Refused where the plan has changed meanwhile, or another has begun since it was kept
     */
    void mean(Scope scope, TenancyDetails tenancy, Plans.Seen of, long recorded, Optional<Part> meant) {
        LocalDate today = clock.today();
        transactions.write(scope, () -> {
            Plan plan = store.find(scope, tenancy.id(), of.number()).orElseThrow(NotFound::new);
            Refused.when(plan.version() != of.version(), "relief.changed-meanwhile");
            Payment payment = intents.of(scope, tenancy.id(), plan.number()).stream()
                    .filter(one -> one.recorded() == recorded)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            Refused.when(meant.isPresent() && payment.kept() == 0, "relief.meant-back");
            if (payment.said().map(Said::meant).equals(meant)) {
                return;
            }
            Refused.when(!plan.state().isOpen() && isAnotherOpen(scope, plan), "relief.meant-too-late");
            intents.takeBack(scope, tenancy.id(), recorded, today);
            meant.ifPresent(part -> intents.say(scope, tenancy.id(), recorded, part, today));
            Act act = meant.isPresent() ? Act.MEAN : Act.UNMEAN;
            Refused.when(!moves.move(scope, plan, act, Moved.because(plan, "")), "relief.changed-meanwhile");
            Plan after = store.find(scope, tenancy.id(), plan.number()).orElseThrow();
            judge(
                    scope,
                    List.of(after),
                    new Seen(
                            Map.of(tenancy.id(), accounts.sinceFrozen(scope, tenancy.id(), plan.number())),
                            Map.of(tenancy.id(), Monthly.of(tenancy)),
                            overIndebtedness.since(scope),
                            today));
        });
    }

    private boolean isAnotherOpen(Scope scope, Plan plan) {
        return store.of(scope, plan.tenancyId()).stream()
                .anyMatch(other ->
                        other.number() != plan.number() && other.state().isOpen());
    }

    /**
     * What plans are judged by.
     *
     * @param moved lines of the accounts since the plans froze their debts
     * @param monthly what falls due in a month
     * @param forbidden since when the debt may not be paid
     */
    private record Seen(
            Map<Integer, List<Posting>> moved,
            Map<Integer, Monthly> monthly,
            Map<Integer, LocalDate> forbidden,
            LocalDate today) {
        /** What has happened to a plan. */
        Optional<Act> act(Plan plan) {
            boolean mayPay = !forbidden.containsKey(plan.tenancyId());
            if (plan.state() == PlanState.SUSPENDED) {
                return mayPay ? Optional.of(Act.RESUME) : Optional.empty();
            }
            if (plan.state() == PlanState.KEPT) {
                return standing(plan).state() == Standing.State.KEPT ? Optional.empty() : Optional.of(Act.REOPEN);
            }
            return mayPay ? act(plan.state(), standing(plan).state()) : Optional.of(Act.SUSPEND);
        }

        private Standing standing(Plan plan) {
            return plan.during(
                    today,
                    monthly.getOrDefault(plan.tenancyId(), Monthly.UNKNOWN),
                    moved.getOrDefault(plan.tenancyId(), List.of()));
        }

        private static Optional<Act> act(PlanState state, Standing.State standing) {
            return switch (standing) {
                case KEPT -> Optional.of(Act.COMPLETE);
                case BROKEN -> state == PlanState.RUNNING ? Optional.of(Act.MISS) : Optional.empty();
                case RUNNING -> state == PlanState.BROKEN ? Optional.of(Act.CATCH_UP) : Optional.empty();
            };
        }
    }

    /** What plans have come to that are written down together. */
    private record Turn(Act act, PlanState from, int number, LocalDate day) {
        static Turn of(Plan plan, Act act, Seen seen) {
            LocalDate day = seen.forbidden.getOrDefault(plan.tenancyId(), seen.today);
            return new Turn(act, plan.state(), plan.number(), day);
        }
    }

    private int tell(Scope scope, List<Plan> plans, Turn turn) {
        if (turn.act != Act.RESUME) {
            int moved = moves.moveAll(scope, plans, turn.act, turn.day);
            if (turn.act == Act.REOPEN && moved == plans.size()) {
                plans.forEach(plan -> events.publishEvent(reopened(scope, plan)));
            }
            return moved;
        }
        int told = 0;
        for (Plan plan : plans) {
            told += moves.move(scope, plan, turn.act, resumed(scope, plan, turn.day)) ? 1 : 0;
        }
        return told;
    }

    private static PlanReopened reopened(Scope scope, Plan plan) {
        Plan.Proposer adviser = plan.proposer();
        return new PlanReopened(scope.landlord(), plan.tenancyId(), plan.number(), adviser.id(), adviser.name());
    }

    /** What fell while it might not be paid falls from that day on. */
    private Moved resumed(Scope scope, Plan plan, LocalDate day) {
        Schedule later = plan.schedule().paused(plan.suspendedOn().orElse(day), day);
        if (later.equals(plan.schedule())) {
            return Moved.because(plan, "");
        }
        store.addInstalments(scope, plan, plan.revision() + 1, later);
        return new Moved(plan.revision() + 1, Optional.empty(), "");
    }

    /** One of the nodes does it. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {
        private static final LocalTime HOUR = LocalTime.of(2, 45);

        @Bean
        RecurringTask<Void> plansEveryNight(Watcher watcher, Landlords landlords) {
            return Tasks.recurring("plans-every-night", Schedules.daily(BusinessClock.ZONE, HOUR))
                    .execute((_, _) ->
                            landlords.all().forEach(landlord -> watcher.watch(Scope.ofProgram(landlord.id()))));
        }
    }
}
