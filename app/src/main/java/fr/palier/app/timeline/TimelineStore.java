package fr.palier.app.timeline;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.ledger.Fact.Plan;
import fr.palier.engine.text.Guard.Family;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of timelines. */
@Repository
class TimelineStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TimelineStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private StatementSpec of(Scope scope, int tenancyId, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord()).param("tenancy", tenancyId);
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // the columns of a row
    void addEntry(
            Scope scope, int tenancyId, long recorded, EntryKind kind, LocalDate day, Map<String, String> detail) {
        int added = of(scope, tenancyId, """
                        insert into timeline.entry (landlord_id, tenancy_id, recorded, day, kind, actor, actor_name, detail)
                        select t.landlord_id, t.id, :recorded, :day, :kind, :actor, :name, cast(:detail as jsonb)
                        from portfolio.tenancy t where t.landlord_id = :landlord and t.id = :tenancy""")
                .param("recorded", recorded)
                .param("day", day)
                .param("kind", kind.code())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("detail", json.writeValueAsString(detail))
                .update();
        if (added == 0) {
            throw new NotFound();
        }
    }

    /** An entry for each of these tenancies, numbered from the first on. */
    @SuppressWarnings("checkstyle:ParameterNumber") // the columns of a row
    void addEntries(
            Scope scope,
            Collection<Integer> tenancyIds,
            long first,
            EntryKind kind,
            LocalDate day,
            Map<String, String> detail) {
        jdbc.sql("""
                        insert into timeline.entry (landlord_id, tenancy_id, recorded, day, kind, actor, actor_name, detail)
                        select :landlord, t.id, :first + t.nth - 1, :day, :kind, :actor, :name, cast(:detail as jsonb)
                        from unnest(:tenancies) with ordinality as t (id, nth)""")
                .param("landlord", scope.landlord())
                .param("first", first)
                .param("day", day)
                .param("kind", kind.code())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("detail", json.writeValueAsString(detail))
                .param("tenancies", tenancyIds.toArray(Integer[]::new))
                .update();
    }

    /** Words of an entry, where there are any. */
    void addNote(Scope scope, int tenancyId, long recorded, FreeText note) {
        if (note.isEmpty()) {
            return;
        }
        of(scope, tenancyId, """
                        insert into timeline.note (landlord_id, tenancy_id, recorded, words, families, because)
                        values (:landlord, :tenancy, :recorded, :words, :families, :because)""")
                .param("recorded", recorded)
                .param("words", note.words())
                .param("families", note.families().stream().map(Family::code).toArray(String[]::new))
                .param("because", note.because().orElse(null), Types.VARCHAR)
                .update();
    }

    /** Of that day and by the same person. */
    @SuppressWarnings("checkstyle:ParameterNumber") // which note, at which number, on which day
    boolean withdrawNote(Scope scope, int tenancyId, long recorded, long number, LocalDate today) {
        return of(scope, tenancyId, """
                        update timeline.note n set withdrawn = :number
                        from timeline.entry e
                        where n.landlord_id = :landlord and n.tenancy_id = :tenancy and n.recorded = :recorded
                            and n.withdrawn is null
                            and e.landlord_id = n.landlord_id and e.tenancy_id = n.tenancy_id and e.recorded = n.recorded
                            and e.kind = 'note' and e.actor = :actor and e.day = :today""")
                        .param("recorded", recorded)
                        .param("number", number)
                        .param("actor", scope.actor().person())
                        .param("today", today)
                        .update()
                == 1;
    }

    boolean hasNote(Scope scope, int tenancyId, long recorded) {
        return of(scope, tenancyId, """
                        select exists (select from timeline.entry
                            where landlord_id = :landlord and tenancy_id = :tenancy and recorded = :recorded
                                and kind = 'note')""")
                .param("recorded", recorded)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void addContact(Scope scope, int tenancyId, long recorded, Contact contact) {
        of(scope, tenancyId, """
                        insert into timeline.contact (landlord_id, tenancy_id, recorded, day, channel, outcome, spoke,
                            call_back_on, actor)
                        values (:landlord, :tenancy, :recorded, :day, :channel, :outcome, :spoke, :callBack, :actor)""")
                .param("recorded", recorded)
                .param("day", contact.day())
                .param("channel", Codes.of(contact.channel()))
                .param("outcome", Codes.of(contact.outcome()))
                .param("spoke", contact.outcome().spoke())
                .param("callBack", contact.callBackOn().orElse(null))
                .param("actor", scope.actor().person())
                .update();
    }

    /** Within ten minutes of its recording and by the same person; those are the machine's minutes. */
    boolean withdraw(Scope scope, int tenancyId, long recorded, long number) {
        return of(scope, tenancyId, """
                        update timeline.contact c set withdrawn = :number
                        from timeline.entry e
                        where c.landlord_id = :landlord and c.tenancy_id = :tenancy and c.recorded = :recorded
                            and c.withdrawn is null and c.actor = :actor
                            and e.landlord_id = c.landlord_id and e.tenancy_id = c.tenancy_id
                            and e.recorded = c.recorded and e.at > now() - interval '10 minutes'""")
                        .param("recorded", recorded)
                        .param("number", number)
                        .param("actor", scope.actor().person())
                        .update()
                == 1;
    }

    boolean hasContact(Scope scope, int tenancyId, long recorded) {
        return of(scope, tenancyId, """
                        select exists (select from timeline.contact
                            where landlord_id = :landlord and tenancy_id = :tenancy and recorded = :recorded)""")
                .param("recorded", recorded)
                .query(Boolean.class)
                .single();
    }

    void addPlanState(Scope scope, int tenancyId, long recorded, Plan state, LocalDate from) {
        of(scope, tenancyId, """
                        insert into timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)
                        values (:landlord, :tenancy, :recorded, :day, :state, :actor)""")
                .param("recorded", recorded)
                .param("day", from)
                .param("state", Codes.of(state))
                .param("actor", scope.actor().person())
                .update();
    }

    /** The same of each of these tenancies, numbered from the first on. */
    void addPlanStates(Scope scope, Collection<Integer> tenancyIds, long first, Plan state, LocalDate from) {
        jdbc.sql("""
                        insert into timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)
                        select :landlord, t.id, :first + t.nth - 1, :day, :state, :actor
                        from unnest(:tenancies) with ordinality as t (id, nth)""")
                .param("landlord", scope.landlord())
                .param("first", first)
                .param("day", from)
                .param("state", Codes.of(state))
                .param("actor", scope.actor().person())
                .param("tenancies", tenancyIds.toArray(Integer[]::new))
                .update();
    }

    /** Entries of some kinds that come after a position, so many at most. */
    record Wanted(Set<EntryKind> kinds, Position after, int limit) {}

    List<TimelineEntry> entries(Scope scope, int tenancyId, Wanted wanted, LocalDate today) {
        return of(scope, tenancyId, """
                        select e.recorded, e.day, e.kind, e.actor_name, e.detail, n.words,
                            coalesce(c.withdrawn, n.withdrawn) is not null as withdrawn,
                            coalesce(c.withdrawn, n.withdrawn) is null and e.actor = :me and case
                                when c.recorded is not null then e.at > now() - interval '10 minutes'
                                else e.kind = 'note' and e.day = :today end as withdrawable
                        from timeline.entry e
                        left join timeline.note n on n.landlord_id = e.landlord_id and n.tenancy_id = e.tenancy_id
                            and n.recorded = e.recorded
                        left join timeline.contact c on c.landlord_id = e.landlord_id and c.tenancy_id = e.tenancy_id
                            and c.recorded = e.recorded
                        where e.landlord_id = :landlord and e.tenancy_id = :tenancy and e.kind = any(:kinds)
                            and (e.day, e.recorded) < (:day, :recorded)
                        order by e.day desc, e.recorded desc limit :limit""")
                .param("kinds", wanted.kinds.stream().map(EntryKind::code).toArray(String[]::new))
                .param("day", wanted.after.day())
                .param("recorded", wanted.after.recorded())
                .param("limit", wanted.limit)
                .param("today", today)
                .param("me", scope.actor().person())
                .query((row, number) -> entry(row))
                .list();
    }

    Map<Long, String> words(Scope scope, Collection<Integer> tenancyIds, Collection<Long> recorded) {
        Map<Long, String> words = new HashMap<>();
        jdbc.sql("""
                        select n.recorded, n.words from timeline.note n
                        left join timeline.contact c on c.landlord_id = n.landlord_id and c.tenancy_id = n.tenancy_id
                            and c.recorded = n.recorded
                        where n.landlord_id = :landlord and n.tenancy_id = any(:tenancies) and n.recorded = any(:recorded)
                            and coalesce(c.withdrawn, n.withdrawn) is null""")
                .param("landlord", scope.landlord())
                .param("tenancies", tenancyIds.toArray(Integer[]::new))
                .param("recorded", recorded.toArray(Long[]::new))
                .query((row, number) -> words.put(row.getLong("recorded"), row.getString("words")))
                .list();
        return words;
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        boolean withdrawn = row.getBoolean("withdrawn");
        return new TimelineEntry(
                new Position(row.getObject("day", LocalDate.class), row.getLong("recorded")),
                Codes.read(EntryKind.class, row.getString("kind")),
                row.getString("actor_name"),
                detail(row.getString("detail")),
                Optional.ofNullable(row.getString("words")).filter(words -> !withdrawn),
                withdrawn,
                row.getBoolean("withdrawable"));
    }

    private Map<String, String> detail(String text) {
        return json.readTree(text)
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString()));
    }
}
