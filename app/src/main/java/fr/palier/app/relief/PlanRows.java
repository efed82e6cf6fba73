package fr.palier.app.relief;

import fr.palier.app.relief.Plan.Frozen;
import fr.palier.app.relief.Plan.Proposer;
import fr.palier.app.relief.Plan.Replaced;
import fr.palier.app.relief.Plan.Rules;
import fr.palier.app.relief.Plan.Step;
import fr.palier.app.relief.PlanStore.PlanLine;
import fr.palier.app.relief.sums.Missing;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.plan.Rhythm;
import fr.palier.engine.plan.Schedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans as rows, in the words of the database: each with the instalments of its latest revision. */
final class PlanRows {
    static final String SELECT = """
            select p.tenancy_id, p.number, p.version, p.revision, p.state, p.debt, p.deferred_from, p.deferred_dues,
                p.deferred_each, p.granted, p.left_out, p.counted_in, p.frozen_on, p.mark, p.rhythm, p.day_of_month, p.pay_day, p.grace_days, p.tolerance,
                p.proposed_by, p.proposed_by_name, p.proposed_at, p.signed_on, p.replaces, p.kept, p.covered,
                p.suspended_on, i.numbers, i.days, i.cents
            from relief.plan p,
                lateral (select array_agg(number order by number) as numbers, array_agg(day order by number) as days,
                    array_agg(cents order by number) as cents
                    from relief.instalment i
                    where i.landlord_id = p.landlord_id and i.tenancy_id = p.tenancy_id and i.plan = p.number
                        and i.revision = p.revision) i
            where p.landlord_id = :landlord
            """;

    /** Instalments of one revision, with how the plan's go on. */
    static final String REVISION = """
            select p.rhythm, p.day_of_month, array_agg(i.number order by i.number) as numbers,
                array_agg(i.day order by i.number) as days, array_agg(i.cents order by i.number) as cents
            from relief.plan p join relief.instalment i on i.landlord_id = p.landlord_id and i.tenancy_id = p.tenancy_id
                and i.plan = p.number
            where p.landlord_id = ? and p.tenancy_id = ? and p.number = ? and i.revision = ?
            group by p.rhythm, p.day_of_month""";

    /** A page of those in a state, by tenancy. */
    static final String LINES = """
            select p.tenancy_id, p.number, p.state, i.total, p.proposed_by_name, i.count, i.end_on
            from relief.plan p,
                lateral (select count(*) as count, max(day) as end_on, sum(cents) as total from relief.instalment i
                    where i.landlord_id = p.landlord_id and i.tenancy_id = p.tenancy_id and i.plan = p.number
                        and i.revision = p.revision) i
            where p.landlord_id = :landlord and p.state = :state and p.tenancy_id > :after
            order by p.tenancy_id, p.number limit :limit""";

    /** A plan without its instalments. */
    static final String ADD = """
            insert into relief.plan (landlord_id, tenancy_id, number, state, debt, deferred_from, deferred_dues,
                deferred_each, granted, left_out, counted_in, frozen_on, mark, rhythm, day_of_month, pay_day, grace_days, tolerance,
                proposed_by, proposed_by_name, replaces, kept, covered)
            values (:landlord, :tenancy, :number, :state, :debt, :deferred, :dues, :each, :granted, :leftOut, :counted, :on, :mark,
                :rhythm, :day, :payDay, :grace, :tolerance, :by, :name, :replaces, :kept, :covered)""";

    /** All instalments of a revision. */
    static final String INSTALMENTS = """
            insert into relief.instalment (landlord_id, tenancy_id, plan, revision, number, day, cents)
            select :landlord, :tenancy, :plan, :revision, unnest(:numbers), unnest(:days), unnest(:cents)""";

    /** Moves those that stand as they were seen, with a step each. */
    static final String MOVE_ALL = """
            with seen as (
                select * from unnest(:tenancies, :numbers, :versions) s (tenancy_id, number, version)),
            moved as (
                update relief.plan p set state = :state, version = p.version + 1,
                    suspended_on = case when :act = 'suspend' then cast(:on as date) end
                from seen s
                where p.landlord_id = :landlord and p.tenancy_id = s.tenancy_id and p.number = s.number
                    and p.version = s.version
                returning p.tenancy_id, p.number, p.version)
            insert into relief.step (landlord_id, tenancy_id, plan, version, day, actor, actor_name, act, state, reason)
            select :landlord, tenancy_id, number, version, :today, :actor, :name, :act, :state, '' from moved
            returning tenancy_id""";

    /** What was done with one. */
    static final String STEP = """
            insert into relief.step (landlord_id, tenancy_id, plan, version, day, actor, actor_name, act, state,
                reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** All that was done with one, the latest first. */
    static final String STEPS = """
            select version, coalesce(day, cast(at at time zone 'Europe/Paris' as date)) as day, actor_name, act, state,
                reason
            from relief.step
            where landlord_id = ? and tenancy_id = ? and plan = ? order by version desc""";

    private PlanRows() {}

    static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getInt("tenancy_id"),
                row.getInt("number"),
                row.getInt("version"),
                row.getInt("revision"),
                PlanState.of(row.getString("state")),
                new Frozen(
                        row.getLong("debt"),
                        deferral(row),
                        row.getLong("granted"),
                        new Missing(row.getLong("left_out"), row.getLong("counted_in")),
                        row.getObject("frozen_on", LocalDate.class),
                        row.getLong("mark")),
                schedule(row),
                new Rules(row.getInt("pay_day"), row.getInt("grace_days"), row.getLong("tolerance")),
                new Proposer(
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_by_name"),
                        row.getTimestamp("proposed_at").toInstant()),
                Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("suspended_on", LocalDate.class)),
                replaced(row));
    }

    private static Deferral deferral(ResultSet row) throws SQLException {
        @Nullable LocalDate from = row.getObject("deferred_from", LocalDate.class);
        return from == null
                ? Deferral.NONE
                : new Deferral(from, row.getInt("deferred_dues"), row.getLong("deferred_each"));
    }

    private static Optional<Replaced> replaced(ResultSet row) throws SQLException {
        @Nullable Integer number = row.getObject("replaces", Integer.class);
        return number == null
                ? Optional.empty()
                : Optional.of(new Replaced(number, row.getInt("kept"), row.getLong("covered")));
    }

    static Schedule schedule(ResultSet row) throws SQLException {
        Integer[] numbers = (Integer[]) row.getArray("numbers").getArray();
        java.sql.Date[] days = (java.sql.Date[]) row.getArray("days").getArray();
        Long[] cents = (Long[]) row.getArray("cents").getArray();
        List<Instalment> instalments = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            instalments.add(new Instalment(numbers[i], days[i].toLocalDate(), cents[i]));
        }
        return new Schedule(Rhythm.valueOf(row.getString("rhythm")), row.getInt("day_of_month"), instalments);
    }

    static PlanLine line(ResultSet row) throws SQLException {
        return new PlanLine(
                row.getInt("tenancy_id"),
                row.getInt("number"),
                PlanState.of(row.getString("state")),
                row.getLong("total"),
                row.getInt("count"),
                row.getObject("end_on", LocalDate.class),
                row.getString("proposed_by_name"));
    }

    static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("version"),
                row.getObject("day", LocalDate.class),
                row.getString("actor_name"),
                row.getString("act"),
                PlanState.of(row.getString("state")),
                row.getString("reason"));
    }
}
