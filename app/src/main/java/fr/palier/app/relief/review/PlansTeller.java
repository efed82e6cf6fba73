package fr.palier.app.relief.review;

import fr.palier.app.relief.ground.Grounds;
import fr.palier.app.relief.household.BenefitsBack;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.told.PlansTold;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which plans are to be gone through again: what the page of each says, of many households at once. */
@Component
class PlansTeller implements PlansTold {
    private final BenefitsBack benefits;
    private final Grounds grounds;
    private final ReopenedStore reopened;
    private final Transactions transactions;

    PlansTeller(BenefitsBack benefits, Grounds grounds, ReopenedStore reopened, Transactions transactions) {
        this.benefits = benefits;
        this.grounds = grounds;
        this.reopened = reopened;
        this.transactions = transactions;
    }

    @Override
    public Map<Integer, ToReview> toReview(Scope scope, Collection<Integer> tenancyIds) {
        if (tenancyIds.isEmpty()) {
            return Map.of();
        }
        return transactions.read(scope, () -> {
            Map<Integer, ToReview> found = new HashMap<>(reopened.of(scope, tenancyIds));
            put(found, grounds.gone(scope, tenancyIds), Why.AID_GONE);
            put(found, benefits.of(scope, tenancyIds), Why.BENEFIT_BACK);
            return Map.copyOf(found);
        });
    }

    private static void put(Map<Integer, ToReview> found, Map<Integer, Integer> plans, Why why) {
        plans.forEach((tenancyId, plan) -> found.put(tenancyId, new ToReview(plan, why, Optional.empty())));
    }
}
