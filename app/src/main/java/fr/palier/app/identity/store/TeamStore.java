package fr.palier.app.identity.store;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a landlord's team. Its callers hold the transaction. */
@Repository
public class TeamStore {
    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who works for a landlord; roleNames between commas. */
    public record Row(
            UUID id,
            String name,
            String email,
            boolean active,
            boolean guarded,
            @Nullable Instant lastSignInAt,
            String roleNames) {

        public List<Role> roles() {
            return Stream.of(roleNames.split(",", -1))
                    .filter(name -> !name.isEmpty())
                    .map(Role::valueOf)
                    .sorted()
                    .toList();
        }

        @Override
        public String toString() {
            return "person " + id;
        }
    }

    /** Everybody who holds a role for the landlord: some hundred people at most. */
    public List<Row> all(Scope scope) {
        return jdbc.sql("""
                        select p.id, p.name, p.email, p.active, p.last_sign_in_at,
                            p.totp_secret is not null
                                or exists (select from identity.passkey k where k.person_id = p.id) as guarded,
                            string_agg(g.role, ',') as role_names
                        from identity.granted g join identity.person p on p.id = g.person_id
                        where g.landlord_id = ?
                        group by p.id""")
                .param(scope.landlord())
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    /** Whether a person also holds a role for another landlord or for the federation. */
    public boolean worksElsewhere(Scope scope, UUID person) {
        return jdbc.sql("""
                        select exists (select from identity.granted
                        where person_id = ? and landlord_id is distinct from ?)""")
                .params(person, scope.landlord())
                .query(Boolean.class)
                .single();
    }
}
