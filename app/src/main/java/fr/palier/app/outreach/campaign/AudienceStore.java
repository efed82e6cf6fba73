package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Audience.Rested;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Disparity.Group;
import fr.palier.engine.outreach.Outcome;
import fr.palier.engine.outreach.Spacing;
import fr.palier.engine.outreach.Vulnerability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Whom criteria choose: counted, shown, and written into a campaign, each in one statement. */
@Repository
class AudienceStore {
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
     * @param attempts after which nobody is tried any more
     * @param begins first day of calls
     */
    record Asked(Purpose purpose, Criteria criteria, int attempts, LocalDate today, LocalDate begins) {
        static Asked of(Campaign campaign, LocalDate today) {
            Terms terms = campaign.terms();
            LocalDate from = terms.from().isAfter(today) ? terms.from() : today;
            return new Asked(terms.purpose(), terms.criteria(), terms.attempts(), today, from);
        }
    }

    private StatementSpec of(Scope scope, Asked asked, String sql) {
        return Chosen.bind(jdbc.sql(sql), asked.criteria, asked.today)
                .param("landlord", scope.landlord())
                .param("purpose", asked.purpose.code())
                .param("those", those(scope, asked.criteria))
                .param("begins", asked.begins)
                .param("attempts", asked.attempts)
                .param("triedSince", Spacing.triedSince(asked.begins))
                .param("vain", codes(Outcome::isInVain))
                .param("told", codes(Outcome::tellsOfThem))
                .param("silentSince", asked.today.minusDays(Vulnerability.SILENT_DAYS));
    }

    private static String[] codes(Predicate<Outcome> such) {
        return Arrays.stream(Outcome.values()).filter(such).map(Outcome::code).toArray(String[]::new);
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
            Optional<Rested> rested,
            Optional<Rested> tried) {}

    /** Counts them, all and by group. A dimension by which the criteria choose on purpose is not judged. */
    Audience count(Scope scope, Asked asked) {
        List<Row> rows =
                of(scope, asked, Whom.COUNT).query((row, n) -> row(row)).list();
        Row all =
                rows.stream().filter(row -> row.dimension.isEmpty()).findFirst().orElseThrow();
        List<String> dimensions = judged(asked.criteria);
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
                all.tried,
                groups);
    }

    private static List<String> judged(Criteria criteria) {
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
        return dimensions;
    }

    private static Row row(ResultSet row) throws SQLException {
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
                aside(row, "rested"),
                aside(row, "tried"));
    }

    private static Optional<Rested> aside(ResultSet row, String why) throws SQLException {
        int people = row.getInt(why);
        return Optional.ofNullable(row.getObject(why + "_since", LocalDate.class))
                .map(since -> new Rested(people, since));
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
        return of(scope, asked, Whom.WITHOUT_NUMBER + "and tenancy_id > :after order by tenancy_id limit :limit")
                .param("campaign", campaign)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> silent(row))
                .list();
    }

    /** Of some, by their public numbers, those to whose door nobody was asked to go yet. */
    List<Silent> withoutNumber(Scope scope, Asked asked, int campaign, Collection<Long> some) {
        return of(scope, asked, Whom.WITHOUT_NUMBER + "and public_id = any(:some)")
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
        return of(
                        scope,
                        asked,
                        Whom.BASE + "select tenancy_id, reasons from base " + Whom.CALLABLE + Whom.AT_ONCE + """
                        order by (cast(:points as int[]))[reasons + 1] desc, tenancy_id limit :limit""")
                .param("points", points())
                .param("limit", limit)
                .query((row, n) -> new Sampled(row.getInt("tenancy_id"), row.getInt("reasons")))
                .list();
    }

    /**
     * Writes them into a campaign, a row each. Whoever is left alone because of another campaign waits as long; what another campaign
     * of the purpose tried in vain of late counts in this one.
     *
     * @param due from when on they may be called
     * @return how many
     */
    int enqueue(Scope scope, Asked asked, int campaign, LocalDateTime due) {
        int people = of(scope, asked, Whom.BASE + """
                        insert into outreach.person (landlord_id, campaign, tenancy_id, branch_id, priority_area, reasons,
                            points, number, attempts, due_at)
                        select :landlord, :campaign, base.tenancy_id, branch_id, priority_area, reasons,
                            (cast(:points as int[]))[reasons + 1], number, tries, greatest(cast(:due as timestamp), r.not_before)
                        from base
                        left join outreach.rest r on r.landlord_id = :landlord and r.tenancy_id = base.tenancy_id
                        """ + Whom.CALLABLE)
                .param("points", points())
                .param("campaign", campaign)
                .param("due", due)
                .update();
        jdbc.sql("analyze (skip_locked) outreach.person").update();
        return people;
    }

    /**
     * Whom nobody tries any more and a campaign would never give up, where nobody was asked to go to their door since.
     *
     * @return their reasons, by tenancy
     */
    Map<Integer, Integer> exhausted(Scope scope, Asked asked) {
        Map<Integer, Integer> exhausted = new TreeMap<>();
        of(scope, asked, Whom.EXHAUSTED)
                .param("points", points())
                .param("priority", Vulnerability.PRIORITY)
                .query((row, n) -> exhausted.put(row.getInt("tenancy_id"), row.getInt("reasons")))
                .list();
        return exhausted;
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
