package fr.palier.app.relief.review;

import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.told.PlansTold.ToReview;
import fr.palier.app.timeline.told.PlansTold.Why;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans that were kept and run again. Its callers hold the transaction. */
@Repository
class ReopenedStore {
    private final JdbcClient jdbc;

    ReopenedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was only said of one since, put off or missing leaves it as it is. */
    Map<Integer, ToReview> of(Scope scope, Collection<Integer> tenancyIds) {
        Map<Integer, ToReview> reopened = new HashMap<>();
        jdbc.sql("""
                        select p.tenancy_id, p.number, s.day
                        from relief.plan p, lateral (
                            select s.act, coalesce(s.day, cast(s.at at time zone 'Europe/Paris' as date)) as day
                            from relief.step s
                            where s.landlord_id = p.landlord_id and s.tenancy_id = p.tenancy_id and s.plan = p.number
                                and s.act not in ('mean', 'unmean', 'pause', 'unpause', 'miss')
                            order by s.version desc limit 1) s
                        where p.landlord_id = :landlord and p.tenancy_id = any(:ids) and p.state in ('running', 'broken')
                            and s.act = 'reopen'""")
                .param("landlord", scope.landlord())
                .param("ids", tenancyIds.toArray(Integer[]::new))
                .query(row -> {
                    Optional<LocalDate> since = Optional.of(row.getObject("day", LocalDate.class));
                    reopened.put(row.getInt("tenancy_id"), new ToReview(row.getInt("number"), Why.REOPENED, since));
                });
        return reopened;
    }
}
