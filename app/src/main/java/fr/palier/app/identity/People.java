package fr.palier.app.identity;

import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to the people who sign in and to what they may do. */
@Component
public class People {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    People(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A role held for a landlord; without one, of the federation. */
    public record Grant(Optional<Integer> landlord, Role role) {}

    private record Row(
            String name,
            @Nullable Integer landlordId,
            @Nullable String role) {}

    /** What an active person was granted, all landlords together; empty for whoever may do nothing. */
    public List<Grant> grants(UUID person) {
        return rows(person).stream()
                .filter(row -> row.role != null)
                .map(row -> new Grant(Optional.ofNullable(row.landlordId), Role.valueOf(row.role)))
                .toList();
    }

    /**
     * A person at work for a landlord, or for the federation where none is given. Asked anew at each request, so that a role
     * withdrawn ends at once. Empty for a person who is not active.
     */
    public Optional<Actor> actor(UUID person, Optional<Integer> landlord) {
        List<Row> rows = rows(person);
        Set<Role> roles = rows.stream()
                .filter(row ->
                        row.role != null && Optional.ofNullable(row.landlordId).equals(landlord))
                .map(row -> Role.valueOf(row.role))
                .collect(Collectors.toSet());
        return rows.stream().findFirst().map(row -> new Actor(person, row.name, roles));
    }

    private List<Row> rows(UUID person) {
        return transactions.unscoped(
                () -> jdbc.sql("""
                        select p.name, g.landlord_id, g.role
                        from identity.person p left join identity.granted g on g.person_id = p.id
                        where p.id = ? and p.active""").param(person).query(Row.class).list());
    }
}
