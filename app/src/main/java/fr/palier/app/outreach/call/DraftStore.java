package fr.palier.app.outreach.call;

import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What callers have typed and not recorded: one for each of them, theirs alone. */
@Repository("callDraftStore")
class DraftStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("me", scope.actor().person());
    }

    /** Keeps a form beside the call of this name, instead of what was kept before. False where that call is not the person's any more. */
    boolean keep(Scope scope, UUID token, CallForm form) {
        return of(scope, """
                                insert into outreach.draft (landlord_id, person, campaign, tenancy_id, fields)
                                select l.landlord_id, l.by_person, l.campaign, l.tenancy_id, :fields from outreach.lease l
                                where l.landlord_id = :landlord and l.by_person = :me and l.token = :token
                                on conflict (landlord_id, person) do update set campaign = excluded.campaign,
                                    tenancy_id = excluded.tenancy_id, fields = excluded.fields, at = now()""")
                        .param("token", token)
                        .param("fields", JSON.writeValueAsString(form.kept()))
                        .update()
                == 1;
    }

    /** What the person has typed of somebody and not recorded. */
    record Draft(int campaign, int tenancyId, CallForm form) {
        /** Whether it is of somebody in hand. */
        boolean isOf(Called called) {
            return campaign == called.campaign() && tenancyId == called.tenancyId();
        }
    }

    Optional<Draft> mine(Scope scope) {
        return of(scope, """
                        select campaign, tenancy_id, fields from outreach.draft
                        where landlord_id = :landlord and person = :me""")
                .query((row, n) -> new Draft(
                        row.getInt("campaign"),
                        row.getInt("tenancy_id"),
                        new CallForm(JSON.readValue(row.getString("fields"), FIELDS))))
                .optional();
    }

    void drop(Scope scope) {
        of(scope, "delete from outreach.draft where landlord_id = :landlord and person = :me")
                .update();
    }

    /** Whatever nobody came back to within half a day, as long as a session lasts at the most. */
    void dropOld(Scope scope) {
        jdbc.sql("delete from outreach.draft where landlord_id = :landlord and at < now() - interval '12 hours'")
                .param("landlord", scope.landlord())
                .update();
    }
}
