package fr.palier.app.outreach.call;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Vulnerability;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who is next. The hours of calls are handed in. */
@Repository
class QueueStore {
    /** A promise of one's own is anybody's when it is so late that it would be broken. */
    private static final int LATE_MINUTES = 30;

    /**
     * Who is not given to call for now: of whom nobody knows how they are, whatever does not ask for that; and who speaks another
     * language, to anybody but the caller who was found for it.
     */
    static final String NOT_HELD = """
            not exists (select from outreach.without_news w
                join outreach.campaign c on c.landlord_id = :landlord and c.id = p.campaign and c.purpose = any(:ordinary)
                where w.landlord_id = :landlord and w.tenancy_id = p.tenancy_id)
            and not exists (select from outreach.language g
                where g.landlord_id = :landlord and g.tenancy_id = p.tenancy_id and g.caller is distinct from :me)
            """;

    /** Nobody is in a call with them or on their number, and nothing was said since that keeps them from being called. */
    private static final String FREE = NOT_HELD + """
            and not exists (select from outreach.lease l
                where l.landlord_id = :landlord and (l.number = p.number or l.tenancy_id = p.tenancy_id) and l.until > now())
            and not exists (select from timeline.left_in_peace h
                where h.landlord_id = :landlord and h.tenancy_id = p.tenancy_id and h.from_on <= :today and h.until_on >= :today)
            and not exists (select from timeline.opposed o
                join outreach.campaign c on c.landlord_id = :landlord and c.id = p.campaign and c.purpose = o.purpose
                where o.landlord_id = :landlord and o.tenancy_id = p.tenancy_id)
            """;

    /** A promise that is due: those that were made to this caller, to anyone, or that are late. */
    static final String PROMISED = """
            select p.campaign, p.tenancy_id, p.number
            from outreach.person p
            where p.landlord_id = :landlord and p.campaign = any(:campaigns) and p.state = 'waiting' and p.promised
                and p.due_at <= :now and (p.promised_to is null or p.promised_to = :me or p.due_at <= :late)
                and p.number <> all(:except) and
            """ + FREE + "order by p.due_at, p.tenancy_id limit 1 for update of p skip locked";

    /**
     * The most vulnerable who is due. Sums of points are few: each is a range of the index, from the highest on, and the walk
     * ends at the first row found; one range over all sums would wade through everybody who is due tomorrow.
     */
    static final String NEXT = """
            select q.campaign, q.tenancy_id, q.number
            from unnest(cast(:levels as int[]), cast(:campaigns as int[])) r (points, campaign)
            cross join lateral (
                select p.campaign, p.tenancy_id, p.number
                from outreach.person p
                where p.landlord_id = :landlord and p.campaign = r.campaign and p.points = r.points and p.state = 'waiting'
                    and not p.promised and p.due_at <= :now and p.number <> all(:except) and
            """ + FREE + """
                order by p.due_at, p.tenancy_id limit 1 for update of p skip locked) q
            limit 1""";

    /** All sums that reasons can have, the highest first. */
    private static final int[] LEVELS = IntStream.range(0, 1 << Vulnerability.values().length)
            .map(bits -> Vulnerability.points(Vulnerability.ofBits(bits)))
            .distinct()
            .boxed()
            .sorted(Comparator.reverseOrder())
            .mapToInt(Integer::intValue)
            .toArray();

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("ordinary", Purpose.waitingForNews())
                .param("me", scope.actor().person());
    }

    /** The campaigns that the person may call for today: of their teams, for what each was trained. */
    Assigned campaigns(Scope scope, LocalDateTime now) {
        return new Assigned(of(scope, """
                        select c.id, c.state = 'running' and :today between c.starts_on and c.ends_on as running
                        from outreach.campaign c
                        join outreach.caller k on k.landlord_id = c.landlord_id and k.team = c.team
                        join outreach.team_purpose t on t.landlord_id = c.landlord_id and t.team = c.team
                            and t.purpose = c.purpose
                        where c.landlord_id = :landlord and c.state in ('running', 'paused', 'closed') and c.people > 0
                            and k.person = :me and k.left_on is null and k.trained_on <= :today and t.from_on <= :today
                        order by c.id""")
                .param("today", now.toLocalDate())
                .query((row, n) -> new Assigned.One(row.getInt("id"), row.getBoolean("running")))
                .list());
    }

    /** Somebody to be called. */
    record Candidate(int campaign, int tenancyId, String number) {
        @Override
        public String toString() {
            return "Candidate[" + campaign + ", " + tenancyId + "]";
        }
    }

    /** Who is next, locked until the transaction ends; those whom colleagues are just taking are passed over. */
    Optional<Candidate> next(Scope scope, Assigned campaigns, LocalDateTime now, Collection<String> except) {
        Optional<Candidate> promised = of(scope, PROMISED)
                .param("campaigns", campaigns.answering().toArray(Integer[]::new))
                .param("now", now)
                .param("today", now.toLocalDate())
                .param("late", now.minusMinutes(LATE_MINUTES))
                .param("except", except.toArray(String[]::new))
                .query(Candidate.class)
                .optional();
        if (promised.isPresent()) {
            return promised;
        }
        return mostVulnerable(scope, campaigns.running(), now, except);
    }

    private Optional<Candidate> mostVulnerable(
            Scope scope, List<Integer> campaigns, LocalDateTime now, Collection<String> except) {
        int width = campaigns.size();
        return of(scope, NEXT)
                .param(
                        "levels",
                        Arrays.stream(LEVELS)
                                .flatMap(points ->
                                        IntStream.generate(() -> points).limit(width))
                                .boxed()
                                .toArray(Integer[]::new))
                .param(
                        "campaigns",
                        IntStream.range(0, LEVELS.length)
                                .boxed()
                                .flatMap(level -> campaigns.stream())
                                .toArray(Integer[]::new))
                .param("now", now)
                .param("today", now.toLocalDate())
                .param("except", except.toArray(String[]::new))
                .query(Candidate.class)
                .optional();
    }

    /**
     * How much is left for the person; who waits in several campaigns counts once.
     *
     * @param due who can be called now
     * @param promised promises that are due now
     * @param next when the next one is due, if nobody is now
     */
    record Left(int due, int promised, Optional<LocalDateTime> next) {}

    Left left(Scope scope, Assigned campaigns, LocalDateTime now) {
        return of(scope, """
                        select count(distinct tenancy_id) filter (where due_at <= :now) as due,
                            count(distinct tenancy_id) filter (where promised and due_at <= :now) as promised,
                            min(due_at) filter (where due_at < 'infinity') as next
                        from (
                            select p.tenancy_id, p.due_at, p.promised from outreach.person p
                            where p.landlord_id = :landlord and p.campaign = any(:answering) and p.state = 'waiting'
                                and (p.promised or p.campaign = any(:running)) and
                            """ + NOT_HELD + ") w")
                .param("running", campaigns.running().toArray(Integer[]::new))
                .param("answering", campaigns.answering().toArray(Integer[]::new))
                .param("now", now)
                .query((row, n) -> new Left(
                        row.getInt("due"),
                        row.getInt("promised"),
                        Optional.ofNullable(row.getObject("next", LocalDateTime.class))))
                .single();
    }
}
