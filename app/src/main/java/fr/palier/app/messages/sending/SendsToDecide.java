package fr.palier.app.messages.sending;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.decision.AwaitsDecision;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sends that somebody else prepared and for which they ask a second person. */
@Repository
class SendsToDecide implements AwaitsDecision {
    private final JdbcClient jdbc;

    SendsToDecide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "sends";
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.COORDINATOR, Role.MANAGER);
    }

    @Override
    public String address() {
        return "/messages/envois?etat=" + SendState.ASKED.code();
    }

    @Override
    public int waiting(Scope scope) {
        return jdbc.sql("""
                        select count(*) from messages.send
                        where landlord_id = ? and state = ? and created_by <> ?""")
                .params(scope.landlord(), SendState.ASKED.code(), scope.actor().person())
                .query(Integer.class)
                .single();
    }
}
