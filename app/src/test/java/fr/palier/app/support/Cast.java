package fr.palier.app.support;

import fr.palier.app.identity.Accounts;
import fr.palier.app.identity.Badge;
import fr.palier.app.identity.SignedIn;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Invented landlords, people and tenancies for tests; each call makes new ones, which no other test sees. */
@Component
public class Cast {
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** The password of everybody in the cast who has one. */
    public static final String PASSWORD = "quatre mots sans rapport";

    private final Landlords landlords;
    private final Recordings recordings;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Accounts accounts;

    Cast(Landlords landlords, Recordings recordings, JdbcClient jdbc, Transactions transactions, Accounts accounts) {
        this.landlords = landlords;
        this.recordings = recordings;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.accounts = accounts;
    }

    /** A tenancy of the cast. */
    public record Tenancy(int id, long publicId, String number) {}

    /** A new landlord without tenancies. */
    public Landlord landlord() {
        int n = NEXT.incrementAndGet();
        return landlords.add("T" + n, "Bailleur inventé " + n, "company", List.of("31"));
    }

    /** A new person with these roles for a landlord, at work there. */
    public Scope person(Landlord landlord, Role... roles) {
        return person(landlord.id(), roles);
    }

    /** A new person with these roles where somebody else works. */
    public Scope colleague(Scope of, Role... roles) {
        return person(of.landlord(), roles);
    }

    private Scope person(int landlord, Role... roles) {
        UUID id = UUID.randomUUID();
        String name = "C. Roux " + NEXT.incrementAndGet();
        transactions.unscoped(() -> {
            jdbc.sql("insert into identity.person (id, email, name) values (?, ?, ?)")
                    .params(id, id + "@example.org", name)
                    .update();
            for (Role role : roles) {
                jdbc.sql("insert into identity.granted (person_id, landlord_id, role, granted_by) values (?, ?, ?, ?)")
                        .params(id, landlord, role.name(), id)
                        .update();
            }
            return true;
        });
        return new Scope(landlord, new Actor(id, name, Set.copyOf(Arrays.asList(roles))));
    }

    /** The address of a person of the cast. */
    public static String email(Scope scope) {
        return scope.actor().person() + "@example.org";
    }

    /** Gives a person of the cast the {@link #PASSWORD}. */
    public Scope withPassword(Scope scope) {
        accounts.setPassword(scope.actor().person(), PASSWORD);
        return scope;
    }

    /** Makes a request come from a person who has just signed in, with all that is asked of them. */
    public RequestPostProcessor as(Scope scope) {
        return asSince(scope, Instant.now());
    }

    /** The same for a person who last showed at that moment that it is they: routes marked {@code @StepUp} may ask again. */
    public RequestPostProcessor asSince(Scope scope, Instant proved) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new Badge(new SignedIn(scope.actor().person()), proved));
    }

    /** Makes a request count as sent from a page of ours: {@code csrf()} of the test library keeps objects in the session. */
    public static RequestPostProcessor form() {
        return request -> {
            CsrfFilter.skipRequest(request);
            return request;
        };
    }

    /** A tenancy since 2015 for 500.00 € a month without benefit, in a dwelling of its own. */
    public Tenancy tenancy(Scope scope, String familyName) {
        return transactions.write(scope, () -> {
            int id = next(scope, "tenancy");
            long publicId = UUID.randomUUID().getMostSignificantBits() >>> 5;
            int dwelling = next(scope, "dwelling");
            jdbc.sql("insert into portfolio.dwelling (landlord_id, id, number, address, city) values (?, ?, ?, ?, ?)")
                    .params(scope.landlord(), dwelling, "LG" + dwelling, "3 rue des Amandiers", "Toulouse")
                    .update();
            jdbc.sql("""
                            with made as (
                                insert into portfolio.tenancy (landlord_id, id, public_id, number, dwelling_id, start_on, rent,
                                    benefit, family_name, given_name, recorded)
                                values (?, ?, ?, ?, ?, ?, 50000, 0, ?, 'Luce', ?) returning *)
                            insert into portfolio.tenancy_fact (landlord_id, tenancy_id, recorded, start_on, rent, benefit)
                            select landlord_id, id, recorded, start_on, rent, benefit from made""")
                    .params(scope.landlord(), id, publicId, "CT" + id, dwelling, LocalDate.of(2015, 1, 1), familyName)
                    .param(recordings.next(scope))
                    .update();
            return new Tenancy(id, publicId, "CT" + id);
        });
    }

    /** A tenancy with a plan that was proposed and waits: its public id. */
    public long plan(Scope scope) {
        Tenancy tenancy = tenancy(scope, "Azéma");
        return transactions.write(scope, () -> {
            jdbc.sql("""
                            with made as (
                                insert into relief.plan (landlord_id, tenancy_id, number, state, debt, frozen_on, mark, rhythm,
                                    day_of_month, pay_day, grace_days, tolerance, proposed_by, proposed_by_name)
                                values (?, ?, 1, 'proposed', 10000, current_date, 0, 'MONTHLY', 5, 0, 5, 0, ?, ?) returning *)
                            insert into relief.instalment (landlord_id, tenancy_id, plan, revision, number, day, cents)
                            select landlord_id, tenancy_id, number, 1, 1, current_date + 5, 10000 from made""")
                    .params(
                            scope.landlord(),
                            tenancy.id(),
                            scope.actor().person(),
                            scope.actor().name())
                    .update();
            return tenancy.publicId();
        });
    }

    /** The public id of the last payment that a bank statement told. */
    public long payment(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select public_id from bank.payment where landlord_id = ? order by id desc limit 1")
                        .param(scope.landlord())
                        .query(Long.class)
                        .single());
    }

    private int next(Scope scope, String table) {
        return jdbc.sql("select coalesce(max(id), 0) + 1 from portfolio." + table + " where landlord_id = ?")
                .param(scope.landlord())
                .query(Integer.class)
                .single();
    }
}
