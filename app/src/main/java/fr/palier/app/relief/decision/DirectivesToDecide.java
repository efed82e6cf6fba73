package fr.palier.app.relief.decision;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.decision.AwaitsDecision;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Crisis directives that somebody else asked for. */
@Repository
class DirectivesToDecide implements AwaitsDecision {
    private final JdbcClient jdbc;

    DirectivesToDecide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "directives";
    }

    @Override
    public Set<Role> deciders() {
        return Set.of(Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Override
    public String address() {
        return "/reglages/directives";
    }

    @Override
    public int waiting(Scope scope) {
        return jdbc.sql("""
                        select count(*) from relief.directive
                        where landlord_id = ? and state = 'asked' and asked_by <> ?""")
                .params(scope.landlord(), scope.actor().person())
                .query(Integer.class)
                .single();
    }
}
