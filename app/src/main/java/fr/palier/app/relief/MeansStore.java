package fr.palier.app.relief;

import fr.palier.app.shared.Scope;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What households said they have, and what landlords decided. */
@Repository
class MeansStore {
    private final JdbcClient jdbc;

    MeansStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Settings settings(Scope scope) {
        return jdbc.sql("""
                        select adviser_limit, remainder, longest, least, grace_days, tolerance from relief.settings
                        where landlord_id = ?""")
                .param(scope.landlord())
                .query(Settings.class)
                .optional()
                .orElse(Settings.SHIPPED);
    }

    Optional<Means> latest(Scope scope, int tenancyId) {
        return jdbc.sql("""
                        select resources, charges, remainder, adults, children from relief.means
                        where landlord_id = ? and tenancy_id = ? order by number desc limit 1""")
                .params(scope.landlord(), tenancyId)
                .query(Means.class)
                .optional();
    }

    void add(Scope scope, int tenancyId, Means means) {
        jdbc.sql("""
                        insert into relief.means (landlord_id, tenancy_id, number, actor, resources, charges, remainder, adults,
                            children)
                        select :landlord, :tenancy, coalesce(max(number), 0) + 1, :actor, :resources, :charges, :remainder,
                            :adults, :children
                        from relief.means where landlord_id = :landlord and tenancy_id = :tenancy""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("actor", scope.actor().person())
                .param("resources", means.resources())
                .param("charges", means.charges())
                .param("remainder", means.remainder())
                .param("adults", means.adults())
                .param("children", means.children())
                .update();
    }
}
