package fr.palier.app.outreach.call;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.call.Called.Spared;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Somebody of a campaign, as whoever calls or is called back reads of them. */
@Repository
class CalledStore {
    /** The most people shown to whoever answers a call. */
    private static final int FOUND = 20;

    private static final String CALLED = """
            select p.campaign, c.title, c.purpose, c.script, p.tenancy_id, p.number, p.reasons, p.points, p.state, p.attempts,
                c.attempts as attempt_limit, p.promised, p.due_at, p.last_at, c.state = 'closed' as over, p.spared_on, p.spared_by
            from outreach.person p
            join outreach.campaign c on c.landlord_id = p.landlord_id and c.id = p.campaign
            where p.landlord_id = :landlord
            """;

    /** When somebody last called them, for whichever campaign. */
    private static final String LAST_AT = """
            (select max(x.last_at) from outreach.person x
                where x.landlord_id = p.landlord_id and x.tenancy_id = p.tenancy_id) as last_at,""";

    private final JdbcClient jdbc;

    CalledStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    private static Called called(ResultSet row) throws SQLException {
        return new Called(
                row.getInt("campaign"),
                row.getString("title"),
                Purpose.stored(row.getString("purpose")),
                row.getInt("script"),
                row.getInt("tenancy_id"),
                row.getString("number"),
                row.getInt("reasons"),
                row.getInt("points"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getInt("attempt_limit"),
                row.getBoolean("promised"),
                row.getObject("due_at", LocalDateTime.class),
                Optional.ofNullable(row.getObject("last_at", LocalDateTime.class)),
                row.getBoolean("over"),
                spared(row));
    }

    private static Optional<Spared> spared(ResultSet row) throws SQLException {
        return row.getString("state").equals("spared")
                ? Optional.of(new Spared(row.getObject("spared_on", LocalDate.class), row.getString("spared_by")))
                : Optional.empty();
    }

    Optional<Called> find(Scope scope, int campaign, int tenancyId) {
        return of(scope, CALLED + "and p.campaign = :campaign and p.tenancy_id = :tenancy")
                .param("campaign", campaign)
                .param("tenancy", tenancyId)
                .query((row, n) -> called(row))
                .optional();
    }

    /** Others who are due on a number, each once, in campaigns that the person may call for. */
    List<Called> sharing(Scope scope, List<Integer> campaigns, Called called, LocalDateTime now) {
        Set<Integer> met = new HashSet<>();
        return of(
                        scope,
                        CALLED + """
                        and p.number = :number and p.campaign = any(:campaigns) and p.state = 'waiting'
                            and p.tenancy_id <> :tenancy and p.due_at <= :now and
                        """ + QueueStore.NOT_HELD
                                + " order by p.points desc, p.tenancy_id, p.campaign limit 20")
                .param("ordinary", Purpose.waitingForNews())
                .param("me", scope.actor().person())
                .param("number", called.number())
                .param("now", now)
                .param("campaigns", campaigns.toArray(Integer[]::new))
                .param("tenancy", called.tenancyId())
                .query((row, n) -> called(row))
                .list()
                .stream()
                .filter(other -> met.add(other.tenancyId()))
                .toList();
    }

    /**
     * People by their number or their tenancies, whatever became of them and of their campaigns. Each is found once: where a call
     * was promised to them, else in a campaign that runs, else in the last one; with when any campaign called them last.
     */
    List<Called> found(Scope scope, Assigned campaigns, String number, Collection<Integer> tenancies) {
        Set<Integer> met = new HashSet<>();
        return of(scope, CALLED.replace("p.last_at,", LAST_AT) + """
                        and p.campaign = any(:campaigns) and (p.number = :number or p.tenancy_id = any(:tenancies))
                        order by p.points desc, p.tenancy_id, (p.promised and p.state = 'waiting') desc,
                            (p.campaign = any(:running)) desc, p.campaign desc limit 200""")
                .param("campaigns", campaigns.answering().toArray(Integer[]::new))
                .param("running", campaigns.running().toArray(Integer[]::new))
                .param("number", number)
                .param("tenancies", tenancies.toArray(Integer[]::new))
                .query((row, n) -> called(row))
                .list()
                .stream()
                .filter(called -> met.add(called.tenancyId()))
                .limit(FOUND)
                .toList();
    }
}
