package fr.palier.app.outreach.visit;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.visit.Visit.Closing;
import fr.palier.app.outreach.visit.Visit.Step;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Vulnerability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of visits. */
@Repository
class VisitStore {
    private static final String VISITS = """
            select v.public_id, v.id, v.version, v.tenancy_id, v.state, v.reasons, v.asked_on, v.unanswered_on, v.closed_as,
                v.closed_by_name, v.closed_on, s.links, s.results, s.names, s.ats
            from outreach.visit v
            cross join lateral (
                select array_agg(x.link order by x.version) as links, array_agg(x.result order by x.version) as results,
                    array_agg(x.actor_name order by x.version) as names, array_agg(x.at order by x.version) as ats
                from outreach.visit_step x where x.landlord_id = v.landlord_id and x.visit = v.id) s
            where v.landlord_id = :landlord
            """;

    private static final String LAST_FIRST = "and (:after = 0 or v.id < :after) order by v.id desc";

    private static final String MOST_VULNERABLE_FIRST = """
            and (:after = 0 or exists (select from outreach.visit x where x.landlord_id = :landlord and x.id = :after
                and (v.points < x.points or v.points = x.points and v.id > x.id)))
            order by v.points desc, v.id""";

    private final JdbcClient jdbc;
    private final CallTime time;

    VisitStore(JdbcClient jdbc, CallTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    private static Visit visit(ResultSet row) throws SQLException {
        @Nullable String closedAs = row.getString("closed_as");
        return new Visit(
                row.getLong("public_id"),
                row.getInt("id"),
                row.getInt("version"),
                row.getInt("tenancy_id"),
                VisitState.of(row.getString("state")).orElseThrow(),
                row.getInt("reasons"),
                row.getObject("asked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("unanswered_on", LocalDate.class)),
                closedAs == null
                        ? Optional.empty()
                        : Optional.of(new Closing(
                                closedAs,
                                row.getString("closed_by_name"),
                                row.getObject("closed_on", LocalDate.class))),
                steps(row));
    }

    private static List<Step> steps(ResultSet row) throws SQLException {
        if (row.getArray("links") == null) {
            return List.of();
        }
        String[] links = (String[]) row.getArray("links").getArray();
        String[] results = (String[]) row.getArray("results").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        java.sql.Timestamp[] ats = (java.sql.Timestamp[]) row.getArray("ats").getArray();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < links.length; i++) {
            steps.add(new Step(
                    Link.of(links[i]).orElseThrow(),
                    Link.Result.of(results[i]).orElseThrow(),
                    names[i],
                    ats[i].toInstant()));
        }
        return steps;
    }

    Optional<Visit> find(Scope scope, long publicId) {
        return of(scope, VISITS + "and v.public_id = :publicId")
                .param("publicId", publicId)
                .query((row, n) -> visit(row))
                .optional();
    }

    /** The one of a household that is not over. */
    Optional<Visit> open(Scope scope, int tenancyId) {
        return of(scope, VISITS + "and v.tenancy_id = :tenancy and v.state <> 'closed'")
                .param("tenancy", tenancyId)
                .query((row, n) -> visit(row))
                .optional();
    }

    /** Those in a state behind one, by its number, 0 for none: the most vulnerable first; what is over, the last first. */
    List<Visit> page(Scope scope, VisitState state, int after, int limit) {
        String order = state == VisitState.CLOSED ? LAST_FIRST : MOST_VULNERABLE_FIRST;
        return of(scope, VISITS + "and v.state = :state " + order + " limit :limit")
                .param("state", state.code())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> visit(row))
                .list();
    }

    Map<VisitState, Integer> counts(Scope scope) {
        Map<VisitState, Integer> counts = new EnumMap<>(VisitState.class);
        Arrays.stream(VisitState.values()).forEach(state -> counts.put(state, 0));
        of(scope, "select state, count(*) as n from outreach.visit where landlord_id = :landlord group by state")
                .query((row, n) -> counts.put(
                        VisitState.valueOf(
                                row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.getInt("n")))
                .list();
        return counts;
    }

    /**
     * To whose door somebody is to go, because nobody can call them.
     *
     * @param reasons bits of {@link Vulnerability}
     */
    record Wanted(int tenancyId, int reasons, long publicId) {
        int points() {
            return Vulnerability.points(Vulnerability.ofBits(reasons));
        }
    }

    /** Asks for them, the most vulnerable first, but where somebody is asked already. */
    List<Integer> ask(Scope scope, int campaign, List<Wanted> wanted, LocalDate today) {
        return of(scope, """
                        insert into outreach.visit (landlord_id, id, public_id, campaign, tenancy_id, branch_id, points, reasons,
                            state, asked_on)
                        select :landlord, (select coalesce(max(v.id), 0) from outreach.visit v where v.landlord_id = :landlord)
                                + row_number() over (order by w.points desc, w.tenancy_id),
                            w.public_id, :campaign, w.tenancy_id, a.branch_id, w.points, w.reasons, 'to-do', :today
                        from unnest(cast(:tenancies as int[]), cast(:points as int[]), cast(:reasons as int[]),
                            cast(:publicIds as bigint[])) w (tenancy_id, points, reasons, public_id)
                        join portfolio.audience a on a.landlord_id = :landlord and a.tenancy_id = w.tenancy_id
                        on conflict (landlord_id, tenancy_id) where state <> 'closed' do nothing
                        returning tenancy_id""")
                .param("campaign", campaign)
                .param("today", today)
                .param("tenancies", wanted.stream().map(Wanted::tenancyId).toArray(Integer[]::new))
                .param("points", wanted.stream().map(Wanted::points).toArray(Integer[]::new))
                .param("reasons", wanted.stream().map(Wanted::reasons).toArray(Integer[]::new))
                .param("publicIds", wanted.stream().map(Wanted::publicId).toArray(Long[]::new))
                .query((row, n) -> row.getInt("tenancy_id"))
                .list();
    }

    /** Moves it along. False where somebody else did meanwhile. */
    boolean move(Scope scope, Visit visit, VisitState to, LocalDate today) {
        return of(scope, """
                                update outreach.visit set version = version + 1, state = :state,
                                    unanswered_on = case when :state = 'worry' then coalesce(unanswered_on, :today)
                                        else unanswered_on end
                                where landlord_id = :landlord and id = :id and version = :version""")
                        .param("state", to.code())
                        .param("today", today)
                        .param("id", visit.id())
                        .param("version", visit.version())
                        .update()
                == 1;
    }

    /** @return the campaign of which it came */
    int close(Scope scope, Visit visit, Link.Result as, LocalDate today) {
        return of(scope, """
                        update outreach.visit set closed_as = :as, closed_by = :actor, closed_by_name = :name, closed_on = :today
                        where landlord_id = :landlord and id = :id returning campaign""")
                .param("as", as.code())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("today", today)
                .param("id", visit.id())
                .query(Integer.class)
                .single();
    }

    /** Keeps at which recording number rescue took over: news are what is recorded later. */
    void handed(Scope scope, Visit visit, long recorded) {
        of(scope, "update outreach.visit set handed = :recorded where landlord_id = :landlord and id = :id")
                .param("recorded", recorded)
                .param("id", visit.id())
                .update();
    }

    /** What the campaign calls for of which it came, a code. */
    String purpose(Scope scope, Visit visit) {
        return of(scope, """
                        select c.purpose from outreach.visit v
                        join outreach.campaign c on c.landlord_id = v.landlord_id and c.id = v.campaign
                        where v.landlord_id = :landlord and v.id = :id""").param("id", visit.id()).query(String.class).single();
    }

    /** Closes what is open of a household: a call told how they are. */
    void endByCall(Scope scope, int tenancyId, String as, LocalDate today) {
        of(scope, """
                        update outreach.visit set version = version + 1, state = 'closed', closed_as = :as, closed_by = :actor,
                            closed_by_name = :name, closed_on = :today
                        where landlord_id = :landlord and tenancy_id = :tenancy and state <> 'closed'""")
                .param("as", as)
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("today", today)
                .param("tenancy", tenancyId)
                .update();
    }

    /** Opens again what a death closed on a day. */
    void reopen(Scope scope, int tenancyId, LocalDate day) {
        of(scope, """
                        update outreach.visit set version = version + 1,
                            state = case when unanswered_on is null then 'to-do' else 'worry' end, closed_as = null,
                            closed_by = null, closed_by_name = null, closed_on = null
                        where landlord_id = :landlord and tenancy_id = :tenancy and closed_as = 'deceased' and closed_on = :day""").param("tenancy", tenancyId).param("day", day).update();
    }

    void addStep(Scope scope, Visit visit, Link link, Link.Result result) {
        of(scope, """
                        insert into outreach.visit_step (landlord_id, visit, version, link, result, actor, actor_name, at)
                        values (:landlord, :id, :version, :link, :result, :actor, :name, :at)""")
                .param("at", time.moment())
                .param("id", visit.id())
                .param("version", visit.version())
                .param("link", link.code())
                .param("result", result.code())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
    }
}
