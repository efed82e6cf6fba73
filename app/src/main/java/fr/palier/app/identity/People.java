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

    /** An active person and all that they were granted. */
    public record Colleague(UUID id, String name, List<Grant> grants) {
        /** At work for a landlord, or for the federation where none is given. */
        public Actor at(Optional<Integer> landlord) {
            Set<Role> roles = grants.stream()
                    .filter(grant -> grant.landlord().equals(landlord))
                    .map(Grant::role)
                    .collect(Collectors.toSet());
            return new Actor(id, name, roles);
        }

        @Override
        public String toString() {
            return "person " + id;
        }
    }

    private record Row(
            String name,
            @Nullable Integer landlordId,
            @Nullable String role) {}

    /**
     * An active person. Asked anew at each request, so that a role withdrawn ends at once. Empty for whoever may not work any
     * more.
     */
    public Optional<Colleague> find(UUID person) {
        List<Row> rows = transactions.unscoped(
                () -> jdbc.sql("""
                        select p.name, g.landlord_id, g.role
                        from identity.person p left join identity.granted g on g.person_id = p.id
                        where p.id = ? and p.active""").param(person).query(Row.class).list());
        List<Grant> grants = rows.stream()
                .filter(row -> row.role != null)
                .map(row -> new Grant(Optional.ofNullable(row.landlordId), Role.valueOf(row.role)))
                .toList();
        return rows.stream().findFirst().map(row -> new Colleague(person, row.name, grants));
    }

    /** What an active person was granted, all landlords together; empty for whoever may do nothing. */
    public List<Grant> grants(UUID person) {
        return find(person).map(Colleague::grants).orElse(List.of());
    }

    /** A person at work for a landlord, or for the federation where none is given. Empty for a person who is not active. */
    public Optional<Actor> actor(UUID person, Optional<Integer> landlord) {
        return find(person).map(colleague -> colleague.at(landlord));
    }
}
