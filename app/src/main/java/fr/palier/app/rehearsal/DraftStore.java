package fr.palier.app.rehearsal;

import fr.palier.app.shared.Scope;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the database, one a person. */
@Repository
class DraftStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> find(Scope scope) {
        return jdbc.sql("select tables::text from rehearsal.draft where landlord_id = ? and person = ?")
                .params(scope.landlord(), scope.actor().person())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Draft.class));
    }

    void save(Scope scope, Draft draft) {
        jdbc.sql("""
                        insert into rehearsal.draft (landlord_id, person, base_version, tables) values (?, ?, ?, ?::jsonb)
                        on conflict (landlord_id, person) do update
                        set base_version = excluded.base_version, tables = excluded.tables, changed_at = now()""")
                .params(scope.landlord(), scope.actor().person(), draft.base(), json.writeValueAsString(draft))
                .update();
    }

    void delete(Scope scope) {
        jdbc.sql("delete from rehearsal.draft where landlord_id = ? and person = ?")
                .params(scope.landlord(), scope.actor().person())
                .update();
    }
}
