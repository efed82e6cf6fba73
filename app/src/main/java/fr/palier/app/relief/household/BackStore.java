package fr.palier.app.relief.household;

import fr.palier.app.relief.household.BenefitsBack.Back;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.BenefitBack;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans that were made while housing benefit had stopped, beside what came of it since. */
@Repository
class BackStore {
    /**
     * The open plans {@code p} that leave out missing benefit or count it on purpose, or put off whole rents because none came, as {@link
     * fr.palier.engine.plan.StoppedBenefit} says it of the day on which their debt was frozen; with {@code b}, the first day on which
     * it came again. Of a plan that was agreed anew when it had come already, whoever agreed it knew.
     */
    private static final String RESTING = """
            from relief.plan p, lateral (
                select e.day, sum(e.cents) as cents from ledger.standing e
                where e.landlord_id = p.landlord_id and e.tenancy_id = p.tenancy_id and e.kind = :benefit
                    and (e.day > p.frozen_on or e.recorded > p.mark
                        and e.day >= date_trunc('month', p.frozen_on) - interval '1 month')
                group by e.day order by e.day limit 1) b
            where p.landlord_id = :landlord and p.state in ('proposed', 'approved', 'running', 'broken')
                and (p.replaces is null or b.day > (
                    select coalesce(s.day, cast(s.at at time zone 'Europe/Paris' as date)) from relief.step s
                    where s.landlord_id = p.landlord_id and s.tenancy_id = p.tenancy_id and s.plan = p.number
                        and s.act = 'propose'))
                and (p.left_out > 0 or p.counted_in > 0 or p.deferred_dues > 0 and (
                    select count(distinct date_trunc('month', o.day)) >= 3
                        and max(o.day) < date_trunc('month', p.frozen_on) - interval '1 month'
                    from ledger.standing o
                    where o.landlord_id = p.landlord_id and o.tenancy_id = p.tenancy_id and o.kind = :benefit
                        and o.recorded <= p.mark and o.day <= p.frozen_on
                        and o.day >= date_trunc('month', p.frozen_on) - interval '7 months'))
            """;

    private final JdbcClient jdbc;

    BackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Back> of(Scope scope, int tenancyId, int plan) {
        return jdbc.sql("select b.day, b.cents " + RESTING + " and p.tenancy_id = :tenancy and p.number = :number")
                .param("landlord", scope.landlord())
                .param("benefit", Kind.BENEFIT.ordinal())
                .param("tenancy", tenancyId)
                .param("number", plan)
                .query((row, n) -> new Back(row.getObject("day", LocalDate.class), row.getLong("cents")))
                .optional();
    }

    /** The same of many tenancies: the latest plan of each that has any. */
    Map<Integer, Integer> of(Scope scope, Collection<Integer> tenancyIds) {
        Map<Integer, Integer> plans = new HashMap<>();
        jdbc.sql("select p.tenancy_id, p.number " + RESTING + " and p.tenancy_id = any(:ids) order by p.number")
                .param("landlord", scope.landlord())
                .param("benefit", Kind.BENEFIT.ordinal())
                .param("ids", tenancyIds.toArray(Integer[]::new))
                .query(row -> {
                    plans.put(row.getInt("tenancy_id"), row.getInt("number"));
                });
        return plans;
    }

    /** Marks all that were not told yet: of two at once, the second finds none. */
    List<BenefitBack> tell(Scope scope) {
        return jdbc.sql("with back as (select p.tenancy_id, p.number, b.day " + RESTING + """
                                and p.benefit_back_on is null)
                        update relief.plan t set benefit_back_on = back.day from back
                        where t.landlord_id = :landlord and t.tenancy_id = back.tenancy_id and t.number = back.number
                            and t.benefit_back_on is null
                        returning t.tenancy_id, t.number, t.proposed_by, t.proposed_by_name""")
                .param("landlord", scope.landlord())
                .param("benefit", Kind.BENEFIT.ordinal())
                .query((row, n) -> new BenefitBack(
                        scope.landlord(),
                        row.getInt("tenancy_id"),
                        row.getInt("number"),
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_by_name")))
                .list();
    }
}
