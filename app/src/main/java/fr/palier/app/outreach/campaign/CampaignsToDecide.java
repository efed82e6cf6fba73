package fr.palier.app.outreach.campaign;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.decision.AwaitsDecision;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns that somebody else made and that need a second person. */
@Repository
class CampaignsToDecide implements AwaitsDecision {
    private final JdbcClient jdbc;

    CampaignsToDecide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "campaigns";
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.COORDINATOR, Role.MANAGER);
    }

    @Override
    public String address() {
        return "/appels/campagnes?etat=" + CampaignState.DRAFT.code();
    }

    @Override
    public int waiting(Scope scope) {
        return jdbc.sql("""
                        select count(*) from outreach.campaign
                        where landlord_id = ? and state = ? and created_by <> ?""")
                .params(
                        scope.landlord(),
                        CampaignState.DRAFT.code(),
                        scope.actor().person())
                .query(Integer.class)
                .single();
    }
}
