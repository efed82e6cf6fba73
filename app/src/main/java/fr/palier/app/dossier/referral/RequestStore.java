package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.referral.Referral.Decision;
import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Referral.Reason;
import fr.palier.app.dossier.referral.Referral.State;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.dossier.words.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of partners' inboxes. Without {@link #enter} the database shows none of them. */
@Repository
class RequestStore {
    private static final String REQUESTS = """
            select partner, id, version, state, from_landlord, from_name, sender_name, referral, received_on, content, message,
                reason, answer, decided_on, decided_by_name
            from dossier.request where partner = :partner
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Partners partners;

    RequestStore(JdbcClient jdbc, JsonMapper json, Partners partners) {
        this.jdbc = jdbc;
        this.json = json;
        this.partners = partners;
    }

    /** As {@link Partners#enter}. */
    void enter(int partner) {
        partners.enter(partner);
    }

    /** Where a page of an inbox begins: after this day and number. */
    record After(LocalDate day, long id) {
        static final After START = new After(LocalDate.of(9999, 12, 31), 0);
    }

    /** The latest first. */
    List<Request> page(int partner, After after, int limit) {
        return jdbc.sql(REQUESTS + """
                        and (received_on < :day or received_on = :day and id > :id)
                        order by received_on desc, id limit :limit""")
                .param("partner", partner)
                .param("day", after.day)
                .param("id", after.id)
                .param("limit", limit)
                .query((row, n) -> request(row))
                .list();
    }

    Optional<Request> find(int partner, long id) {
        return jdbc.sql(REQUESTS + "and id = :id")
                .param("partner", partner)
                .param("id", id)
                .query((row, n) -> request(row))
                .optional();
    }

    private Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getInt("partner"),
                row.getLong("id"),
                row.getInt("version"),
                Coded.read(State.class, row.getString("state")),
                row.getInt("from_landlord"),
                row.getString("from_name"),
                row.getString("sender_name"),
                row.getLong("referral"),
                row.getObject("received_on", LocalDate.class),
                told(row.getString("content")),
                row.getString("message"),
                decision(row));
    }

    static Optional<Decision> decision(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("decided_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        on,
                        row.getString("decided_by_name"),
                        Optional.ofNullable(row.getString("reason")).map(code -> Coded.read(Reason.class, code)),
                        row.getString("answer")));
    }

    private List<Told> told(String content) {
        return json.readTree(content).valueStream().map(RequestStore::told).toList();
    }

    private static Told told(JsonNode one) {
        return new Told(
                Coded.read(Field.class, one.path("field").asString()),
                one.path("value").asString());
    }

    private String content(List<Told> told) {
        var all = json.createArrayNode();
        told.forEach(one -> all.addObject().put("field", one.field().code()).put("value", one.value()));
        return all.toString();
    }

    void add(Request request) {
        jdbc.sql("""
                        insert into dossier.request (partner, id, state, from_landlord, from_name, sender_name, referral,
                            received_on, content, message)
                        values (:partner, :id, :state, :landlord, :name, :sender, :referral, :on, cast(:content as jsonb),
                            :message)""")
                .param("partner", request.partner())
                .param("id", request.id())
                .param("state", request.state().code())
                .param("landlord", request.landlord())
                .param("name", request.landlordName())
                .param("sender", request.sender())
                .param("referral", request.referral())
                .param("on", request.receivedOn())
                .param("content", content(request.content()))
                .param("message", request.message())
                .update();
    }

    /** Empties requests of a partner's inbox: that they were, from whom and when stays. */
    void forget(int partner, List<Long> ids, LocalDate today) {
        enter(partner);
        jdbc.sql("""
                        update dossier.request set content = '[]', message = '', answer = '', sender_name = '—',
                            decided_by_name = case when decided_on is null then null else '—' end, forgotten_on = :today
                        where partner = :partner and id = any(:ids)""")
                .param("partner", partner)
                .param("ids", ids.toArray(Long[]::new))
                .param("today", today)
                .update();
    }

    /** Says what was decided. */
    void decide(Referral before, State to, Decision decision) {
        jdbc.sql("""
                        update dossier.request set version = :version, state = :state, reason = :reason, answer = :answer,
                            decided_on = :on, decided_by_name = :by
                        where partner = :partner and id = :id""")
                .param("version", before.version() + 1)
                .param("state", to.code())
                .param("reason", decision.reason().map(Coded::code).orElse(null), Types.VARCHAR)
                .param("answer", decision.answer())
                .param("on", decision.on())
                .param("by", decision.by())
                .param("partner", before.partner())
                .param("id", before.request())
                .update();
    }

    /** Leaves nothing of one but that the household took its consent back, and when. */
    void withdraw(Referral before, LocalDate today) {
        jdbc.sql("""
                        update dossier.request set version = :version, state = 'withdrawn', content = '[]', message = '',
                            sender_name = '—', reason = null, answer = '', decided_on = :on, decided_by_name = '—'
                        where partner = :partner and id = :id""")
                .param("version", before.version() + 1)
                .param("on", today)
                .param("partner", before.partner())
                .param("id", before.request())
                .update();
    }
}
