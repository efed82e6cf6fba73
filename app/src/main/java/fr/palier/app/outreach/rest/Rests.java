package fr.palier.app.outreach.rest;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Until when households are left alone. Whatever binds one binds every campaign that would call it, paused and later ones too: a
 * try, a conversation, a promise, an open urgency, an open visit. Inside a transaction.
 */
@Repository
public class Rests {
    /**
     * Of all that binds a household the latest holds. Rows of queues that wait less are put off to it; those that waited for what
     * held before wait for this instead. What was promised keeps its moment.
     */
    static final String SETTLE = """
            with whom as (select unnest(cast(:tenancies as int[])) as tenancy_id),
            held as (
                select r.tenancy_id, r.not_before from outreach.rest r
                where r.landlord_id = :landlord and r.tenancy_id = any(:tenancies)),
            bound as (
                select distinct on (b.tenancy_id) b.tenancy_id, b.until, b.reason, b.campaign
                from (
                    select w.tenancy_id, cast(:until as timestamp) as until, :reason as reason, cast(:campaign as int) as campaign
                    from whom w
                    union all
                    select r.tenancy_id, r.not_before, r.reason, r.campaign from outreach.rest r
                    where :reason = 'tried' and r.reason = 'spoken' and r.landlord_id = :landlord
                        and r.tenancy_id = any(:tenancies)
                    union all
                    select a.tenancy_id, 'infinity', 'urgent', a.campaign from outreach.alarm a
                    where a.landlord_id = :landlord and a.tenancy_id = any(:tenancies) and a.closed_at is null
                    union all
                    select v.tenancy_id, 'infinity', 'visit', v.campaign from outreach.visit v
                    where v.landlord_id = :landlord and v.tenancy_id = any(:tenancies) and v.state <> 'closed'
                    union all
                    select p.tenancy_id, date_trunc('day', p.due_at) + interval '1 day 9 hours', 'promised', p.campaign
                    from outreach.person p
                    where p.landlord_id = :landlord and p.tenancy_id = any(:tenancies) and p.state = 'waiting' and p.promised) b
                order by b.tenancy_id, b.until desc, b.reason),
            kept as (
                insert into outreach.rest (landlord_id, tenancy_id, not_before, reason, campaign)
                select :landlord, tenancy_id, until, reason, campaign from bound order by tenancy_id
                on conflict (landlord_id, tenancy_id) do update set not_before = excluded.not_before,
                    reason = excluded.reason, campaign = excluded.campaign
                returning tenancy_id, not_before)
            update outreach.person p set due_at = kept.not_before
            from kept left join held on held.tenancy_id = kept.tenancy_id
            where p.landlord_id = :landlord and p.tenancy_id = kept.tenancy_id and p.state = 'waiting' and not p.promised
                and (p.due_at < kept.not_before or p.due_at = held.not_before and held.not_before > kept.not_before)""";

    private final JdbcClient jdbc;

    Rests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /**
     * Something came of a call or a visit: households are left alone until a moment, or longer where something else binds.
     *
     * @param campaign of which it came
     */
    public void settle(Scope scope, Collection<Integer> tenancies, int campaign, LocalDateTime until, Reason reason) {
        settle(scope, tenancies, Optional.of(campaign), until, reason);
    }

    /** The same where it may have come of no campaign. */
    public void settle(
            Scope scope,
            Collection<Integer> tenancies,
            Optional<Integer> campaign,
            LocalDateTime until,
            Reason reason) {
        of(scope, SETTLE)
                .param("tenancies", tenancies.toArray(Integer[]::new))
                .param("campaign", campaign.orElse(null))
                .param("until", until)
                .param("reason", reason.code())
                .update();
    }

    /** How many who wait in a campaign are left alone because of another one, or of what is known of them, by why. */
    public Map<Reason, Integer> elsewhere(Scope scope, int campaign, LocalDateTime now) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        of(scope, """
                        select w.reason, count(*) as n from (
                            select case when g.tenancy_id is not null then 'language' when n.tenancy_id is not null then 'rescue'
                                else r.reason end as reason
                            from outreach.person p
                            join outreach.campaign c on c.landlord_id = p.landlord_id and c.id = p.campaign
                            left join outreach.rest r on r.landlord_id = p.landlord_id and r.tenancy_id = p.tenancy_id
                                and r.campaign is distinct from :campaign and r.not_before > :now
                            left join outreach.language g on g.landlord_id = p.landlord_id and g.tenancy_id = p.tenancy_id
                                and g.caller is null
                            left join (select distinct tenancy_id from outreach.without_news
                                where landlord_id = :landlord and why = 'rescue') n
                                on n.tenancy_id = p.tenancy_id and c.purpose = any(:ordinary)
                            where p.landlord_id = :landlord and p.campaign = :campaign and p.state = 'waiting' and not p.promised) w
                        where w.reason is not null
                        group by w.reason""")
                .param("campaign", campaign)
                .param("ordinary", Purpose.waitingForNews())
                .param("now", now)
                .query((row, n) -> counts.put(Reason.stored(row.getString("reason")), row.getInt("n")))
                .list();
        return counts;
    }

    /** What is to be known of some households, by their number; of a household of which nothing is, {@link Known#NOTHING}. */
    public Map<Integer, Known> known(Scope scope, Collection<Integer> tenancies, LocalDate today) {
        Map<Integer, Known> known = new HashMap<>();
        of(scope, """
                        select w.tenancy_id,
                            (select min(p.due_at) from outreach.person p where p.landlord_id = :landlord
                                and p.tenancy_id = w.tenancy_id and p.state = 'waiting' and p.promised) as promised,
                            (select v.asked_on from outreach.visit v where v.landlord_id = :landlord
                                and v.tenancy_id = w.tenancy_id and v.state <> 'closed') as visit_on,
                            (select min(a.at) from outreach.alarm a where a.landlord_id = :landlord
                                and a.tenancy_id = w.tenancy_id and a.closed_at is null) as urgent_at,
                            (select max(n.since) from outreach.without_news n where n.landlord_id = :landlord
                                and n.tenancy_id = w.tenancy_id and n.why = 'rescue') as rescue_on,
                            (select g.language from outreach.language g where g.landlord_id = :landlord
                                and g.tenancy_id = w.tenancy_id) as language,
                            exists (select from timeline.left_in_peace l where l.landlord_id = :landlord
                                and l.tenancy_id = w.tenancy_id and l.from_on <= :today and l.until_on >= :today) as in_peace,
                            array(select o.purpose from timeline.opposed o where o.landlord_id = :landlord
                                and o.tenancy_id = w.tenancy_id order by o.purpose) as opposed
                        from unnest(cast(:tenancies as int[])) w (tenancy_id)""")
                .param("tenancies", tenancies.toArray(Integer[]::new))
                .param("today", today)
                .query((row, n) -> known.put(row.getInt("tenancy_id"), known(row)))
                .list();
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                Optional.ofNullable(row.getObject("promised", LocalDateTime.class)),
                Optional.ofNullable(row.getObject("visit_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("urgent_at", LocalDateTime.class)),
                Optional.ofNullable(row.getObject("rescue_on", LocalDate.class)),
                Optional.ofNullable(row.getString("language")),
                row.getBoolean("in_peace"),
                List.of((String[]) row.getArray("opposed").getArray()));
    }
}
