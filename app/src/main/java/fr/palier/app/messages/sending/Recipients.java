package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Reach.Fate;
import fr.palier.app.outreach.campaign.Chosen;
import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Whom a send reaches: decided in one place, counted, shown and written by the same decision. Where a life may be in danger, only
 * an address that is missing, written to already, or reached too late keeps somebody out.
 */
@Repository
class Recipients {
    private static final String CHOSEN = """
            with chosen as materialized (
                select a.tenancy_id, a.branch_id, a.city
                from portfolio.audience a
                left join timeline.spoken spoken on spoken.landlord_id = a.landlord_id and spoken.tenancy_id = a.tenancy_id
                where a.landlord_id = :landlord and\s""" + Chosen.STANDING + " and " + Chosen.PLACE + ")";

    private static final String DECIDED = CHOSEN + """
            ,
            reached as materialized (
                select distinct on (w.tenancy_id) w.tenancy_id, w.channel, w.address
                from messages.address w
                where w.landlord_id = :landlord and w.channel = any(cast(:channels as text[]))
                order by w.tenancy_id, w.channel = 'letter' and :late, array_position(cast(:channels as text[]), w.channel),
                    w.source desc),
            opposed as materialized (
                select o.tenancy_id from timeline.opposed o
                where o.landlord_id = :landlord and o.purpose = :purpose and not :danger),
            stopped as materialized (
                select distinct on (s.tenancy_id) s.tenancy_id, s.reason
                from messages.stopped s
                where s.landlord_id = :landlord and not :danger and s.from_on <= :today and s.until_on >= :today
                order by s.tenancy_id, array_position(array['in-peace', 'plan', 'promise', 'hold', 'contact'], s.reason)),
            capped as materialized (
                select r.tenancy_id
                from messages.received r
                join messages.setting_now n on n.landlord_id = r.landlord_id
                where r.landlord_id = :landlord and not :danger and r.on_day > cast(:today as date) - n.cap_days
                group by r.tenancy_id, n.cap_messages
                having count(*) >= n.cap_messages),
            judged as (
                select c.tenancy_id, c.branch_id, c.city, reached.channel, reached.address,
                    case when stopped.reason = 'in-peace' then 'in-peace' when opposed.tenancy_id is not null then 'opposed'
                        when stopped.reason is not null then stopped.reason when capped.tenancy_id is not null then 'capped'
                        when reached.channel is null then 'no-address'
                        when reached.channel = 'letter' and :late then 'late' end as kept_out
                from chosen c
                left join reached on reached.tenancy_id = c.tenancy_id
                left join opposed on opposed.tenancy_id = c.tenancy_id
                left join stopped on stopped.tenancy_id = c.tenancy_id
                left join capped on capped.tenancy_id = c.tenancy_id),
            decided as (
                select tenancy_id, branch_id, city, channel, address,
                    case when kept_out is null and address <> '' and row_number() over (
                            partition by kept_out, channel, address order by tenancy_id) > 1
                        then 'same-address' else kept_out end as left_out
                from judged)
            """;

    private static final String COUNT = DECIDED + """
            select left_out, case when left_out is null then channel end as by_channel,
                case when left_out is null then branch_id end as by_branch, case when left_out is null then city end as by_city,
                count(*) as people
            from decided group by 1, 2, 3, 4 order by 1, 2, 3, 4""";

    private static final String KNOWN = CHOSEN + """
            select w.channel, count(distinct w.tenancy_id) as people
            from chosen c join messages.address w on w.landlord_id = :landlord and w.tenancy_id = c.tenancy_id
            group by w.channel""";

    private static final String WRITE = DECIDED + """
            , written as (
                insert into messages.message (landlord_id, send, tenancy_id, purpose, channel, address, language, due_at)
                select :landlord, :send, tenancy_id, :purpose, channel, address, :language, :due
                from decided where left_out is null order by tenancy_id
                returning 1),
            told as (
                insert into messages.left_out (landlord_id, send, reason, people)
                select :landlord, :send, left_out, count(*) from decided where left_out is not null group by left_out
                returning 1),
            nobody as (
                insert into messages.unaddressed (landlord_id, send, tenancy_id, reason)
                select :landlord, :send, tenancy_id, left_out from decided where left_out in ('no-address', 'late')
                returning 1)
            select count(*) from written""";

    private final JdbcClient jdbc;
    private final Bulk bulk;

    Recipients(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /**
     * What is to be sent, to be reckoned for a day.
     *
     * @param late whether letters would arrive too late: then nobody is written to by post
     */
    record Asked(Send.Terms terms, LocalDate day, boolean late) {}

    private StatementSpec of(Scope scope, Asked asked, String sql) {
        return Chosen.bind(jdbc.sql(sql), asked.terms.criteria(), asked.day).param("landlord", scope.landlord());
    }

    private StatementSpec decided(Scope scope, Asked asked, String sql) {
        return of(scope, asked, sql)
                .param(
                        "channels",
                        asked.terms.channels().stream().map(Channel::code).toArray(String[]::new))
                .param("purpose", asked.terms.purpose().code())
                .param("danger", asked.terms.danger())
                .param("late", asked.late);
    }

    private record Row(Optional<Fate> leftOut, Optional<Reach.Group> group, int people) {}

    Reach count(Scope scope, Asked asked) {
        List<Row> rows = decided(scope, asked, COUNT)
                .query((row, n) -> {
                    Optional<Fate> fate =
                            Optional.ofNullable(row.getString("left_out")).map(Fate::stored);
                    int people = row.getInt("people");
                    return new Row(
                            fate,
                            fate.isPresent()
                                    ? Optional.empty()
                                    : Optional.of(new Reach.Group(
                                            Channel.stored(row.getString("by_channel")),
                                            Optional.ofNullable(row.getObject("by_branch", Integer.class)),
                                            row.getString("by_city"),
                                            people)),
                            people);
                })
                .list();
        return new Reach(
                rows.stream().flatMap(row -> row.group.stream()).toList(),
                rows.stream()
                        .filter(row -> row.leftOut.isPresent())
                        .collect(Collectors.toMap(row -> row.leftOut.orElseThrow(), Row::people)),
                known(scope, asked));
    }

    private Map<Channel, Integer> known(Scope scope, Asked asked) {
        Map<Channel, Integer> known = new EnumMap<>(Channel.class);
        of(scope, asked, KNOWN)
                .query((row, n) -> Map.entry(Channel.stored(row.getString("channel")), row.getInt("people")))
                .list()
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    /** Where those live whom it concerns, whether they are written to or not. */
    List<String> cities(Scope scope, Asked asked) {
        return of(scope, asked, CHOSEN + "select distinct city from chosen where city <> '' order by city")
                .query((row, n) -> row.getString("city"))
                .list();
    }

    /** Somebody who is written to. */
    record Recipient(int tenancyId, Channel channel) {}

    /** Those who are written to, in order, at most so many. */
    List<Recipient> first(Scope scope, Asked asked, int limit) {
        return decided(scope, asked, DECIDED + """
                        select tenancy_id, channel from decided where left_out is null order by tenancy_id limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new Recipient(row.getInt("tenancy_id"), Channel.stored(row.getString("channel"))))
                .list();
    }

    /**
     * Writes a message for each, how many are left out for which reason, and who has no address that is of use.
     *
     * @param due from when on they may be handed over
     * @return how many messages
     */
    int write(Scope scope, Asked asked, Send send, LocalDateTime due) {
        bulk.keepPlans();
        return decided(scope, asked, WRITE)
                .param("send", send.id())
                .param("language", send.terms().lang().of("fr", "en"))
                .param("due", due)
                .query(Integer.class)
                .single();
    }
}
