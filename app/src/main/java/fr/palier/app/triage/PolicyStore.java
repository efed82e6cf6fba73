package fr.palier.app.triage;

import fr.palier.app.shared.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published policies in the database. */
@Repository
class PolicyStore {
    private static final RowMapper<PolicyVersion> ROW = (row, _) -> new PolicyVersion(
            row.getInt("version"),
            row.getString("reason"),
            row.getString("author_name"),
            Optional.of(row.getObject("published_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one publish at a time, until the transaction ends. */
    void lock(Scope scope) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('triage.policy'), ?)")
                .param(scope.landlord())
                .query((row, _) -> true)
                .single();
    }

    int last(Scope scope) {
        return jdbc.sql("select coalesce(max(version), 0) from triage.policy where landlord_id = ?")
                .param(scope.landlord())
                .query(Integer.class)
                .single();
    }

    List<PolicyVersion> all(Scope scope) {
        return jdbc.sql("""
                        select version, reason, author_name, published_at from triage.policy
                        where landlord_id = ? order by version desc""").param(scope.landlord()).query(ROW).list();
    }

    Optional<PolicyVersion> find(Scope scope, int version) {
        return jdbc.sql("""
                        select version, reason, author_name, published_at from triage.policy
                        where landlord_id = ? and version = ?""").params(scope.landlord(), version).query(ROW).optional();
    }

    Optional<String> dmn(Scope scope, int version) {
        return jdbc.sql("select dmn from triage.policy where landlord_id = ? and version = ?")
                .params(scope.landlord(), version)
                .query(String.class)
                .optional();
    }

    Instant insert(Scope scope, int version, String dmn, String reason) {
        return jdbc.sql("""
                        insert into triage.policy (landlord_id, version, dmn, reason, author, author_name)
                        values (?, ?, ?, ?, ?, ?) returning published_at""")
                .params(scope.landlord(), version, dmn, reason)
                .params(scope.actor().person(), scope.actor().name())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
