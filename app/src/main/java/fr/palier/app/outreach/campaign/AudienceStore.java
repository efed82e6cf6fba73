package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Audience.Rested;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Disparity.Group;
import fr.palier.engine.outreach.Vulnerability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Whom criteria choose: counted, shown, and written into a campaign, each in one statement. */
@Repository
class AudienceStore {
    /** Tenancies that stand and that the criteria describe, wherever they are; {@code chosen} where the place fits too. */
    static final String BASE = """
            with phone as materialized (
                select distinct on (p.tenancy_id) p.tenancy_id, p.plain_number
                from portfolio.phone p
                where p.landlord_id = :landlord and not exists (
                    select from outreach.dropped_number x
                    where x.landlord_id = :landlord and x.tenancy_id = p.tenancy_id and x.number = p.plain_number)
                order by p.tenancy_id, p.source desc),
            opposed as (
                select o.tenancy_id from timeline.opposed o where o.landlord_id = :landlord and o.purpose = :purpose
                union
                select p.tenancy_id from outreach.person p
                join outreach.campaign c on c.landlord_id = p.landlord_id and c.id = p.campaign and c.purpose = :purpose
                    and c.state in ('running', 'paused')
                where p.landlord_id = :landlord and p.last_outcome = 'refused'),
            in_peace as (
                select distinct l.tenancy_id from timeline.left_in_peace l
                where l.landlord_id = :landlord and l.from_on <= :today and l.until_on >= :today),
            spoken as (
                select s.tenancy_id, s.last_on from timeline.spoken s where s.landlord_id = :landlord),
            rested as (
                select v.tenancy_id, max(v.spoke_on) as spoke_on from outreach.conversation v
                where v.landlord_id = :landlord and v.purpose = :purpose and v.until_on > :begins
                    and not exists (select from outreach.without_news n
                        where n.landlord_id = :landlord and n.tenancy_id = v.tenancy_id)
                group by v.tenancy_id),
            owing as (
                select w.tenancy_id from ledger.owing w
                where w.landlord_id = :landlord and cast(:only as text) is not distinct from 'owing'),
            base as (
                select a.tenancy_id, a.public_id, a.branch_id, a.department, a.priority_area, a.lives_alone, phone.plain_number as number,
                    opposed.tenancy_id is not null as opposed, in_peace.tenancy_id is not null as in_peace,
                    rested.spoke_on,
                    """ + Chosen.PLACE + """
                     as chosen,
                    cast(:only as text) is distinct from 'owing' or owing.tenancy_id is not null as owes,
                    case when :year - a.birth_year >= 80 then '80+' when :year - a.birth_year >= 70 then '70-79'
                        when a.birth_year is not null then '-70' else 'unknown' end as band,
                    case when :year - a.birth_year >= 80 then 1 when :year - a.birth_year >= 70 then 2 else 0 end
                        + case when a.lives_alone then 4 else 0 end
                        + case when spoken.last_on is null then 8 when spoken.last_on < :silentSince then 16 else 0 end as reasons
                from portfolio.audience a
                left join phone on phone.tenancy_id = a.tenancy_id
                left join opposed on opposed.tenancy_id = a.tenancy_id
                left join in_peace on in_peace.tenancy_id = a.tenancy_id
                left join spoken on spoken.tenancy_id = a.tenancy_id
                left join rested on rested.tenancy_id = a.tenancy_id
                left join owing on owing.tenancy_id = a.tenancy_id
                where a.landlord_id = :landlord and\s""" + Chosen.STANDING + """

                    and (cast(:those as int[]) is null or a.tenancy_id = any(cast(:those as int[]))))
            """;

    static final String COUNT = BASE + """
            select grouping(priority_area, department, lives_alone, band) as by, priority_area, department, lives_alone, band,
                count(*) filter (where owes and spoke_on is null) as everybody,
                count(*) filter (where chosen and owes and number is not null and not opposed and not in_peace
                    and spoke_on is null) as people,
                count(*) filter (where chosen and owes and number is null and not opposed and not in_peace
                    and spoke_on is null) as without_number,
                count(*) filter (where chosen and owes and not opposed and not in_peace and spoke_on is not null) as rested,
                min(spoke_on) filter (where chosen and owes and not opposed and not in_peace) as rested_since,
                count(*) filter (where chosen and owes and opposed) as opposed,
                count(*) filter (where chosen and owes and in_peace) as in_peace,
                count(*) filter (where chosen and not owes) as settled
            from base
            group by grouping sets ((), (priority_area), (department), (lives_alone), (band))
            order by 1, 2, 3, 4, 5""";

    private static final String WITHOUT_NUMBER = BASE + """
            select tenancy_id, reasons, visited from base
            cross join lateral (
                select exists (select from outreach.visit v where v.landlord_id = :landlord
                    and v.tenancy_id = base.tenancy_id and (v.campaign = :campaign or v.state <> 'closed')) as visited) d
            where chosen and owes and number is null and not opposed and not in_peace and (spoke_on is null or visited)
            """;

    private static final String CALLABLE =
            "where chosen and owes and number is not null and not opposed and not in_peace and spoke_on is null\n";

    /** Nobody calls them on the first day: a call was promised for later, or somebody goes to their door. */
    private static final String AT_ONCE = """
            and not exists (select from outreach.rest r where r.landlord_id = :landlord and r.tenancy_id = base.tenancy_id
                and r.not_before > cast(:begins as date) + 1)
            """;

    private static final int ALL_REASONS = 1 << Vulnerability.values().length;

    private final JdbcClient jdbc;

    private final Optional<NotReached> notReached;

    AudienceStore(JdbcClient jdbc, Optional<NotReached> notReached) {
        this.jdbc = jdbc;
        this.notReached = notReached;
    }

    /**
     * Whom it is about, on a day.
     *
     * @param begins first day of calls
     */
    record Asked(Purpose purpose, Criteria criteria, LocalDate today, LocalDate begins) {
        static Asked of(Campaign campaign, LocalDate today) {
            LocalDate from = campaign.terms().from();
            return new Asked(
                    campaign.terms().purpose(), campaign.terms().criteria(), today, from.isAfter(today) ? from : today);
        }
    }

    private StatementSpec of(Scope scope, Asked asked, String sql) {
        return Chosen.bind(jdbc.sql(sql), asked.criteria, asked.today)
                .param("landlord", scope.landlord())
                .param("purpose", asked.purpose.code())
                .param("those", those(scope, asked.criteria))
                .param("begins", asked.begins)
                .param("silentSince", asked.today.minusDays(Vulnerability.SILENT_DAYS));
    }

    /** Whom a send has not reached so far, where they are chosen by it. */
    private Integer @Nullable [] those(Scope scope, Criteria criteria) {
        return criteria.notReachedBy()
                .map(send -> notReached.orElseThrow().of(scope, send).toArray(Integer[]::new))
                .orElse(null);
    }

    private record Row(
            String dimension,
            Group group,
            int withoutNumber,
            int opposed,
            int inPeace,
            int settled,
            Optional<Rested> rested) {}

    /** Counts them, all and by group. A dimension by which the criteria choose on purpose is not judged. */
    Audience count(Scope scope, Asked asked) {
        List<Row> rows = of(scope, asked, COUNT).query((row, n) -> row(row)).list();
        Row all =
                rows.stream().filter(row -> row.dimension.isEmpty()).findFirst().orElseThrow();
        Criteria criteria = asked.criteria;
        List<String> dimensions = new ArrayList<>(List.of("area", "department", "household", "age"));
        if (criteria.chooseByPlace()) {
            dimensions.remove("department");
        }
        if (criteria.priorityArea()) {
            dimensions.remove("area");
        }
        if (criteria.alone()) {
            dimensions.remove("household");
        }
        if (criteria.ageFrom().isPresent() || criteria.ageTo().isPresent()) {
            dimensions.remove("age");
        }
        Map<String, List<Group>> groups = rows.stream()
                .filter(row -> dimensions.contains(row.dimension))
                .collect(Collectors.groupingBy(Row::dimension, Collectors.mapping(Row::group, Collectors.toList())));
        return new Audience(
                (int) all.group.selected(),
                all.withoutNumber,
                all.opposed,
                all.inPeace,
                all.settled,
                all.rested,
                groups);
    }

    private static Row row(ResultSet row) throws SQLException {
        int rested = row.getInt("rested");
        String dimension = dimension(row.getInt("by"));
        String name = switch (dimension) {
            case "area" -> row.getBoolean("priority_area") ? "area.inside" : "area.outside";
            case "department" -> row.getString("department");
            case "household" -> row.getBoolean("lives_alone") ? "household.alone" : "household.together";
            case "age" -> "age." + row.getString("band");
            default -> "";
        };
        return new Row(
                dimension,
                new Group(name, row.getLong("everybody"), row.getLong("people")),
                row.getInt("without_number"),
                row.getInt("opposed"),
                row.getInt("in_peace"),
                row.getInt("settled"),
                Optional.ofNullable(row.getObject("rested_since", LocalDate.class))
                        .map(since -> new Rested(rested, since)));
    }

    /** The bits of {@code grouping}: one for each column that the row is not about. */
    private static String dimension(int by) {
        return switch (by) {
            case 0b0111 -> "area";
            case 0b1011 -> "department";
            case 0b1101 -> "household";
            case 0b1110 -> "age";
            default -> "";
        };
    }

    /**
     * Somebody who would be called and has no number.
     *
     * @param visited somebody was asked to go to their door for the campaign, or is for another
     */
    record Silent(int tenancyId, int reasons, boolean visited) {}

    /** Those behind one, by its number. */
    List<Silent> withoutNumber(Scope scope, Asked asked, int campaign, int after, int limit) {
        return of(scope, asked, WITHOUT_NUMBER + "and tenancy_id > :after order by tenancy_id limit :limit")
                .param("campaign", campaign)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> silent(row))
                .list();
    }

    /** Of some, by their public numbers, those to whose door nobody was asked to go yet. */
    List<Silent> withoutNumber(Scope scope, Asked asked, int campaign, Collection<Long> some) {
        return of(scope, asked, WITHOUT_NUMBER + "and public_id = any(:some)")
                .param("campaign", campaign)
                .param("some", some.toArray(Long[]::new))
                .query((row, n) -> silent(row))
                .list()
                .stream()
                .filter(one -> !one.visited)
                .toList();
    }

    private static Silent silent(ResultSet row) throws SQLException {
        return new Silent(row.getInt("tenancy_id"), row.getInt("reasons"), row.getBoolean("visited"));
    }

    /** Somebody who would be called, with the reasons why so early. */
    record Sampled(int tenancyId, int reasons) {}

    /** The first to be called; whom something else keeps from being called then is none of them. */
    List<Sampled> first(Scope scope, Asked asked, int limit) {
        return of(scope, asked, BASE + "select tenancy_id, reasons from base " + CALLABLE + AT_ONCE + """
                        order by (cast(:points as int[]))[reasons + 1] desc, tenancy_id limit :limit""")
                .param("points", points())
                .param("limit", limit)
                .query((row, n) -> new Sampled(row.getInt("tenancy_id"), row.getInt("reasons")))
                .list();
    }

    /**
     * Writes them into a campaign, a row each. Whoever is left alone because of another campaign waits as long.
     *
     * @param due from when on they may be called
     * @return how many
     */
    int enqueue(Scope scope, Asked asked, int campaign, LocalDateTime due) {
        int people = of(scope, asked, BASE + """
                        insert into outreach.person (landlord_id, campaign, tenancy_id, branch_id, priority_area, reasons,
                            points, number, due_at)
                        select :landlord, :campaign, base.tenancy_id, branch_id, priority_area, reasons,
                            (cast(:points as int[]))[reasons + 1], number, greatest(cast(:due as timestamp), r.not_before)
                        from base
                        left join outreach.rest r on r.landlord_id = :landlord and r.tenancy_id = base.tenancy_id
                        """ + CALLABLE)
                .param("points", points())
                .param("campaign", campaign)
                .param("due", due)
                .update();
        jdbc.sql("analyze (skip_locked) outreach.person").update();
        return people;
    }

    /** The points of every sum of reasons, by its bits: the engine's, so that both say the same. */
    private static Integer[] points() {
        return IntStream.range(0, ALL_REASONS)
                .mapToObj(bits -> Vulnerability.points(Vulnerability.ofBits(bits)))
                .toArray(Integer[]::new);
    }

    /** The towns in which the landlord lets, by name. */
    List<String> cities(Scope scope) {
        return jdbc.sql("""
                        select distinct city from portfolio.audience where landlord_id = :landlord and city <> '' order by city""")
                .param("landlord", scope.landlord())
                .query((row, n) -> row.getString("city"))
                .list();
    }

    /** Whether the portfolio knows priority neighbourhoods. */
    boolean knowsAreas(Scope scope) {
        return jdbc.sql("""
                        select exists (select from portfolio.audience where landlord_id = :landlord and priority_area)""")
                .param("landlord", scope.landlord())
                .query(Boolean.class)
                .single();
    }
}
