package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.Standings;
import fr.palier.app.outreach.wall.Figures.AtWork;
import fr.palier.app.outreach.wall.Figures.Count;
import fr.palier.app.outreach.wall.Figures.Day;
import fr.palier.app.outreach.wall.Figures.Debrief;
import fr.palier.app.outreach.wall.Figures.Part;
import fr.palier.app.outreach.wall.Figures.Promise;
import fr.palier.app.outreach.wall.Figures.Running;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts a call room. All of it is the landlord's own: nothing is suppressed. */
@Repository
class WallStore {
    private static final int SHOWN = 12;

    /** Of one campaign, or of all that are not over where none is named. */
    private static final String OF_CAMPAIGN =
            "(c.id = :campaign or :campaign = 0 and c.state in ('running', 'paused'))";

    /** Each household once, however many campaigns would speak with it: what came of the one that came furthest. */
    private static final String HOUSEHOLDS = """
            from (select distinct on (s.tenancy_id) s.*
                from outreach.standing s
                join outreach.campaign c on c.landlord_id = s.landlord_id and c.id = s.campaign and OF_CAMPAIGN
                where s.landlord_id = :landlord
                order by s.tenancy_id, array_position(array['visit', 'reached', 'waiting', 'visited', 'spared', 'unreached',
                    'refused', 'not-called'], s.standing)) s
            """.replace("OF_CAMPAIGN", OF_CAMPAIGN);

    private static final String CALLS = """
            select count(*) as calls,
                count(*) filter (where outcome in ('reached-ok', 'reached-needs', 'urgent-escalated')) as reached,
                coalesce(sum(seconds), 0) as seconds
            from outreach.call where landlord_id = :landlord
            """;

    private final JdbcClient jdbc;

    WallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getString("name"), Standings.read(row));
    }

    private StatementSpec of(Scope scope, int campaign, String sql) {
        return of(scope, sql).param("campaign", campaign);
    }

    Standings totals(Scope scope, int campaign) {
        return of(scope, campaign, "select " + Standings.COUNTS + HOUSEHOLDS)
                .query((row, n) -> Standings.read(row))
                .single();
    }

    /** All calls of a campaign. */
    Day whole(Scope scope, int campaign) {
        return of(scope, campaign, CALLS + "and campaign = :campaign")
                .query(Day.class)
                .single();
    }

    Day day(Scope scope, LocalDateTime now) {
        return of(scope, CALLS + "and at >= :from and at < :until")
                .param("from", now.toLocalDate().atStartOfDay())
                .param("until", now.toLocalDate().plusDays(1).atStartOfDay())
                .query(Day.class)
                .single();
    }

    /** By number of agency; 0 where a dwelling has none. */
    List<Part> branches(Scope scope, int campaign) {
        return of(
                        scope,
                        campaign,
                        "select coalesce(s.branch_id, 0)::text as name, " + Standings.COUNTS + HOUSEHOLDS
                                + "group by s.branch_id order by s.branch_id")
                .query((row, n) -> part(row))
                .list();
    }

    /** By the bits of reasons: of 80, of 70, alone; and by neighbourhood. */
    List<Part> groups(Scope scope, int campaign) {
        return of(scope, campaign, "select g.name, " + Standings.COUNTS + HOUSEHOLDS + """
                        cross join lateral (
                            select unnest(array[case when s.reasons & 1 > 0 then 'age-80' when s.reasons & 2 > 0 then 'age-70'
                                else 'age-other' end, case when s.reasons & 4 > 0 then 'alone' else 'together' end,
                                case when s.priority_area then 'area-inside' else 'area-outside' end]) as name) g
                        group by g.name order by g.name""")
                .query((row, n) -> part(row))
                .list();
    }

    /** By need; who said that they need something, and not what, needs something else, to be asked. */
    List<Count> needs(Scope scope, int campaign) {
        return of(scope, campaign, """
                        select coalesce(a.need, 'other') as code, count(*) as count from outreach.call k
                        join outreach.campaign c on c.landlord_id = k.landlord_id and c.id = k.campaign and
                        """ + OF_CAMPAIGN + """
                        left join outreach.answer a on a.landlord_id = k.landlord_id and a.call = k.id and a.need is not null
                        where k.landlord_id = :landlord and (a.need is not null or k.outcome = 'reached-needs')
                        group by 1 order by 2 desc, 1""")
                .query((row, n) -> new Count(row.getString("code"), row.getInt("count")))
                .list();
    }

    List<AtWork> atWork(Scope scope) {
        return of(scope, """
                        select by_name as name, since from outreach.lease
                        where landlord_id = :landlord and until > now() order by since, by_name limit 100""")
                .query((row, n) -> new AtWork(
                        row.getString("name"), row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Those of the next hour, and those that are late. */
    List<Promise> promises(Scope scope, LocalDateTime now) {
        return of(scope, """
                        select p.tenancy_id, p.due_at as at, p.promised_to is not null as own from outreach.person p
                        join outreach.campaign c on c.landlord_id = p.landlord_id and c.id = p.campaign
                            and c.state in ('running', 'paused', 'closed')
                        where p.landlord_id = :landlord and p.state = 'waiting' and p.promised and p.due_at <= :soon
                        order by p.due_at limit :limit""")
                .param("soon", now.plusHours(1))
                .param("limit", SHOWN)
                .query((row, n) -> new Promise(
                        row.getInt("tenancy_id"), row.getObject("at", LocalDateTime.class), row.getBoolean("own")))
                .list();
    }

    List<Running> running(Scope scope) {
        return of(scope, """
                        select public_id, title, purpose, team from outreach.campaign
                        where landlord_id = :landlord and state = 'running' order by id""")
                .query((row, n) -> new Running(
                        row.getLong("public_id"),
                        row.getString("title"),
                        Purpose.stored(row.getString("purpose")),
                        row.getInt("team")))
                .list();
    }

    List<Debrief> debriefs(Scope scope) {
        return of(scope, """
                        select id as call, actor_name as caller, at from outreach.call
                        where landlord_id = :landlord and debrief and debriefed_at is null order by id limit 100""")
                .query((row, n) -> new Debrief(
                        row.getLong("call"), row.getString("caller"), row.getObject("at", LocalDateTime.class)))
                .list();
    }

    boolean debriefed(Scope scope, long call) {
        return of(scope, """
                                update outreach.call set debriefed_at = now(), debriefed_by = :name
                                where landlord_id = :landlord and id = :id and debrief and debriefed_at is null""")
                        .param("id", call)
                        .param("name", scope.actor().name())
                        .update()
                == 1;
    }
}
