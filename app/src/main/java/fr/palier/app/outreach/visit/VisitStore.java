package fr.palier.app.outreach.visit;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.visit.Visit.Closing;
import fr.palier.app.outreach.visit.Visit.Spoken;
import fr.palier.app.outreach.visit.Visit.Step;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Vulnerability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
                v.closed_by_name, v.closed_on, v.spoken_on, v.spoken_by_name, s.links, s.results, s.names, s.ats
            from outreach.visit v
            cross join lateral (
                select array_agg(x.link order by x.version) as links, array_agg(x.result order by x.version) as results,
                    array_agg(x.actor_name order by x.version) as names, array_agg(x.at order by x.version) as ats
                from outreach.visit_step x where x.landlord_id = v.landlord_id and x.visit = v.id) s
            where v.landlord_id = :landlord
            """;

    private static final String LAST_FIRST = "and (:after = 0 or v.id < :after) order by v.id desc";

    /** Nobody is left to ask but rescue. */
    private static final String LAST_RESORT =
            "x.state = 'worry' and x.spoken_on is null and exists (select from outreach.visit_step st"
                    + " where st.landlord_id = x.landlord_id and st.visit = x.id and st.link in ('ccas', 'rescue'))";

    /**
     * Where rescue is to be asked before where somebody else is; where somebody was asked without an answer before where nobody was
     * yet; where somebody spoke with the person at last.
     */
    private static String place(String visit) {
        return ("case when x.spoken_on is not null then 3 when " + LAST_RESORT
                        + " then 0 when x.state = 'worry' then 1 else 2 end, -x.points, x.id")
                .replace("x.", visit + ".");
    }

    private static final String MOST_PRESSING_FIRST = "and (:after = 0 or (" + place("v") + ") > (select " + place("x")
            + " from outreach.visit x where x.landlord_id = :landlord and x.id = :after)) order by " + place("v");

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
        @Nullable String spokenBy = row.getString("spoken_by_name");
        return new Visit(
                row.getLong("public_id"),
                row.getInt("id"),
                row.getInt("version"),
                row.getInt("tenancy_id"),
                VisitState.of(row.getString("state")).orElseThrow(),
                row.getInt("reasons"),
                row.getObject("asked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("unanswered_on", LocalDate.class)),
                spokenBy == null
                        ? Optional.empty()
                        : Optional.of(new Spoken(spokenBy, row.getObject("spoken_on", LocalDate.class))),
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

    /** Those of a list behind one, by its number, 0 for none: the most pressing first; what is over, the last first. */
    List<Visit> page(Scope scope, VisitState list, int after, int limit) {
        String some = switch (list) {
            case TO_DO -> "and v.state <> 'closed' " + MOST_PRESSING_FIRST;
            case WORRY -> "and v.state = 'worry' and v.spoken_on is null " + MOST_PRESSING_FIRST;
            case CLOSED -> "and v.state = 'closed' " + LAST_FIRST;
        };
        return of(scope, VISITS + some + " limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> visit(row))
                .list();
    }

    /** Those about whom nobody is left to ask but rescue, the most vulnerable first. */
    List<Visit> lastResort(Scope scope) {
        return of(scope, VISITS + "and " + LAST_RESORT.replace("x.", "v.") + " order by v.points desc, v.id limit 100")
                .query((row, n) -> visit(row))
                .list();
    }

    /** How many are in each list. */
    Map<VisitState, Integer> counts(Scope scope) {
        Map<VisitState, Integer> counts = new EnumMap<>(VisitState.class);
        of(scope, """
                        select count(*) filter (where state <> 'closed') as to_do,
                            count(*) filter (where state = 'worry' and spoken_on is null) as worry,
                            count(*) filter (where state = 'closed') as closed
                        from outreach.visit where landlord_id = :landlord""").query(row -> {
            for (VisitState list : VisitState.values()) {
                counts.put(list, row.getInt(list.name().toLowerCase(Locale.ROOT)));
            }
        });
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
