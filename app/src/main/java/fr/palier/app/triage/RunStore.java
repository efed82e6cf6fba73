package fr.palier.app.triage;

import fr.palier.app.shared.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs in the database. */
@Repository
class RunStore {
    private static final String COLUMNS = """
            select id, as_of, mark, policy_version, occasion, started_at, finished_at, tenancies, lines, digest
            from triage.run
            """;

    private static final RowMapper<Run> ROW = (row, _) -> new Run(
            row.getInt("id"),
            row.getObject("as_of", LocalDate.class),
            row.getLong("mark"),
            row.getInt("policy_version"),
            Occasion.of(row.getString("occasion")),
            row.getObject("started_at", OffsetDateTime.class).toInstant(),
            row.getObject("finished_at", OffsetDateTime.class).toInstant(),
            row.getInt("tenancies"),
            row.getInt("lines"),
            HexFormat.of().formatHex(row.getBytes("digest")));

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one run of a landlord be written at a time, until the transaction ends. */
    void lock(Scope scope) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('triage.run'), ?)")
                .param(scope.landlord())
                .query((row, _) -> true)
                .single();
    }

    Optional<Run> latest(Scope scope) {
        return jdbc.sql(COLUMNS + "where landlord_id = ? order by id desc limit 1")
                .param(scope.landlord())
                .query(ROW)
                .optional();
    }

    Optional<Run> find(Scope scope, int id) {
        return jdbc.sql(COLUMNS + "where landlord_id = ? and id = ?")
                .params(scope.landlord(), id)
                .query(ROW)
                .optional();
    }

    List<Run> before(Scope scope, int id, int limit) {
        return jdbc.sql(COLUMNS + "where landlord_id = ? and id < ? order by id desc limit ?")
                .params(scope.landlord(), id, limit)
                .query(ROW)
                .list();
    }

    /** Adds a run that is finished now, under the next number. */
    Run insert(Scope scope, Occasion occasion, Instant startedAt, Listing list) {
        return jdbc.sql("""
                        insert into triage.run (landlord_id, id, as_of, mark, policy_version, occasion, started_at, finished_at,
                            tenancies, lines, digest)
                        values (:landlord, (select coalesce(max(id), 0) + 1 from triage.run where landlord_id = :landlord), :day,
                            :mark, :policy, :occasion, :started, clock_timestamp(), :tenancies, :lines, :digest)
                        returning id, as_of, mark, policy_version, occasion, started_at, finished_at, tenancies, lines, digest""")
                .param("landlord", scope.landlord())
                .param("day", list.inputs().asOf())
                .param("mark", list.inputs().mark())
                .param("policy", list.inputs().policyVersion())
                .param("occasion", occasion.code())
                .param("started", startedAt.atOffset(ZoneOffset.UTC))
                .param("tenancies", list.inputs().tenancies().size())
                .param("lines", list.worklist().size())
                .param("digest", list.digest())
                .query(ROW)
                .single();
    }

    /** Lets go of the lines of all but the last runs; the runs stay. */
    void keepLines(Scope scope, int runs) {
        jdbc.sql("""
                        delete from triage.line where landlord_id = :landlord and run_id <= (
                            select id from triage.run where landlord_id = :landlord order by id desc offset :runs limit 1)""").param("landlord", scope.landlord()).param("runs", runs).update();
    }

    /** Tenancies whose household's data was erased after a mark. */
    List<Integer> erasedAfter(Scope scope, long mark) {
        return jdbc.sql("""
                        select distinct tenancy_id from portfolio.erasure
                        where landlord_id = ? and recorded > ? order by tenancy_id""")
                .params(scope.landlord(), mark)
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
