package fr.palier.app.outreach.urgency;

import fr.palier.app.outreach.Warned;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of urgencies. Inside a transaction. */
@Repository
public class AlarmStore {
    private static final String OPEN = """
                        select a.id, a.tenancy_id, coalesce(p.number, n.plain_number, '') as number, a.at, a.warned, a.actor_name,
                            coalesce(a.recorded, k.recorded, 0) as recorded
                        from outreach.alarm a
                        left join outreach.person p on p.landlord_id = a.landlord_id and p.campaign = a.campaign
                            and p.tenancy_id = a.tenancy_id
                        left join lateral (
                            select t.plain_number from portfolio.phone t
                            where t.landlord_id = a.landlord_id and t.tenancy_id = a.tenancy_id and not exists (
                                select from outreach.dropped_number x where x.landlord_id = t.landlord_id
                                    and x.tenancy_id = t.tenancy_id and x.number = t.plain_number)
                            order by t.source desc limit 1) n on true
                        left join lateral (
                            select c.recorded from outreach.call c
                            where c.landlord_id = a.landlord_id and c.campaign = a.campaign and c.at = a.at
                                and c.tenancy_id = a.tenancy_id and c.outcome = 'urgent-escalated'
                            order by c.id desc limit 1) k on true
                        where a.landlord_id = :landlord and a.closed_at is null
                            and (cast(:tenancy as int) is null or a.tenancy_id = :tenancy)
                        order by a.id limit 100""";

    private static final int SHOWN = 12;

    private final JdbcClient jdbc;

    AlarmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /**
     * Somebody told of a person in danger.
     *
     * @param campaign in which they were called; or else {@code recorded}, the number of the contact in the timeline
     */
    public record Told(
            int tenancyId,
            Optional<Integer> campaign,
            Optional<Long> recorded,
            LocalDateTime at,
            Collection<Warned> warned) {
        @Override
        public String toString() {
            return "Told[" + tenancyId + ", " + at + "]";
        }
    }

    /** Opens one. */
    public void add(Scope scope, Told told) {
        of(scope, """
                        insert into outreach.alarm (landlord_id, id, campaign, tenancy_id, at, warned, actor, actor_name, recorded)
                        select :landlord, coalesce(max(id), 0) + 1, cast(:campaign as int), :tenancy, :at, :warned, :actor, :name,
                            cast(:recorded as bigint)
                        from outreach.alarm where landlord_id = :landlord""")
                .param("campaign", told.campaign.orElse(null))
                .param("tenancy", told.tenancyId)
                .param("at", told.at)
                .param("warned", told.warned.stream().map(Warned::code).sorted().toArray(String[]::new))
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("recorded", told.recorded.orElse(null))
                .update();
    }

    /**
     * It was told by mistake. It stays among the rows, so that nobody who still sees it closes another one in its place.
     *
     * @return whether it was open
     */
    boolean takeBack(Scope scope, int tenancyId, long recorded, OffsetDateTime at) {
        return of(scope, """
                                update outreach.alarm set taken_back = true, closed_at = :at, closed_by = :actor,
                                    closed_by_name = :name
                                where landlord_id = :landlord and tenancy_id = :tenancy and recorded = :recorded
                                    and closed_at is null""")
                        .param("tenancy", tenancyId)
                        .param("recorded", recorded)
                        .param("at", at)
                        .param("actor", scope.actor().person())
                        .param("name", scope.actor().name())
                        .update()
                > 0;
    }

    /** Those that are open, of all households or of one. */
    public List<Alarm> open(Scope scope, Optional<Integer> tenancyId) {
        return of(scope, OPEN)
                .param("tenancy", tenancyId.orElse(null))
                .query((row, n) -> new Alarm(
                        row.getInt("id"),
                        row.getInt("tenancy_id"),
                        row.getString("number"),
                        row.getObject("at", LocalDateTime.class),
                        List.of((String[]) row.getArray("warned").getArray()),
                        row.getString("actor_name"),
                        row.getLong("recorded"),
                        ""))
                .list();
    }

    /** Those closed since a month. */
    public List<Ended> ended(Scope scope, LocalDateTime now) {
        return of(scope, """
                        select tenancy_id, at, warned, actor_name, closed_at, closed_by_name, coalesce(found, '') as found
                        from outreach.alarm
                        where landlord_id = :landlord and closed_at is not null and not taken_back and at >= :since
                        order by closed_at desc, id desc limit :limit""")
                .param("since", now.minusMonths(1))
                .param("limit", SHOWN)
                .query((row, n) -> ended(row))
                .list();
    }

    private static Ended ended(ResultSet row) throws SQLException {
        return new Ended(
                row.getInt("tenancy_id"),
                row.getObject("at", LocalDateTime.class),
                List.of((String[]) row.getArray("warned").getArray()),
                row.getString("actor_name"),
                LocalDateTime.ofInstant(row.getTimestamp("closed_at").toInstant(), BusinessClock.ZONE),
                row.getString("closed_by_name"),
                row.getString("found"));
    }

    /** Of whom an urgency was, in which campaign if in one, and who had been warned. */
    public record Closed(int tenancyId, Optional<Integer> campaign, List<String> warned) {}

    /** Empty where somebody closed it already. */
    public Optional<Closed> close(Scope scope, int alarm, FreeText found, OffsetDateTime at) {
        return of(scope, """
                        update outreach.alarm set closed_at = :at, closed_by = :actor, closed_by_name = :name, found = :found
                        where landlord_id = :landlord and id = :id and closed_at is null
                        returning tenancy_id, campaign, warned""")
                .param("id", alarm)
                .param("at", at)
                .param("found", found.words())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .query((row, n) -> new Closed(
                        row.getInt("tenancy_id"),
                        Optional.ofNullable(row.getObject("campaign", Integer.class)),
                        List.of((String[]) row.getArray("warned").getArray())))
                .optional();
    }
}
