package fr.palier.app.relief.decision;

import fr.palier.app.relief.household.MeansStore;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.decision.AwaitsDecision;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans that somebody else proposed, for no more than whoever looks may approve. */
@Repository
class PlansToDecide implements AwaitsDecision {
    private final JdbcClient jdbc;
    private final MeansStore means;

    PlansToDecide(JdbcClient jdbc, MeansStore means) {
        this.jdbc = jdbc;
        this.means = means;
    }

    @Override
    public String code() {
        return "plans";
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Override
    public String address() {
        return "/plans?etat=proposed";
    }

    /** What a plan agreed anew is held against is what it still pays: neither what was kept of it nor what aid has paid. */
    @Override
    public int waiting(Scope scope) {
        return jdbc.sql("""
                        select count(*) from relief.plan p
                        where p.landlord_id = :landlord and p.state = 'proposed' and p.proposed_by <> :me
                            and case when p.replaces is null then p.debt + p.deferred_dues * p.deferred_each
                                else (select sum(i.cents) from relief.instalment i
                                    where i.landlord_id = p.landlord_id and i.tenancy_id = p.tenancy_id and i.plan = p.number
                                        and i.revision = p.revision and i.number > p.kept) - p.covered
                                end <= :most""")
                .param("landlord", scope.landlord())
                .param("me", scope.actor().person())
                .param("most", means.settings(scope).mostApproved(scope.actor()))
                .query(Integer.class)
                .single();
    }
}
