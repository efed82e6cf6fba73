package fr.palier.app.dossier.told;

import fr.palier.app.dossier.told.ToldNeed.Answer;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.told.NeedsSeenTo.Standing;
import fr.palier.app.timeline.told.NeedsTold;
import fr.palier.engine.outreach.Need;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of needs that were told. */
@Repository
class ToldNeedStore {
    private static final String OPEN = """
            select n.id, n.tenancy_id, s.public_id, s.family_name || ' ' || s.given_name as household, n.need, n.told_on, n.told_to
            from dossier.told_need n
            join portfolio.summary s on s.landlord_id = n.landlord_id and s.tenancy_id = n.tenancy_id
            where n.landlord_id = :landlord and n.state = 'open'
            """;

    private final JdbcClient jdbc;

    ToldNeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Scope scope, NeedsTold told) {
        jdbc.sql("""
                        insert into dossier.told_need (landlord_id, tenancy_id, need, told_on, told_to)
                        select :landlord, :tenancy, unnest(:needs), :day, :to
                        on conflict (landlord_id, tenancy_id, need) where state = 'open' do nothing""")
                .param("landlord", scope.landlord())
                .param("tenancy", told.tenancyId())
                .param("needs", told.needs().stream().map(Need::code).toArray(String[]::new))
                .param("day", told.day())
                .param("to", told.by())
                .update();
    }

    /** Those that wait, the oldest first, behind one. */
    List<ToldNeed> open(Scope scope, long after, int limit) {
        return jdbc.sql(OPEN + "and n.id > :after order by n.id limit :limit")
                .param("landlord", scope.landlord())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> told(row))
                .list();
    }

    Optional<ToldNeed> find(Scope scope, long id) {
        return jdbc.sql(OPEN + "and n.id = :id")
                .param("landlord", scope.landlord())
                .param("id", id)
                .query((row, n) -> told(row))
                .optional();
    }

    private static ToldNeed told(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ToldNeed(
                row.getLong("id"),
                row.getInt("tenancy_id"),
                row.getLong("public_id"),
                row.getString("household"),
                Need.of(row.getString("need")).orElseThrow(),
                row.getObject("told_on", LocalDate.class),
                row.getString("told_to"));
    }

    int count(Scope scope) {
        return jdbc.sql("select count(*) from dossier.told_need where landlord_id = ? and state = 'open'")
                .param(scope.landlord())
                .query(Integer.class)
                .single();
    }

    /** All that wait, and what became of others since a day. */
    Standing standing(Scope scope, LocalDate since) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'open') as waiting,
                            count(*) filter (where state = 'taken' and answered_on >= :since) as taken,
                            count(*) filter (where state in ('settled', 'declined') and answered_on >= :since) as ended
                        from dossier.told_need where landlord_id = :landlord""")
                .param("landlord", scope.landlord())
                .param("since", since)
                .query(Standing.class)
                .single();
    }

    /** False where somebody was quicker. */
    boolean answer(Scope scope, long id, Answer answer, LocalDate day) {
        return jdbc.sql("""
                                update dossier.told_need set state = ?, answered_by_name = ?, answered_on = ?
                                where landlord_id = ? and id = ? and state = 'open'""")
                        .params(answer.code(), scope.actor().name(), day, scope.landlord(), id)
                        .update()
                == 1;
    }
}
