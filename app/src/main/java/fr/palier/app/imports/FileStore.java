package fr.palier.app.imports;

import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Received files and what is known of them. */
@Repository
class FileStore {
    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters a file; its number is the landlord's next. Until the transaction ends, the landlord's other files wait for their
     * numbers; what else is recorded does not.
     */
    void add(Scope scope, FileId id, String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('imports.file'), ?)")
                .param(scope.landlord())
                .query((row, n) -> true)
                .single();
        jdbc.sql("""
                        insert into imports.file (landlord_id, id, public_id, kind, name, sha256, size, received_by, received_by_name)
                        select :landlord, coalesce(max(id), 0) + 1, :public, 'unknown', :name, '', 0, :person, :who
                        from imports.file where landlord_id = :landlord""")
                .param("landlord", scope.landlord())
                .param("public", id.value())
                .param("name", name)
                .param("person", scope.actor().person())
                .param("who", scope.actor().name())
                .update();
    }

    void keepPiece(Scope scope, int file, int n, byte[] bytes) {
        jdbc.sql("insert into imports.piece (landlord_id, file_id, n, bytes) values (?, ?, ?, ?)")
                .params(scope.landlord(), file, n, bytes)
                .update();
    }

    byte @Nullable [] piece(Scope scope, int file, int n) {
        return jdbc.sql("select bytes from imports.piece where landlord_id = ? and file_id = ? and n = ?")
                .params(scope.landlord(), file, n)
                .query((row, i) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    void received(Scope scope, int file, byte[] sha256, long size) {
        jdbc.sql("update imports.file set sha256 = ?, size = ? where landlord_id = ? and id = ?")
                .params(sha256, size, scope.landlord(), file)
                .update();
    }

    /** The file with the same content that is taken and not undone. */
    Optional<ReceivedFile> taken(Scope scope, int file) {
        return jdbc.sql(SELECT + """
                        where landlord_id = :landlord and state = 'taken' and id <> :file
                          and sha256 = (select sha256 from imports.file where landlord_id = :landlord and id = :file)
                        order by id desc limit 1""")
                .param("landlord", scope.landlord())
                .param("file", file)
                .query(FileStore::file)
                .optional();
    }

    void recognised(Scope scope, int file, FileKind kind, String profile) {
        jdbc.sql("update imports.file set kind = ?, profile = ?::jsonb where landlord_id = ? and id = ?")
                .params(kind.code(), profile, scope.landlord(), file)
                .update();
    }

    Optional<String> profile(Scope scope, int file) {
        return jdbc.sql(
                        "select profile::text from imports.file where landlord_id = ? and id = ? and profile is not null")
                .params(scope.landlord(), file)
                .query(String.class)
                .optional();
    }

    void checked(Scope scope, int file, Comparison found) {
        jdbc.sql("""
                        update imports.file set state = 'checked', lines = :lines, added = :added, changed = :changed,
                            vanished = :vanished, unchanged = :unchanged, refused = :refused, ahead = :ahead, first_day = :first, last_day = :last
                        where landlord_id = :landlord and id = :file""")
                .param("landlord", scope.landlord())
                .param("file", file)
                .param("lines", found.lines())
                .param("added", found.added())
                .param("changed", found.changed())
                .param("vanished", found.vanished())
                .param("unchanged", found.unchanged())
                .param("refused", found.refused())
                .param("ahead", found.ahead())
                .param("first", found.firstDay().orElse(null))
                .param("last", found.lastDay().orElse(null))
                .update();
    }

    /** Changes a state where it is still one of these; false where somebody was faster. */
    boolean move(Scope scope, int file, List<FileState> from, FileState to) {
        String stamp = switch (to) {
            case TAKEN -> ", taken_at = now(), taken_by_name = :who";
            case UNDONE -> ", undone_at = now(), undone_by_name = :who";
            case RECEIVED, CHECKED, DROPPED -> "";
        };
        return jdbc.sql("update imports.file set state = :to" + stamp
                                + " where landlord_id = :landlord and id = :file and state = any(:from)")
                        .param("landlord", scope.landlord())
                        .param("file", file)
                        .param("to", to.code())
                        .param("who", scope.actor().name())
                        .param("from", from.stream().map(FileState::code).toArray(String[]::new))
                        .update()
                == 1;
    }

    void clearRefused(Scope scope, int file) {
        jdbc.sql("delete from imports.refused where landlord_id = ? and file_id = ?")
                .params(scope.landlord(), file)
                .update();
    }

    /** Refused lines from a place on, in the order of the file. */
    List<RefusedRow> refused(Scope scope, int file, int after, int limit) {
        return jdbc.sql("""
                        select n, line, column_name, value, reason from imports.refused
                        where landlord_id = ? and file_id = ? and n > ? order by n limit ?""")
                .params(scope.landlord(), file, after, limit)
                .query((row, i) -> new RefusedRow(
                        row.getInt(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    Optional<ReceivedFile> find(Scope scope, FileId id) {
        return jdbc.sql(SELECT + "where landlord_id = ? and public_id = ?")
                .params(scope.landlord(), id.value())
                .query(FileStore::file)
                .optional();
    }

    /** The landlord's files, the last first, from a number on. */
    List<ReceivedFile> list(Scope scope, int before, int limit) {
        return jdbc.sql(SELECT + "where landlord_id = ? and id < ? order by id desc limit ?")
                .params(scope.landlord(), before, limit)
                .query(FileStore::file)
                .list();
    }

    private static final String SELECT = "select * from imports.file ";

    private static ReceivedFile file(ResultSet row, int n) throws SQLException {
        return new ReceivedFile(
                row.getInt("id"),
                new FileId(row.getLong("public_id")),
                FileKind.of(row.getString("kind")),
                row.getString("name"),
                row.getLong("size"),
                FileState.of(row.getString("state")),
                comparison(row),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by_name"),
                instant(row, "taken_at"),
                Optional.ofNullable(row.getString("taken_by_name")),
                instant(row, "undone_at"),
                Optional.ofNullable(row.getString("undone_by_name")));
    }

    private static Comparison comparison(ResultSet row) throws SQLException {
        return new Comparison(
                row.getLong("lines"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("vanished"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                row.getLong("ahead"),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
