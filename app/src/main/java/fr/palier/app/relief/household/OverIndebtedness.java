package fr.palier.app.relief.household;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.Hold;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.Holds;
import fr.palier.engine.law.LegalRule;
import fr.palier.engine.law.LegalRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Households whose over-indebtedness was declared admissible: they are forbidden to pay what they owed before, so that a plan waits
 * and none is proposed. The rents that fall are still due.
 */
@Component
public class OverIndebtedness {
    private static final LegalRules RULES = LegalRules.plans();

    private final Holds holds;
    private final BusinessClock clock;

    OverIndebtedness(Holds holds, BusinessClock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** Since when, by tenancy. */
    public Map<Integer, LocalDate> since(Scope scope) {
        return holds.since(scope, HoldReason.OVER_INDEBTEDNESS);
    }

    /** Since when for one of them; empty where nothing is forbidden. */
    public Optional<LocalDate> since(Scope scope, int tenancyId) {
        return holds.all(scope, tenancyId).stream()
                .filter(hold -> hold.reason() == HoldReason.OVER_INDEBTEDNESS && hold.holds(clock.today()))
                .map(Hold::from)
                .min(Comparator.naturalOrder());
    }

    /** Refuses whatever would pay what was owed before. */
    public void refuse(Scope scope, int tenancyId) {
        if (since(scope, tenancyId).isPresent()) {
            throw new Refused("relief.over-indebted");
        }
    }

    /** What forbids it on a day. */
    public static Optional<LegalRule> rule(LocalDate day) {
        return RULES.on(day, "over_indebtedness.no_payment");
    }
}
