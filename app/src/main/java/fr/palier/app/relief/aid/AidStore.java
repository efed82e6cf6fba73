package fr.palier.app.relief.aid;

import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.Request.Step;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of requests to funds. */
@Repository
class AidStore {
    private static final String REQUESTS = """
            select tenancy_id, number, version, fund, state, asked, gift, loan, papers, agreed_on, agreed_how, filed_on, chase_on,
                paid_on, made_by_name
            from relief.fund_request where landlord_id = :landlord
            """;

    private final JdbcClient jdbc;

    AidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Request request(ResultSet row, int n) throws SQLException {
        Optional<LocalDate> agreedOn = day(row, "agreed_on");
        String how = row.getString("agreed_how");
        return new Request(
                row.getInt("tenancy_id"),
                row.getInt("number"),
                row.getInt("version"),
                row.getString("fund"),
                RequestState.of(row.getString("state")),
                row.getLong("asked"),
                new Granted(row.getLong("gift"), row.getLong("loan")),
                Paper.among(List.of((String[]) row.getArray("papers").getArray())),
                agreedOn.map(on -> new Agreement(on, Request.how(how))),
                day(row, "filed_on"),
                day(row, "chase_on"),
                day(row, "paid_on"),
                row.getString("made_by_name"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** All requests of a tenancy, the latest first. */
    List<Request> of(Scope scope, int tenancyId) {
        return jdbc.sql(REQUESTS + "and tenancy_id = :tenancy order by number desc")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .query(AidStore::request)
                .list();
    }

    Optional<Request> find(Scope scope, int tenancyId, int number) {
        return jdbc.sql(REQUESTS + "and tenancy_id = :tenancy and number = :number")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("number", number)
                .query(AidStore::request)
                .optional();
    }

    /** Behind which request a page begins. */
    record After(int tenancyId, int number) {}

    /** A page of the requests in a state, by tenancy. */
    List<Request> lines(Scope scope, RequestState state, After after, int limit) {
        return jdbc.sql(REQUESTS + """
                        and state = :state and (tenancy_id, number) > (:tenancy, :number)
                        order by tenancy_id, number limit :limit""")
                .param("landlord", scope.landlord())
                .param("state", state.code())
                .param("tenancy", after.tenancyId)
                .param("number", after.number)
                .param("limit", limit)
                .query(AidStore::request)
                .list();
    }

    /** A page of those whose fund should be asked again by a day. */
    List<Request> due(Scope scope, LocalDate today, After after, int limit) {
        return jdbc.sql(REQUESTS + """
                        and state in ('filed', 'completing', 'adjourned') and chase_on <= :today
                            and (tenancy_id, number) > (:tenancy, :number)
                        order by tenancy_id, number limit :limit""")
                .param("landlord", scope.landlord())
                .param("today", today)
                .param("tenancy", after.tenancyId)
                .param("number", after.number)
                .param("limit", limit)
                .query(AidStore::request)
                .list();
    }

    Map<RequestState, Integer> counts(Scope scope) {
        Map<RequestState, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(RequestState.values()).forEach(state -> counts.put(state, 0));
        jdbc.sql("select state, count(*) from relief.fund_request where landlord_id = ? group by state")
                .param(scope.landlord())
                .query(row -> {
                    counts.put(RequestState.of(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** How many wait for a fund that should be asked again. */
    int dueCount(Scope scope, LocalDate today) {
        return jdbc.sql("""
                        select count(*) from relief.fund_request
                        where landlord_id = ? and state in ('filed', 'completing', 'adjourned') and chase_on <= ?""")
                .params(scope.landlord(), today)
                .query(Integer.class)
                .single();
    }

    /** Prepares a request, numbered after those before; none where one is open already. */
    Optional<Integer> add(Scope scope, int tenancyId, String fund, long asked, LocalDate today) {
        Optional<Integer> number = jdbc.sql("""
                        insert into relief.fund_request (landlord_id, tenancy_id, number, fund, state, asked, made_by_name)
                        select :landlord, :tenancy, coalesce(max(number), 0) + 1, :fund, 'draft', :asked, :name
                        from relief.fund_request where landlord_id = :landlord and tenancy_id = :tenancy
                        on conflict do nothing returning number""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("fund", fund)
                .param("asked", asked)
                .param("name", scope.actor().name())
                .query(Integer.class)
                .optional();
        number.flatMap(made -> find(scope, tenancyId, made))
                .ifPresent(made -> addStep(scope, made, Act.PREPARE, today, ""));
        return number;
    }

    /** Writes a request as an act has changed it, and who did; false where somebody else was quicker. */
    boolean save(Scope scope, Request changed, Act act, LocalDate day, String reason) {
        boolean decided = act == Act.GRANT || act == Act.REFUSE;
        int rows = jdbc.sql("""
                        update relief.fund_request set version = version + 1, state = :state, gift = :gift, loan = :loan,
                            papers = :papers, agreed_on = :agreed, agreed_how = :how, filed_on = :filed, chase_on = :chase,
                            paid_on = :paid, decided_on = case when :decided then :day::date else decided_on end
                        where landlord_id = :landlord and tenancy_id = :tenancy and number = :number
                            and version = :version""")
                .param("state", changed.state().code())
                .param("gift", changed.granted().gift())
                .param("loan", changed.granted().loan())
                .param("papers", codes(changed.papers()))
                .param("agreed", changed.agreement().map(Agreement::on).orElse(null), Types.DATE)
                .param("how", changed.agreement().map(one -> one.how().code()).orElse(null), Types.VARCHAR)
                .param("filed", changed.filedOn().orElse(null), Types.DATE)
                .param("chase", changed.chaseOn().orElse(null), Types.DATE)
                .param("paid", changed.paidOn().orElse(null), Types.DATE)
                .param("decided", decided)
                .param("day", day)
                .param("landlord", scope.landlord())
                .param("tenancy", changed.tenancyId())
                .param("number", changed.number())
                .param("version", changed.version())
                .update();
        if (rows == 1) {
            find(scope, changed.tenancyId(), changed.number())
                    .ifPresent(saved -> addStep(scope, saved, act, day, reason));
        }
        return rows == 1;
    }

    private static String[] codes(Set<Paper> papers) {
        return papers.stream().map(Paper::code).sorted().toArray(String[]::new);
    }

    private void addStep(Scope scope, Request request, Act act, LocalDate day, String reason) {
        jdbc.sql("""
                        insert into relief.fund_step
                            (landlord_id, tenancy_id, number, version, day, actor, actor_name, act, state, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        scope.landlord(),
                        request.tenancyId(),
                        request.number(),
                        request.version(),
                        day,
                        scope.actor().person(),
                        scope.actor().name(),
                        act.code(),
                        request.state().code(),
                        reason)
                .update();
    }

    List<Step> steps(Scope scope, Request request) {
        return jdbc.sql("""
                        select version, at, day, actor_name, act, reason from relief.fund_step
                        where landlord_id = ? and tenancy_id = ? and number = ? order by version desc""")
                .params(scope.landlord(), request.tenancyId(), request.number())
                .query((row, n) -> new Step(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("day", LocalDate.class),
                        row.getString("actor_name"),
                        row.getString("act"),
                        row.getString("reason")))
                .list();
    }
}
