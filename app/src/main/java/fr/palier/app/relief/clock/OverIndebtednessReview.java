package fr.palier.app.relief.clock;

import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.LegalCalendar;
import fr.palier.engine.law.LegalStep;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A household whose over-indebtedness was declared admissible is looked at again while that lasts: whether the commission has decided,
 * and whether what suspends its plan is to be lifted. Whoever looked writes it down, and the next day follows from there.
 */
@Component
class OverIndebtednessReview implements Deadlines {
    private static final LegalCalendar LAW = LegalCalendar.shipped();
    private static final Way HOLDS = new Way("#suspensions", "relief.deadline.way.holds");

    private final OverIndebtedness overIndebtedness;
    private final ClockStore store;
    private final Transactions transactions;

    OverIndebtednessReview(OverIndebtedness overIndebtedness, ClockStore store, Transactions transactions) {
        this.overIndebtedness = overIndebtedness;
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public Map<Integer, List<Fed>> all(Scope scope) {
        return transactions.read(scope, () -> {
            Map<Integer, LocalDate> since = overIndebtedness.since(scope);
            Map<Integer, LocalDate> reviewed =
                    since.isEmpty() ? Map.of() : store.latest(scope, LegalStep.OVER_INDEBTEDNESS_REVIEWED);
            Map<Integer, List<Fed>> days = new HashMap<>();
            since.forEach((tenancy, on) -> days.put(tenancy, next(on, Optional.ofNullable(reviewed.get(tenancy)))));
            return days;
        });
    }

    @Override
    public List<Fed> of(Scope scope, int tenancyId) {
        return transactions.read(
                scope,
                () -> overIndebtedness.since(scope, tenancyId).stream()
                        .flatMap(on -> next(on, reviewed(scope, tenancyId)).stream())
                        .toList());
    }

    private Optional<LocalDate> reviewed(Scope scope, int tenancyId) {
        return Optional.ofNullable(store.stands(scope, tenancyId).steps().get(LegalStep.OVER_INDEBTEDNESS_REVIEWED));
    }

    private static List<Fed> next(LocalDate since, Optional<LocalDate> reviewed) {
        return LAW.review(since, reviewed).stream()
                .map(day -> new Fed(day, Optional.of(HOLDS)))
                .toList();
    }
}
