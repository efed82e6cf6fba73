package fr.palier.app.worklist;

import fr.palier.app.shared.Scope;
import fr.palier.app.worklist.Filters.State;
import fr.palier.app.worklist.Today.Cut;
import fr.palier.app.worklist.Today.Standing;
import fr.palier.app.worklist.Today.Tally;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the items of the list: every query is on sets, and none asks for one line at a time. */
@Repository
class ItemStore {
    /** A contact takes time; a message and a look do not. */
    private static final String CONTACT = "i.action not in ('message', 'watch')";

    /** What the filters of an address say. A promise that falls due is shown apart, and so is what the person has in hand. */
    static final String FILTER = """
            i.landlord_id = :landlord
                and (cast(:branch as int) is null or i.branch_id = :branch)
                and (cast(:department as text) is null or i.department = :department)
                and (cast(:before as date) is null or i.since < :before)
                and case :whose
                    when 'MINE' then i.assigned_to = any(:mine)
                    when 'FREE' then (i.assigned_to is null or i.assigned_to = any(:mine))
                        and (i.lease_until is null or i.lease_until <= now())
                    when 'TAKEN' then i.lease_until > now()
                    else true end
            """;

    private static final String OPEN = """
            and i.rank < 2147483647 and (i.away_until is null or i.away_until <= :today)
                and i.away_kind is distinct from 'promise'
            """;

    private static final String NOT_IN_HAND = """
            and (i.lease_until is null or i.lease_until <= now() or i.lease_by <> :me)
            """;

    private static final String DONE = "and i.away_on = :today and i.away_kind in ('done', 'promise')\n";

    private static final String ASIDE = "and i.away_until > :today and i.away_kind in ('later', 'promise')\n";

    private static final String OF_ACTION = "and (cast(:action as text) is null or i.action = :action)\n";

    private static final String LINES = """
            select i.tenancy_id, i.rank, i.action, i.balance, i.since, i.away_kind, i.away_on, i.away_until, i.away_reason,
                i.away_by, i.away_at, case when i.lease_until > now() then i.lease_by end as lease_by, i.lease_until,
                i.assigned_to, s.public_id, s.number, s.family_name, s.given_name, s.branch, s.postcode, s.city,
                s.protected_address, l.months_owed, l.reasons, l.flip_cents
            from page i
            join portfolio.summary s on s.landlord_id = :landlord and s.tenancy_id = i.tenancy_id
            left join triage.listed_line l on l.landlord_id = :landlord and l.run_id = i.run_id and l.rank = i.rank
            """;

    private final JdbcClient jdbc;

    ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a query knows of who asks, on which day, and for whom else they stand in. */
    record Asker(Scope scope, LocalDate today, List<UUID> mine) {}

    static Map<String, @Nullable Object> params(Asker asker, Filters filters) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("landlord", asker.scope.landlord());
        params.put("me", asker.scope.actor().person());
        params.put("mine", asker.mine.toArray(UUID[]::new));
        params.put("today", asker.today);
        params.put("branch", filters.branch().orElse(null));
        params.put("action", filters.action().orElse(null));
        params.put("department", filters.department().orElse(null));
        params.put("whose", filters.whose().name());
        params.put("before", filters.waitingLong() ? asker.today.minusDays(Worklist.LONG) : null);
        return params;
    }

    /** The condition that the lines of some filters meet, whatever the action. */
    static String state(State state) {
        return switch (state) {
            case OPEN -> OPEN;
            case DONE -> DONE;
            case ASIDE -> ASIDE;
        };
    }

    static String ofAction() {
        return OF_ACTION;
    }

    Optional<Standing> standing(Scope scope) {
        return jdbc.sql("""
                        select run_id, as_of, policy_version, finished_at from worklist.standing where landlord_id = ?""")
                .param(scope.landlord())
                .query((row, n) -> new Standing(
                        row.getInt("run_id"),
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("policy_version"),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The lines after one of them, in the filters' order. */
    List<Line> page(Asker asker, Filters filters, Optional<Integer> after, int limit) {
        Map<String, @Nullable Object> params = params(asker, filters);
        params.put("after", after.orElse(null));
        params.put("limit", limit);
        return lines(page(filters, after.isPresent()), params);
    }

    /** The query of a page: made of what stands here alone, never of what an address says. */
    static String page(Filters filters, boolean after) {
        String order = filters.sort().columns("i");
        String before = filters.sort().columns("a");
        return "with page as materialized (select i.* from worklist.item i "
                + (after
                        ? "join worklist.item a on a.landlord_id = :landlord and a.tenancy_id = :after and (" + order
                                + ") > (" + before + ")\n"
                        : "")
                + "where " + FILTER + OF_ACTION + state(filters.state())
                + (filters.state() == State.OPEN ? NOT_IN_HAND : "")
                + "order by " + order + " limit :limit)\n" + LINES + "order by " + order;
    }

    /** All lines of some filters, in their order. */
    List<Line> all(Asker asker, Filters filters) {
        String order = filters.sort().columns("i");
        return lines(
                "with page as materialized (select i.* from worklist.item i where " + FILTER + OF_ACTION
                        + state(filters.state()) + ")\n" + LINES + "order by " + order,
                params(asker, filters));
    }

    /** The lines on which the person works. */
    List<Line> inHand(Asker asker) {
        return lines("""
                with page as materialized (
                    select i.* from worklist.item i
                    where i.landlord_id = :landlord and i.lease_by = :me and i.lease_until > now()
                        and (i.away_until is null or i.away_until <= :today)
                    limit 20)
                """ + LINES + "order by i.lease_until desc, i.rank", params(asker, Filters.NONE));
    }

    /** The calls promised for today or before, the oldest promise first. */
    List<Line> promised(Asker asker, Filters filters) {
        return lines(
                "with page as materialized (select i.* from worklist.item i where " + FILTER + OF_ACTION + """
                    and i.away_kind = 'promise' and i.away_until <= :today
                    """
                        + NOT_IN_HAND + "order by i.away_until, i.rank limit 50)\n" + LINES
                        + "order by i.away_until, i.rank",
                params(asker, filters));
    }

    Optional<Line> line(Asker asker, int tenancyId) {
        Map<String, @Nullable Object> params = params(asker, Filters.NONE);
        params.put("tenancy", tenancyId);
        return lines("""
                with page as materialized (
                    select i.* from worklist.item i where i.landlord_id = :landlord and i.tenancy_id = :tenancy)
                """ + LINES, params).stream().findFirst();
    }

    /** What the list says of some tenancies, by their ids; those that it does not know are left out. */
    Map<Integer, Line> lines(Asker asker, List<Integer> tenancyIds) {
        Map<String, @Nullable Object> params = params(asker, Filters.NONE);
        params.put("ids", tenancyIds.toArray(Integer[]::new));
        Map<Integer, Line> lines = new HashMap<>();
        lines("""
                with page as materialized (
                    select i.* from worklist.item i where i.landlord_id = :landlord and i.tenancy_id = any(:ids))
                """ + LINES, params).forEach(line -> lines.put(line.tenancyId(), line));
        return lines;
    }

    Tally tally(Asker asker, Filters filters) {
        Map<String, Integer> byAction = new LinkedHashMap<>();
        jdbc.sql("select i.action, count(*) as lines, min(i.rank) as first from worklist.item i where " + FILTER
                        + state(filters.state()) + "group by i.action order by first")
                .params(params(asker, filters))
                .query(row -> {
                    byAction.put(row.getString("action"), row.getInt("lines"));
                });
        return aside(asker, byAction);
    }

    /** How many contacts were made today. */
    int done(Asker asker) {
        return aside(asker, Map.of()).done();
    }

    private Tally aside(Asker asker, Map<String, Integer> byAction) {
        return jdbc.sql("""
                        select count(*) filter (where i.away_on = :today and i.away_kind in ('done', 'promise')) as done,
                            count(*) filter (where i.away_until > :today and i.away_kind in ('later', 'promise')) as aside
                        from worklist.item i
                        where i.landlord_id = :landlord and i.away_kind is not null and i.away_until > :today""")
                .params(params(asker, Filters.NONE))
                .query((row, n) -> new Tally(byAction, row.getInt("done"), row.getInt("aside")))
                .single();
    }

    /** Where the hours end when so many contacts are left. */
    Cut cut(Asker asker, int left) {
        Map<String, @Nullable Object> params = params(asker, Filters.NONE);
        params.put("left", left);
        return jdbc.sql("""
                        with contact as (
                            select i.rank, i.since, row_number() over (order by i.rank) as n
                            from worklist.item i where i.landlord_id = :landlord and\s""" + CONTACT + "\n" + OPEN + """
                        )
                        select coalesce(min(rank), 2147483647) as rank, count(*) as waiting,
                            count(*) filter (where since < cast(:today as date) - 7) as long
                        from contact where n > :left""")
                .params(params)
                .query((row, n) -> new Cut(row.getInt("rank"), left, row.getInt("waiting"), row.getInt("long")))
                .single();
    }

    private List<Line> lines(String sql, Map<String, @Nullable Object> params) {
        return jdbc.sql(sql).params(params).query((row, n) -> Line.of(row)).list();
    }
}
