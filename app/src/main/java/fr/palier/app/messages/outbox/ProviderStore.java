package fr.palier.app.messages.outbox;

import fr.palier.app.messages.outbox.Outbox.Box;
import fr.palier.engine.outreach.Derating;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How providers do, as all nodes see it. */
@Repository
class ProviderStore {
    private final JdbcClient jdbc;

    ProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A provider's record.
     *
     * @param lastError a code
     * @param box what was found where its mail comes back, once it was looked at
     */
    record Standing(
            String name,
            Derating derating,
            Optional<String> lastError,
            Optional<Instant> lastErrorAt,
            Optional<Instant> lastTakenAt,
            Optional<Box> box) {
        static Standing unknown(String name) {
            return new Standing(
                    name, Derating.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    Map<String, Standing> all() {
        return jdbc.sql("""
                        select name, load, failures, retry_at, last_error, last_error_at, last_taken_at, box_read_at, box_left,
                            box_trouble
                        from messages.provider""").query((row, n) -> standing(row)).list().stream()
                .collect(Collectors.toMap(Standing::name, one -> one));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("name"),
                new Derating(row.getInt("load"), row.getInt("failures"), instant(row, "retry_at")),
                Optional.ofNullable(row.getString("last_error")),
                instant(row, "last_error_at"),
                instant(row, "last_taken_at"),
                box(row));
    }

    private static Optional<Box> box(ResultSet row) throws SQLException {
        Optional<Instant> readAt = instant(row, "box_read_at");
        Optional<String> trouble = Optional.ofNullable(row.getString("box_trouble"));
        return readAt.isEmpty() && trouble.isEmpty()
                ? Optional.empty()
                : Optional.of(new Box(readAt, row.getInt("box_left"), trouble));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** Locks its record until the transaction ends. */
    Derating lock(String name) {
        jdbc.sql("insert into messages.provider (name) values (?) on conflict do nothing")
                .param(name)
                .update();
        return jdbc.sql("select load, failures, retry_at from messages.provider where name = ? for update")
                .param(name)
                .query((row, n) -> new Derating(row.getInt("load"), row.getInt("failures"), instant(row, "retry_at")))
                .single();
    }

    /** @param at on the calendar of whoever reads it: a demonstration goes from day to day faster than its machine */
    @SuppressWarnings("checkstyle:ParameterNumber") // what is kept of a batch
    void keep(String name, Derating derating, Optional<String> error, boolean taken, OffsetDateTime at) {
        jdbc.sql("""
                        update messages.provider set load = :load, failures = :failures, retry_at = :retryAt,
                            last_error = coalesce(:error, last_error),
                            last_error_at = case when cast(:error as text) is null then last_error_at else :at end,
                            last_taken_at = case when :taken then :at else last_taken_at end
                        where name = :name""")
                .param("name", name)
                .param("load", derating.load())
                .param("failures", derating.failures())
                .param("retryAt", derating.retryAt().map(Timestamp::from).orElse(null))
                .param("error", error.orElse(null))
                .param("taken", taken)
                .param("at", at)
                .update();
    }

    /**
     * Takes note of a look at the box to which its mail comes back.
     *
     * @param trouble a code, empty where it was read
     */
    void keepBox(String name, int left, String trouble) {
        jdbc.sql("""
                        insert into messages.provider as p (name, box_read_at, box_left, box_trouble)
                        values (:name, case when :trouble = '' then now() end, :left, nullif(:trouble, ''))
                        on conflict (name) do update set box_trouble = excluded.box_trouble,
                            box_read_at = coalesce(excluded.box_read_at, p.box_read_at),
                            box_left = case when excluded.box_trouble is null then excluded.box_left else p.box_left end""")
                .param("name", name)
                .param("left", left)
                .param("trouble", trouble)
                .update();
    }
}
