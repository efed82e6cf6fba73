package fr.palier.app.outreach.call;

import fr.palier.app.outreach.call.QueueStore.Candidate;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who is in a call with whom. A lease is of the machine's time; the keys of its table allow one for a number, a person, a caller. */
@Repository
class LeaseStore {
    /** How long a call is somebody's own without a sign of them. */
    private static final String LEASE = "now() + interval '20 minutes'";

    private static final String LEASES =
            "select number, tenancy_id, campaign, token, by_person, by_name, since, incoming from outreach.lease where landlord_id = :landlord ";

    private final JdbcClient jdbc;

    LeaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("me", scope.actor().person());
    }

    private static Lease lease(ResultSet row) throws SQLException {
        return new Lease(
                row.getString("number"),
                row.getInt("tenancy_id"),
                row.getInt("campaign"),
                row.getObject("token", UUID.class),
                row.getObject("by_person", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("incoming"));
    }

    /** The call that the person has in hand. */
    Optional<Lease> mine(Scope scope) {
        return of(scope, LEASES + "and by_person = :me and until > now()")
                .query((row, n) -> lease(row))
                .optional();
    }

    /** The same, by its token, locked until the transaction ends: nobody takes it over meanwhile. */
    Optional<Lease> lockMine(Scope scope, UUID token) {
        return of(scope, LEASES + "and by_person = :me and token = :token for update")
                .param("token", token)
                .query((row, n) -> lease(row))
                .optional();
    }

    /** Clears leases that ran out, of others where nobody is at them, and the person's own, and what they gave back long ago. */
    void tidy(Scope scope) {
        of(scope, """
                        delete from outreach.lease where landlord_id = :landlord and number in (
                            select l.number from outreach.lease l
                            where l.landlord_id = :landlord and l.until <= now() for update skip locked)""").update();
        of(scope, "delete from outreach.given_back where landlord_id = :landlord and person = :me and until <= now()")
                .update();
    }

    /**
     * Takes somebody. False where the number, the person or the caller is in a call already.
     *
     * @param incoming the person called
     */
    boolean lease(Scope scope, Candidate candidate, boolean incoming) {
        return of(scope, """
                                insert into outreach.lease (landlord_id, number, tenancy_id, campaign, by_person, by_name, incoming,
                                    until)
                                values (:landlord, :number, :tenancy, :campaign, :me, :name, :incoming, %s)
                                on conflict do nothing""".formatted(LEASE))
                        .param("number", candidate.number())
                        .param("tenancy", candidate.tenancyId())
                        .param("campaign", candidate.campaign())
                        .param("name", scope.actor().name())
                        .param("incoming", incoming)
                        .update()
                == 1;
    }

    /** The call goes on: it stays the person's. */
    boolean renew(Scope scope) {
        return of(
                                scope,
                                "update outreach.lease set until = " + LEASE
                                        + " where landlord_id = :landlord and by_person = :me and until > now()")
                        .update()
                == 1;
    }

    /** Ends the person's own. */
    void release(Scope scope) {
        of(scope, "delete from outreach.lease where landlord_id = :landlord and by_person = :me")
                .update();
    }

    /** Ends the person's own without a call: for an hour others come to them first. */
    void giveBack(Scope scope) {
        of(scope, """
                        with mine as (
                            delete from outreach.lease where landlord_id = :landlord and by_person = :me returning number)
                        insert into outreach.given_back (landlord_id, person, number, until)
                        select :landlord, :me, number, now() + interval '1 hour' from mine
                        on conflict (landlord_id, person, number) do update set until = excluded.until""").update();
    }

    /** The numbers that the person gave back of late. */
    List<String> givenBack(Scope scope) {
        return of(scope, """
                        select number from outreach.given_back where landlord_id = :landlord and person = :me and until > now()""").query((row, n) -> row.getString("number")).list();
    }

    /** Takes a call from whoever has it: the number and the person are then this caller's. */
    void takeOver(Scope scope, Candidate candidate) {
        of(scope, """
                        delete from outreach.lease
                        where landlord_id = :landlord and (number = :number or tenancy_id = :tenancy)""")
                .param("number", candidate.number())
                .param("tenancy", candidate.tenancyId())
                .update();
    }

    /** Who is in a call with a person or on a number. */
    Optional<Lease> held(Scope scope, Candidate candidate) {
        return of(scope, LEASES + "and (number = :number or tenancy_id = :tenancy) and until > now() limit 1")
                .param("number", candidate.number())
                .param("tenancy", candidate.tenancyId())
                .query((row, n) -> lease(row))
                .optional();
    }

    /** Goes on to another person on the same number, in the same call. */
    void moveOn(Scope scope, Candidate to) {
        of(scope, """
                        update outreach.lease set tenancy_id = :tenancy, campaign = :campaign, token = gen_random_uuid(),
                            until = %s, since = now()
                        where landlord_id = :landlord and by_person = :me""".formatted(LEASE))
                .param("tenancy", to.tenancyId())
                .param("campaign", to.campaign())
                .update();
    }
}
