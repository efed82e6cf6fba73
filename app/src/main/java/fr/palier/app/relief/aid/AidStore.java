package fr.palier.app.relief.aid;

import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Call;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.Request.Step;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.AidCorrected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables of requests and of what was done with them. */
@Repository
class AidStore {
    static final String COLUMNS = """
            tenancy_id, number, version, kind, body, reference, state, asked, gift, loan, paid, papers, agreed_on, agreed_how, file_by,
                told_on, filed_on, acknowledged_on, chase_on, paid_on, recovered_on, made_by_name""";

    private static final String REQUESTS =
            "select " + COLUMNS + " from relief.aid_request where landlord_id = :landlord ";

    /** {@code told_on = :told_on, filed_on = …}. */
    private static final String DAYS = Arrays.stream(Milestone.values())
            .map(one -> one.column() + " = :" + one.column())
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    AidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Request request(ResultSet row) throws SQLException {
        Optional<LocalDate> agreedOn = Optional.ofNullable(row.getObject("agreed_on", LocalDate.class));
        String how = row.getString("agreed_how");
        return new Request(
                row.getInt("tenancy_id"),
                row.getInt("number"),
                row.getInt("version"),
                new Call(Kind.of(row.getString("kind")), row.getString("body"), row.getString("reference")),
                RequestState.of(row.getString("state")),
                row.getLong("asked"),
                new Granted(row.getLong("gift"), row.getLong("loan"), row.getLong("paid")),
                Paper.among(List.of((String[]) row.getArray("papers").getArray())),
                agreedOn.map(on -> new Agreement(on, Request.how(how))),
                days(row),
                row.getString("made_by_name"));
    }

    private static Map<Milestone, LocalDate> days(ResultSet row) throws SQLException {
        Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
        for (Milestone one : Milestone.values()) {
            LocalDate day = row.getObject(one.column(), LocalDate.class);
            if (day != null) {
                days.put(one, day);
            }
        }
        return days;
    }

    /** All requests of a tenancy to these kinds, the latest first. */
    List<Request> of(Scope scope, int tenancyId, List<Kind> kinds) {
        return jdbc.sql(REQUESTS + "and tenancy_id = :tenancy and kind = any(:kinds) order by number desc")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("kinds", kinds.stream().map(Kind::code).toArray(String[]::new))
                .query((row, n) -> request(row))
                .list();
    }

    /** Those of all tenancies to others than funds that were not dropped. */
    List<Request> toOthers(Scope scope) {
        return jdbc.sql(REQUESTS + "and kind <> 'fund' and state <> 'dropped' order by tenancy_id, number")
                .param("landlord", scope.landlord())
                .query((row, n) -> request(row))
                .list();
    }

    Optional<Request> find(Scope scope, int tenancyId, int number) {
        return jdbc.sql(REQUESTS + "and tenancy_id = :tenancy and number = :number")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("number", number)
                .query((row, n) -> request(row))
                .optional();
    }

    /** Prepares a request, numbered after those before; none where one is open already. */
    Optional<Integer> add(Scope scope, int tenancyId, Call call, Wanted wanted, LocalDate today) {
        Optional<Integer> number = jdbc.sql("""
                        insert into relief.aid_request
                            (landlord_id, tenancy_id, number, kind, body, reference, state, asked, file_by, made_by_name)
                        select :landlord, :tenancy, coalesce(max(number), 0) + 1, :kind, :body, :reference, 'draft', :asked,
                            :fileBy, :name
                        from relief.aid_request where landlord_id = :landlord and tenancy_id = :tenancy
                        on conflict do nothing returning number""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("kind", call.kind().code())
                .param("body", call.body())
                .param("reference", call.reference())
                .param("asked", wanted.asked())
                .param("fileBy", wanted.fileBy().orElse(null), Types.DATE)
                .param("name", scope.actor().name())
                .query(Integer.class)
                .optional();
        number.flatMap(made -> find(scope, tenancyId, made))
                .ifPresent(made -> addStep(scope, made, Act.PREPARE, today, ""));
        return number;
    }

    /** Writes a request as an act has changed it, and who did; false where somebody else was quicker. */
    boolean save(Scope scope, Request changed, Act act, LocalDate day, String reason) {
        StatementSpec update = jdbc.sql("""
                        update relief.aid_request set version = version + 1, state = :state, gift = :gift, loan = :loan, paid = :paid,
                            papers = :papers, agreed_on = :agreed, agreed_how = :how, %s,
                            decided_on = case when :decided then :day::date when not :undecided then decided_on end
                        where landlord_id = :landlord and tenancy_id = :tenancy and number = :number
                            and version = :version""".formatted(DAYS))
                .param("state", changed.state().code())
                .param("gift", changed.granted().gift())
                .param("loan", changed.granted().loan())
                .param("paid", changed.granted().paid())
                .param("papers", codes(changed.papers()))
                .param("agreed", changed.agreement().map(Agreement::on).orElse(null), Types.DATE)
                .param("how", changed.agreement().map(one -> one.how().code()).orElse(null), Types.VARCHAR)
                .param("decided", act == Act.GRANT || act == Act.REFUSE)
                .param("undecided", act == Act.RECONSIDER)
                .param("day", day)
                .param("landlord", scope.landlord())
                .param("tenancy", changed.tenancyId())
                .param("number", changed.number())
                .param("version", changed.version());
        for (Milestone one : Milestone.values()) {
            update = update.param(one.column(), changed.day(one).orElse(null), Types.DATE);
        }
        boolean saved = update.update() == 1;
        if (saved) {
            find(scope, changed.tenancyId(), changed.number()).ifPresent(now -> addStep(scope, now, act, day, reason));
        }
        return saved;
    }

    private static String[] codes(Set<Paper> papers) {
        return papers.stream().map(Paper::code).sorted().toArray(String[]::new);
    }

    private void addStep(Scope scope, Request request, Act act, LocalDate day, String reason) {
        jdbc.sql("""
                        insert into relief.aid_step
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
                        select version, at, day, actor_name, act, reason from relief.aid_step
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

    /** The plans that leave out what was granted of a request and are being agreed or kept, with whoever agreed each. */
    List<AidCorrected> countingOn(Scope scope, Request request) {
        return jdbc.sql("""
                        select p.number, p.proposed_by, p.proposed_by_name from relief.plan p
                        where p.landlord_id = :landlord and p.tenancy_id = :tenancy
                            and p.state in ('proposed', 'approved', 'running', 'broken', 'suspended')
                            and exists (select from relief.plan_aid a where a.landlord_id = p.landlord_id
                                and a.tenancy_id = p.tenancy_id and a.plan = p.number and a.request = :number)
                        order by p.number""")
                .param("landlord", scope.landlord())
                .param("tenancy", request.tenancyId())
                .param("number", request.number())
                .query((row, n) -> new AidCorrected(
                        scope.landlord(),
                        request.tenancyId(),
                        row.getInt("number"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_by_name")))
                .list();
    }
}
