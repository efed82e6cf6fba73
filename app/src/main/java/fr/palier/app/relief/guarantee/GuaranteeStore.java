package fr.palier.app.relief.guarantee;

import fr.palier.app.shared.Scope;
import fr.palier.engine.law.scheme.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of guarantees and of answers. */
@Repository
class GuaranteeStore {
    private static final String GUARANTEES = """
            select tenancy_id, number, scheme, body, address, reference, from_on, to_on, ceiling, made_by_name
            from relief.guarantee where landlord_id = :landlord and removed_on is null
            """;

    private final JdbcClient jdbc;

    GuaranteeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Guarantee guarantee(ResultSet row, int n) throws SQLException {
        return new Guarantee(
                row.getInt("tenancy_id"),
                row.getInt("number"),
                row.getString("scheme"),
                row.getString("body"),
                row.getString("address"),
                row.getString("reference"),
                Optional.ofNullable(row.getObject("from_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("to_on", LocalDate.class)),
                row.getLong("ceiling"),
                row.getString("made_by_name"));
    }

    List<Guarantee> of(Scope scope, int tenancyId) {
        return jdbc.sql(GUARANTEES + "and tenancy_id = :tenancy order by number")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .query(GuaranteeStore::guarantee)
                .list();
    }

    /**
     * A guarantee, and the lease that it is for.
     *
     * @param lease the day on which it began
     * @param month its rent, net of benefit, in cents
     * @param demanded when the tenant was last put on notice for this guarantee
     */
    record Covered(Guarantee guarantee, LocalDate lease, long month, Optional<LocalDate> demanded) {}

    private static Covered covered(ResultSet row, int n) throws SQLException {
        return new Covered(
                guarantee(row, n),
                row.getObject("lease", LocalDate.class),
                row.getLong("month"),
                Optional.ofNullable(row.getObject("demanded_on", LocalDate.class)));
    }

    private static final String COVERED = """
            select g.*, t.start_on as lease, t.rent - t.benefit as month from relief.guarantee g
            join portfolio.tenancy t on t.landlord_id = g.landlord_id and t.id = g.tenancy_id
            where g.landlord_id = :landlord and g.removed_on is null and t.end_on is null
            """;

    /** Those of all tenancies that have not ended. */
    List<Covered> covered(Scope scope) {
        return jdbc.sql(COVERED)
                .param("landlord", scope.landlord())
                .query(GuaranteeStore::covered)
                .list();
    }

    /** The same for one tenancy. */
    List<Covered> covered(Scope scope, int tenancyId) {
        return jdbc.sql(COVERED + "and g.tenancy_id = :tenancy")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .query(GuaranteeStore::covered)
                .list();
    }

    /** The tenant was put on notice for one. */
    void demanded(Scope scope, int tenancyId, int number, LocalDate today) {
        jdbc.sql("""
                        update relief.guarantee set demanded_on = ?
                        where landlord_id = ? and tenancy_id = ? and number = ? and removed_on is null""").params(today, scope.landlord(), tenancyId, number).update();
    }

    /** Writes one down, numbered after those before. */
    void add(Scope scope, Guarantee guarantee) {
        jdbc.sql("""
                        insert into relief.guarantee (landlord_id, tenancy_id, number, scheme, body, address, reference, from_on, to_on,
                            ceiling, made_by, made_by_name)
                        select :landlord, :tenancy, coalesce(max(number), 0) + 1, :scheme, :body, :address, :reference, :from, :to, :ceiling,
                            :person, :name
                        from relief.guarantee where landlord_id = :landlord and tenancy_id = :tenancy""")
                .param("landlord", scope.landlord())
                .param("tenancy", guarantee.tenancyId())
                .param("scheme", guarantee.scheme())
                .param("body", guarantee.body())
                .param("address", guarantee.address())
                .param("reference", guarantee.reference())
                .param("from", guarantee.from().orElse(null), Types.DATE)
                .param("to", guarantee.to().orElse(null), Types.DATE)
                .param("ceiling", guarantee.ceiling())
                .param("person", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
    }

    /** Takes one away; false where there never was one. Of two who take it away, the first is remembered. */
    boolean remove(Scope scope, int tenancyId, int number, LocalDate today) {
        return jdbc.sql("""
                                update relief.guarantee set removed_on = coalesce(removed_on, ?),
                                    removed_by_name = coalesce(removed_by_name, ?)
                                where landlord_id = ? and tenancy_id = ? and number = ?""")
                        .params(today, scope.actor().name(), scope.landlord(), tenancyId, number)
                        .update()
                == 1;
    }

    /** What was answered, in the order of asking; answers that mean nothing any more are left out. */
    List<Given> given(Scope scope, int tenancyId) {
        return jdbc.sql("""
                        select question, answer, answered_on, answered_by_name from relief.answer
                        where landlord_id = ? and tenancy_id = ?""").params(scope.landlord(), tenancyId).query((row, n) -> given(row)).stream()
                .flatMap(Optional::stream)
                .sorted((one, other) -> one.question().compareTo(other.question()))
                .toList();
    }

    private static Optional<Given> given(ResultSet row) throws SQLException {
        String written = row.getString("answer");
        LocalDate on = row.getObject("answered_on", LocalDate.class);
        String by = row.getString("answered_by_name");
        return Question.of(row.getString("question"))
                .flatMap(question -> read(question, written)
                        .map(answer -> new Given(question, answer, on, by))
                        .findFirst());
    }

    private static Stream<Optional<Long>> read(Question question, @Nullable String written) {
        if (written == null) {
            return Stream.of(Optional.empty());
        }
        OptionalLong answer = question.read(written);
        return answer.isPresent() ? Stream.of(Optional.of(answer.getAsLong())) : Stream.empty();
    }

    /**
     * An answer to keep.
     *
     * @param seen what stood there for whoever answers, nothing for no answer; empty where it does not matter
     */
    record Answered(Question question, Optional<Long> answer, Optional<String> seen) {}

    /** Keeps an answer in place of the one before; false where somebody has answered otherwise meanwhile. */
    boolean answer(Scope scope, int tenancyId, Answered said, LocalDate today) {
        Question question = said.question;
        return jdbc.sql("""
                        insert into relief.answer
                            (landlord_id, tenancy_id, question, answer, answered_on, answered_by, answered_by_name)
                        values (:landlord, :tenancy, :question, :answer, :today, :person, :name)
                        on conflict (landlord_id, tenancy_id, question) do update set answer = excluded.answer,
                            answered_on = excluded.answered_on, answered_by = excluded.answered_by,
                            answered_by_name = excluded.answered_by_name
                        where :unseen or coalesce(answer.answer, '') = :seen
                            or answer.answer is not distinct from excluded.answer""")
                        .param("landlord", scope.landlord())
                        .param("tenancy", tenancyId)
                        .param("question", question.code())
                        .param("answer", said.answer.map(question::written).orElse(null), Types.VARCHAR)
                        .param("today", today)
                        .param("person", scope.actor().person())
                        .param("name", scope.actor().name())
                        .param("unseen", said.seen.isEmpty())
                        .param("seen", said.seen.orElse(""))
                        .update()
                == 1;
    }
}
