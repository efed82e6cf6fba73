package fr.palier.app.outreach.near;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of caretakers: of a residence, and those whom agencies send to all others. */
@Repository
class CaretakerStore {
    private final JdbcClient jdbc;

    CaretakerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /** A caretaker; both fields are empty where none is known. */
    record Caretaker(String name, String number) {
        static final Caretaker NONE = new Caretaker("", "");

        @Override
        public String toString() {
            return "Caretaker[]";
        }
    }

    /**
     * Where a caretaker goes.
     *
     * @param residence empty for the whole of the agency
     */
    record Place(int branch, String residence) {}

    /** By number of agency, those whom agencies send. */
    Map<Integer, Caretaker> ofBranches(Scope scope) {
        Map<Integer, Caretaker> all = new HashMap<>();
        of(scope, """
                        select branch_id, name, number from outreach.caretaker
                        where landlord_id = :landlord and residence = ''""")
                .query((row, n) ->
                        all.put(row.getInt("branch_id"), new Caretaker(row.getString("name"), row.getString("number"))))
                .list();
        return all;
    }

    /** In which residence a dwelling is; empty where it belongs to no agency or its residence is not known. */
    Optional<Place> residence(Scope scope, int dwelling) {
        return of(scope, """
                        select branch_id, residence from portfolio.residence
                        where landlord_id = :landlord and dwelling_id = :dwelling and branch_id is not null and residence <> ''
                        limit 1""")
                .param("dwelling", dwelling)
                .query((row, n) -> new Place(row.getInt("branch_id"), row.getString("residence")))
                .optional();
    }

    /** A dwelling of the residence of a household; empty as for {@link #residence}. */
    Optional<Integer> dwelling(Scope scope, int tenancyId) {
        return of(scope, """
                        select dwelling_id from portfolio.residence
                        where landlord_id = :landlord and tenancy_id = :tenancy and branch_id is not null and residence <> ''""").param("tenancy", tenancyId).query(Integer.class).optional();
    }

    /** A residence by its name and one of its dwellings, with its own caretaker. */
    record Residence(String name, int dwelling, Caretaker caretaker) {
        @Override
        public String toString() {
            return "Residence[" + dwelling + "]";
        }
    }

    /** Residences of an agency by name, from one on. */
    List<Residence> residences(Scope scope, Place from, int limit) {
        return of(scope, """
                        select r.residence, r.dwelling, coalesce(k.name, '') as name, coalesce(k.number, '') as number
                        from (
                            select residence, min(dwelling_id) as dwelling from portfolio.residence
                            where landlord_id = :landlord and branch_id = :branch and residence <> '' and residence >= :from
                            group by residence order by residence limit :limit) r
                        left join outreach.caretaker k on k.landlord_id = :landlord and k.branch_id = :branch
                            and k.residence = r.residence
                        order by r.residence""")
                .param("branch", from.branch)
                .param("from", from.residence)
                .param("limit", limit)
                .query((row, n) -> new Residence(
                        row.getString("residence"),
                        row.getInt("dwelling"),
                        new Caretaker(row.getString("name"), row.getString("number"))))
                .list();
    }

    void set(Scope scope, Place place, Caretaker caretaker, LocalDate today) {
        of(scope, """
                        insert into outreach.caretaker (landlord_id, branch_id, residence, name, number, said_by_name, said_on)
                        values (:landlord, :branch, :residence, :name, :number, :by, :today)
                        on conflict (landlord_id, branch_id, residence) do update set name = excluded.name,
                            number = excluded.number, said_by_name = excluded.said_by_name, said_on = excluded.said_on""")
                .param("branch", place.branch)
                .param("residence", place.residence)
                .param("name", caretaker.name)
                .param("number", caretaker.number)
                .param("by", scope.actor().name())
                .param("today", today)
                .update();
    }

    void clear(Scope scope, Place place) {
        of(scope, """
                        delete from outreach.caretaker
                        where landlord_id = :landlord and branch_id = :branch and residence = :residence""")
                .param("branch", place.branch)
                .param("residence", place.residence)
                .update();
    }
}
