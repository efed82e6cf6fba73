package fr.palier.app.outreach.language;

import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of languages. */
@Repository
class LanguageStore {
    private static final int SHOWN = 100;

    /** The campaign in which a household waits, that of a promise first. */
    private static final String WAITING = """
            join lateral (
                select p.campaign, p.number, c.team from outreach.person p
                join outreach.campaign c on c.landlord_id = p.landlord_id and c.id = p.campaign
                where p.landlord_id = g.landlord_id and p.tenancy_id = g.tenancy_id and p.state = 'waiting'
                    and (c.state in ('running', 'paused') or p.promised)
                order by p.promised desc, c.id desc limit 1) w on true
            """;

    private final JdbcClient jdbc;

    LanguageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /** Whoever was to call them did not speak it either: somebody is named anew. */
    void say(Scope scope, int tenancyId, Language language, LocalDate on) {
        of(scope, """
                        insert into outreach.language (landlord_id, tenancy_id, language, said_on, said_by_name)
                        values (:landlord, :tenancy, :language, :on, :name)
                        on conflict (landlord_id, tenancy_id) do update set language = excluded.language,
                            said_on = excluded.said_on, said_by_name = excluded.said_by_name, caller = null,
                            caller_name = null, chosen_by_name = null""")
                .param("tenancy", tenancyId)
                .param("language", language.code())
                .param("on", on)
                .param("name", scope.actor().name())
                .update();
    }

    /** Those whom a campaign is still to call, the ones without a caller first. */
    List<Spoken> waiting(Scope scope) {
        return of(
                        scope,
                        "select g.tenancy_id, g.language, g.said_on, g.said_by_name, g.caller, w.team, w.number from outreach.language g "
                                + WAITING + """
                        where g.landlord_id = :landlord
                        order by g.caller is not null, g.said_on, g.tenancy_id limit :limit""")
                .param("limit", SHOWN)
                .query((row, n) -> new Spoken(
                        row.getInt("tenancy_id"),
                        Language.of(row.getString("language")).orElse(Language.OTHER),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("said_by_name"),
                        row.getInt("team"),
                        row.getString("number"),
                        Optional.ofNullable(row.getObject("caller", UUID.class))))
                .list();
    }

    /** Names who calls somebody, out of the callers of the team that does. @return the campaign; empty where that cannot be */
    Optional<Integer> choose(Scope scope, int tenancyId, UUID caller) {
        return of(scope, """
                        update outreach.language x set caller = k.person, caller_name = k.name, chosen_by_name = :name
                        from outreach.language g
                        """ + WAITING + """
                        join outreach.caller k on k.landlord_id = :landlord and k.team = w.team and k.person = :caller
                            and k.left_on is null
                        where g.landlord_id = :landlord and g.tenancy_id = :tenancy
                            and x.landlord_id = g.landlord_id and x.tenancy_id = g.tenancy_id
                        returning w.campaign""")
                .param("tenancy", tenancyId)
                .param("caller", caller)
                .param("name", scope.actor().name())
                .query((row, n) -> row.getInt("campaign"))
                .optional();
    }

    /** They speak French after all. @return the campaign in which they wait; empty where nothing was known */
    Optional<Integer> forget(Scope scope, int tenancyId) {
        return of(scope, """
                        delete from outreach.language x using outreach.language g
                        """ + WAITING + """
                        where g.landlord_id = :landlord and g.tenancy_id = :tenancy
                            and x.landlord_id = g.landlord_id and x.tenancy_id = g.tenancy_id
                        returning w.campaign""")
                .param("tenancy", tenancyId)
                .query((row, n) -> row.getInt("campaign"))
                .optional();
    }
}
