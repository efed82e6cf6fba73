package fr.palier.app.imports;

import fr.palier.app.imports.Jobs.Standing;
import fr.palier.app.imports.Jobs.Work;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work asked for on files. */
@Repository
class WorkStore {
    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job with who asked for it. */
    record Job(String name, Work work, Actor by) {}

    /** False where something is under way already. */
    boolean begin(Scope scope, FileId id, Work work, String job) {
        return jdbc.sql("""
                        update imports.file set work = :work, work_job = :job, work_by = :person, work_by_name = :name,
                            work_lines = 0, work_error = null
                        where landlord_id = :landlord and public_id = :id and work is null""")
                        .param("landlord", scope.landlord())
                        .param("id", id.value())
                        .param("work", work.code())
                        .param("job", job)
                        .param("person", scope.actor().person())
                        .param("name", scope.actor().name())
                        .update()
                == 1;
    }

    Optional<Job> job(Scope scope, FileId id) {
        return jdbc.sql("""
                        select work_job, work, work_by, work_by_name from imports.file
                        where landlord_id = ? and public_id = ? and work is not null""")
                .params(scope.landlord(), id.value())
                .query((row, n) -> new Job(
                        row.getString("work_job"),
                        Work.of(row.getString("work")),
                        new Actor(row.getObject("work_by", UUID.class), row.getString("work_by_name"), Set.of())))
                .optional();
    }

    void progress(Scope scope, FileId id, String job, long lines) {
        jdbc.sql("""
                        update imports.file set work_lines = ?
                        where landlord_id = ? and public_id = ? and work_job = ? and work is not null""").params(lines, scope.landlord(), id.value(), job).update();
    }

    void end(Scope scope, FileId id, String job, @Nullable Refused refusal) {
        jdbc.sql("""
                        update imports.file set work = null, work_error = :error
                        where landlord_id = :landlord and public_id = :id and work_job = :job""")
                .param("landlord", scope.landlord())
                .param("id", id.value())
                .param("job", job)
                .param("error", refusal == null ? null : words(refusal), java.sql.Types.ARRAY)
                .update();
    }

    private static String[] words(Refused refusal) {
        return Stream.concat(
                        Stream.of(refusal.key()),
                        Arrays.stream(refusal.arguments()).map(String::valueOf))
                .toArray(String[]::new);
    }

    Optional<Standing> standing(Scope scope, FileId id) {
        return jdbc.sql("select work, work_lines, work_error from imports.file where landlord_id = ? and public_id = ?")
                .params(scope.landlord(), id.value())
                .query(WorkStore::standing)
                .optional();
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        Array error = row.getArray("work_error");
        return new Standing(
                Optional.ofNullable(row.getString("work")).map(Work::of),
                row.getLong("work_lines"),
                error == null ? Optional.empty() : Optional.of(refused((String[]) error.getArray())));
    }

    private static Refused refused(String[] words) {
        return new Refused(words[0], (Object[]) Arrays.copyOfRange(words, 1, words.length));
    }
}
