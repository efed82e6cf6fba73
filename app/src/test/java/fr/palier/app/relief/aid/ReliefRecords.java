package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.relief.Plans;
import fr.palier.app.relief.Plans.Seen;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.RouteRecords;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A household to find a solution for, a plan that waits, a request that is prepared. */
@Component
class ReliefRecords implements RouteRecords {
    private final Cast cast;
    private final Portfolio portfolio;
    private final Aids aids;
    private final Plans plans;
    private final BusinessClock clock;

    ReliefRecords(Cast cast, Portfolio portfolio, Aids aids, Plans plans, BusinessClock clock) {
        this.cast = cast;
        this.portfolio = portfolio;
        this.aids = aids;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        Function<Scope, Object> situation =
                scope -> cast.tenancy(scope, "Azéma").publicId();
        pages.accept("/situations/{id}/solutions", situation);
        pages.accept("/situations/{id}/moyens", situation);
        pages.accept("/situations/{id}/plans/{plan}", scope -> List.of(cast.plan(scope), 1));
        pages.accept("/situations/{id}/plans/{plan}/renegociation", scope -> List.of(signed(scope), 1));
        pages.accept("/situations/{id}/fsl", situation);
        pages.accept("/situations/{id}/fsl/{rank}", scope -> List.of(asked(scope), 1));
        pages.accept("/situations/{id}/fsl/{rank}/courriers/fund-file", scope -> List.of(asked(scope), 1));
    }

    private long signed(Scope scope) {
        long id = cast.plan(scope);
        int tenancy = portfolio.find(scope, id).orElseThrow().id();
        plans.approve(cast.colleague(scope, Role.MANAGER), new Seen(tenancy, 1, 1));
        plans.sign(scope, new Seen(tenancy, 1, 2), clock.today());
        return id;
    }

    private long asked(Scope scope) {
        long id = cast.tenancy(scope, "Azéma").publicId();
        aids.prepare(scope, portfolio.find(scope, id).orElseThrow(), Wanted.ofFund("FSL-31", 300_00));
        return id;
    }
}
