package fr.palier.app.relief.household;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.BenefitBack;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door to housing benefit that comes again after a plan was made without it. */
@Component
public class BenefitsBack {
    private final BackStore store;
    private final Timeline timeline;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    BenefitsBack(BackStore store, Timeline timeline, Transactions transactions, ApplicationEventPublisher events) {
        this.store = store;
        this.timeline = timeline;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * That it came again.
     *
     * @param on the first day on which it did
     * @param cents of that day
     */
    public record Back(LocalDate on, long cents) {}

    /** What came again since an open plan was made without it; empty where the plan does not rest on that, or nothing came. */
    public Optional<Back> of(Scope scope, int tenancyId, int plan) {
        return transactions.read(scope, () -> store.of(scope, tenancyId, plan));
    }

    /** The open plans of some tenancies after which it came again: the number of one for each tenancy that has any. */
    public Map<Integer, Integer> of(Scope scope, Collection<Integer> tenancyIds) {
        return transactions.read(scope, () -> store.of(scope, tenancyIds));
    }

    /** Writes into the timeline for which plans it came again, and tells whoever has to look at them: once for each plan. */
    public void tell(Scope scope) {
        transactions.write(scope, () -> {
            List<BenefitBack> back = store.tell(scope);
            back.stream()
                    .collect(Collectors.groupingBy(
                            BenefitBack::plan, Collectors.mapping(BenefitBack::tenancyId, Collectors.toList())))
                    .forEach((plan, tenancies) -> timeline.recordAll(
                            scope,
                            tenancies,
                            EntryKind.PLAN_STATE,
                            Map.of("act", "benefit-back", "plan", Integer.toString(plan))));
            back.forEach(events::publishEvent);
        });
    }
}
