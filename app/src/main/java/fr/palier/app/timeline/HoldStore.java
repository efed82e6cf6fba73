package fr.palier.app.timeline;

import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of suspensions. */
@Repository
class HoldStore {
    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, int tenancyId, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord()).param("tenancy", tenancyId);
    }

    void add(Scope scope, int tenancyId, long recorded, HoldTerms terms) {
        of(scope, tenancyId, """
                        insert into timeline.hold (landlord_id, tenancy_id, recorded, reason, from_on, until_on, actor,
                            actor_name)
                        values (:landlord, :tenancy, :recorded, :reason, :from, :until, :actor, :name)""")
                .param("recorded", recorded)
                .param("reason", Codes.of(terms.reason()))
                .param("from", terms.from())
                .param("until", terms.until())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
    }

    void lift(Scope scope, int tenancyId, long recorded, long number, LocalDate on) {
        of(scope, tenancyId, """
                        update timeline.hold set lifted = :number, lifted_on = :on, lifted_by_name = :name
                        where landlord_id = :landlord and tenancy_id = :tenancy and recorded = :recorded
                            and lifted is null""")
                .param("recorded", recorded)
                .param("number", number)
                .param("on", on)
                .param("name", scope.actor().name())
                .update();
    }

    List<Hold> all(Scope scope, int tenancyId) {
        return of(scope, tenancyId, """
                        select h.recorded, h.reason, h.from_on, h.until_on, h.actor_name, n.words, h.lifted_by_name, h.lifted_on
                        from timeline.hold h
                        left join timeline.note n on n.landlord_id = h.landlord_id and n.tenancy_id = h.tenancy_id
                            and n.recorded = h.recorded
                        where h.landlord_id = :landlord and h.tenancy_id = :tenancy
                        order by h.recorded desc""").query((row, number) -> hold(row)).list();
    }

    /** Since when reminders are suspended for a reason, by tenancy. */
    Map<Integer, LocalDate> since(Scope scope, HoldReason reason, LocalDate day) {
        Map<Integer, LocalDate> since = new HashMap<>();
        jdbc.sql("""
                        select tenancy_id, min(from_on) as since from timeline.hold
                        where landlord_id = ? and reason = ? and lifted is null and from_on <= ? and until_on >= ?
                        group by tenancy_id""").params(scope.landlord(), Codes.of(reason), day, day).query(row -> {
            since.put(row.getInt("tenancy_id"), row.getObject("since", LocalDate.class));
        });
        return since;
    }

    private static Hold hold(ResultSet row) throws SQLException {
        @Nullable String liftedBy = row.getString("lifted_by_name");
        return new Hold(
                row.getLong("recorded"),
                Codes.read(HoldReason.class, row.getString("reason")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("actor_name"),
                Optional.ofNullable(row.getString("words")),
                liftedBy == null
                        ? Optional.empty()
                        : Optional.of(new Hold.Lifting(liftedBy, row.getObject("lifted_on", LocalDate.class))));
    }
}
