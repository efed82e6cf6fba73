package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Send.Author;
import fr.palier.app.messages.sending.Send.Source;
import fr.palier.app.messages.sending.Send.Step;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.sending.SendState.Act;
import fr.palier.app.messages.sending.SendState.Objection;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Chosen;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of sends, and what was done with each. */
@Repository
class SendStore {
    private static final String SENDS = """
            select id, public_id, version, title, words, brief, purpose, basis, danger, language, state, template_version, channels,
                starts_at, ends_at, answering, per_hour, age_from, age_to, alone, city, priority_area, branch_id, silent_days,
                cast(null as text) as action, only_those, people,
                approved_for, created_by, created_by_name, created_at
            from messages.send where landlord_id = :landlord
            """;

    private final JdbcClient jdbc;
    private final CallTime time;

    SendStore(JdbcClient jdbc, CallTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    private static Send send(ResultSet row) throws SQLException {
        return new Send(
                row.getInt("id"),
                row.getLong("public_id"),
                row.getInt("version"),
                SendState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                terms(row),
                row.getInt("template_version"),
                number(row, "per_hour").map(OptionalInt::of).orElse(OptionalInt.empty()),
                row.getInt("people"),
                number(row, "approved_for"),
                new Author(
                        row.getObject("created_by", UUID.class),
                        row.getString("created_by_name"),
                        row.getTimestamp("created_at").toInstant()));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getString("title"),
                row.getString("words"),
                Purpose.stored(row.getString("purpose")),
                Basis.valueOf(row.getString("basis").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getBoolean("danger"),
                row.getString("language").equals("en") ? Lang.EN : Lang.FR,
                Arrays.stream((Object[]) row.getArray("channels").getArray())
                        .map(code -> Channel.stored(code.toString()))
                        .toList(),
                Chosen.read(row),
                row.getObject("starts_at", LocalDateTime.class),
                row.getInt("answering"),
                row.getString("brief"),
                Optional.ofNullable(row.getObject("ends_at", LocalDateTime.class)));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    Optional<Send> find(Scope scope, long publicId) {
        return of(scope, SENDS + "and public_id = :publicId")
                .param("publicId", publicId)
                .query((row, n) -> send(row))
                .optional();
    }

    /** Those in a state or in any, whose title holds some words or whose reference it is, the last made first, before one. */
    List<Send> page(Scope scope, Optional<SendState> state, String asked, int before, int limit) {
        return of(scope, SENDS + """
                        and (cast(:state as text) is null or state = :state)
                        and (:asked = '' or position(portfolio.folded(:asked) in portfolio.folded(title)) > 0
                            or upper(:asked) = 'E' || id)
                        and id < :before order by id desc limit :limit""")
                .param("state", state.map(SendState::code).orElse(null))
                .param("asked", asked)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> send(row))
                .list();
    }

    /** What a new send is made of besides its terms. */
    record Made(long publicId, int template, @Nullable Integer perHour) {}

    @SuppressWarnings("checkstyle:MethodLength") // the columns of a row
    Send add(Scope scope, Terms terms, Made made) {
        int id = of(scope, "select coalesce(max(id), 0) + 1 from messages.send where landlord_id = :landlord")
                .query(Integer.class)
                .single();
        Chosen.bind(of(scope, """
                        insert into messages.send (landlord_id, id, public_id, title, words, brief, purpose, basis, danger, language, state,
                            template, template_version, channels, starts_at, ends_at, answering, per_hour, age_from, age_to, alone, city,
                            priority_area, branch_id, silent_days, only_those, created_by, created_by_name)
                        values (:landlord, :id, :publicId, :title, :words, :brief, :purpose, :basis, :danger, :language, 'draft', :purpose,
                            :template, :channels, :from, :until, :answering, :perHour, :ageFrom, :ageTo, :alone, :city, :area, :branch,
                            :silentDays, :only, :by, :name)"""), terms.criteria())
                .param("id", id)
                .param("publicId", made.publicId)
                .param("title", terms.title())
                .param("words", terms.words())
                .param("brief", terms.brief())
                .param("purpose", terms.purpose().code())
                .param("basis", terms.basis().code())
                .param("danger", terms.danger())
                .param("language", terms.lang().of("fr", "en"))
                .param("template", made.template)
                .param("channels", terms.channels().stream().map(Channel::code).toArray(String[]::new))
                .param("from", terms.from())
                .param("until", terms.until().orElse(null))
                .param("answering", terms.answering())
                .param("perHour", made.perHour)
                .param("by", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
        addStep(scope, id, 1, Act.CREATE, SendState.DRAFT);
        return find(scope, made.publicId).orElseThrow();
    }

    /**
     * Moves it along, and keeps who did it.
     *
     * @param people written to, or approved for where it is approved; 0 where neither changes
     * @return false where somebody else did something meanwhile
     */
    boolean move(Scope scope, Send send, Act act, int people) {
        SendState to = send.state().after(act);
        boolean moved = of(scope, """
                                update messages.send set version = version + 1, state = :state,
                                    people = case when :act = 'launch' then :people else people end,
                                    approved_for = case when :act = 'approve' then :people else approved_for end
                                where landlord_id = :landlord and id = :id and version = :version""")
                        .param("state", to.code())
                        .param("act", act.code())
                        .param("people", people)
                        .param("id", send.id())
                        .param("version", send.version())
                        .update()
                == 1;
        if (moved) {
            addStep(scope, send.id(), send.version() + 1, act, to);
        }
        return moved;
    }

    /** Why what was just done with it was done. */
    void addReason(Scope scope, Send send, Objection why) {
        of(scope, """
                        update messages.send_step set reason = :reason
                        where landlord_id = :landlord and send = :send and version = :version""")
                .param("reason", why.code())
                .param("send", send.id())
                .param("version", send.version() + 1)
                .update();
    }

    private void addStep(Scope scope, int send, int version, Act act, SendState state) {
        of(scope, """
                        insert into messages.send_step (landlord_id, send, version, act, state, actor, actor_name, at)
                        values (:landlord, :send, :version, :act, :state, :actor, :name, :at)""")
                .param("send", send)
                .param("version", version)
                .param("act", act.code())
                .param("state", state.code())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("at", time.moment())
                .update();
    }

    void addSource(Scope scope, Send send, Source source) {
        of(scope, """
                        insert into messages.send_source (landlord_id, send, kind, number, title)
                        values (:landlord, :send, :kind, :number, :title)""")
                .param("send", send.id())
                .param("kind", source.kind())
                .param("number", source.number())
                .param("title", source.title())
                .update();
    }

    Optional<Source> source(Scope scope, Send send) {
        return of(
                        scope,
                        "select kind, number, title from messages.send_source where landlord_id = :landlord and send = :send")
                .param("send", send.id())
                .query((row, n) -> new Source(row.getString("kind"), row.getInt("number"), row.getString("title")))
                .optional();
    }

    /** What was done with it, the last first. */
    List<Step> steps(Scope scope, Send send) {
        return of(scope, """
                        select act, coalesce(reason, '') as reason, actor_name, at from messages.send_step
                        where landlord_id = :landlord and send = :send order by version desc""")
                .param("send", send.id())
                .query((row, n) -> new Step(
                        row.getString("act"),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
