package fr.palier.app.identity;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to the people who work for a landlord, as colleagues know each other. */
@Component
public class Staff {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Staff(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Somebody who works for the landlord, with their roles there. */
    public record Member(UUID id, String name, Set<Role> roles) {}

    /** The active people who hold a role for the landlord, by name. */
    public List<Member> of(Scope scope) {
        return transactions.unscoped(() -> jdbc.sql("""
                        select p.id, p.name, array_agg(g.role) as roles
                        from identity.granted g join identity.person p on p.id = g.person_id
                        where g.landlord_id = ? and p.active
                        group by p.id, p.name order by lower(p.name), p.id""")
                .param(scope.landlord())
                .query((row, n) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .collect(Collectors.toSet())))
                .list());
    }
}
