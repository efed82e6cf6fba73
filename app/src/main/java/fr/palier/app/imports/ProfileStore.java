package fr.palier.app.imports;

import fr.palier.app.shared.Scope;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a landlord's software calls things, by the titles of the files that it writes. */
@Repository
class ProfileStore {
    private final JdbcClient jdbc;

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Saved(FileKind kind, String words) {}

    Optional<Saved> find(Scope scope, String titles) {
        return jdbc.sql("select kind, words::text as words from imports.profile where landlord_id = ? and titles = ?")
                .params(scope.landlord(), titles)
                .query((row, n) -> new Saved(FileKind.of(row.getString("kind")), row.getString("words")))
                .optional();
    }

    void save(Scope scope, String titles, FileKind kind, String words) {
        jdbc.sql("""
                        insert into imports.profile (landlord_id, titles, kind, words, saved_by)
                        values (?, ?, ?, ?::jsonb, ?)
                        on conflict (landlord_id, titles) do update
                        set kind = excluded.kind, words = excluded.words, saved_at = now(), saved_by = excluded.saved_by""")
                .params(
                        scope.landlord(),
                        titles,
                        kind.code(),
                        words,
                        scope.actor().person())
                .update();
    }
}
