package fr.palier.app.relief;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of pauses of plans. */
@Repository
class PauseStore {
    private final JdbcClient jdbc;

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Days on which no instalment of a plan falls.
     *
     * @param until first day on which one may fall again
     * @param revision of the instalments that it led to
     */
    record Pause(
            int number, LocalDate from, LocalDate until, int revision, String reason, String by, boolean takenBack) {}

    /** Whether a pause that holds covers one of the days. */
    boolean covers(Scope scope, Plan plan, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select exists (select from relief.pause
                            where landlord_id = ? and tenancy_id = ? and plan = ? and taken_back_by_name is null
                                and during && daterange(?, ?))""")
                .params(scope.landlord(), plan.tenancyId(), plan.number(), from, until)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void add(Scope scope, Plan plan, LocalDate from, LocalDate until, String reason) {
        jdbc.sql("""
                        insert into relief.pause (landlord_id, tenancy_id, plan, number, during, revision, reason, actor_name)
                        select :landlord, :tenancy, :plan, coalesce(max(number), 0) + 1, daterange(:from, :until), :revision,
                            :reason, :by
                        from relief.pause where landlord_id = :landlord and tenancy_id = :tenancy and plan = :plan""")
                .param("landlord", scope.landlord())
                .param("tenancy", plan.tenancyId())
                .param("plan", plan.number())
                .param("from", from)
                .param("until", until)
                .param("revision", plan.revision() + 1)
                .param("reason", reason)
                .param("by", scope.actor().name())
                .update();
    }

    void takeBack(Scope scope, Plan plan, int number) {
        jdbc.sql("""
                        update relief.pause set taken_back_by_name = ?
                        where landlord_id = ? and tenancy_id = ? and plan = ? and number = ?""")
                .params(scope.actor().name(), scope.landlord(), plan.tenancyId(), plan.number(), number)
                .update();
    }

    /** The pauses of a plan, the latest first. */
    List<Pause> of(Scope scope, Plan plan) {
        return jdbc.sql("""
                        select number, lower(during) as from_on, upper(during) as until_on, revision, reason, actor_name,
                            taken_back_by_name is not null as taken_back
                        from relief.pause where landlord_id = ? and tenancy_id = ? and plan = ? order by number desc""")
                .params(scope.landlord(), plan.tenancyId(), plan.number())
                .query((row, n) -> new Pause(
                        row.getInt("number"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getInt("revision"),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getBoolean("taken_back")))
                .list();
    }
}
