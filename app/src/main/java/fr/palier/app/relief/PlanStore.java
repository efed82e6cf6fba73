package fr.palier.app.relief;

import fr.palier.app.relief.Plan.Replaced;
import fr.palier.app.relief.Plan.Step;
import fr.palier.app.relief.PlanState.Act;
import fr.palier.app.relief.household.AccountStore;
import fr.palier.app.shared.Scope;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.plan.Schedule;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of plans. */
@Repository
class PlanStore {
    private final JdbcClient jdbc;

    /** A plan in a list, with all that it pays in cents. */
    record PlanLine(
            int tenancyId, int number, PlanState state, long total, int instalments, LocalDate end, String by) {}

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Plan> find(Scope scope, int tenancyId, int number) {
        return jdbc.sql(PlanRows.SELECT + "and p.tenancy_id = :tenancy and p.number = :number")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("number", number)
                .query((row, n) -> PlanRows.plan(row))
                .optional();
    }

    /** All plans of a tenancy, the latest first. */
    List<Plan> of(Scope scope, int tenancyId) {
        return jdbc.sql(PlanRows.SELECT + "and p.tenancy_id = :tenancy order by p.number desc")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .query((row, n) -> PlanRows.plan(row))
                .list();
    }

    /** Whether one is being agreed: one at a time. */
    boolean isAgreeing(Scope scope, int tenancyId) {
        return jdbc.sql("""
                        select exists (select from relief.plan
                            where landlord_id = ? and tenancy_id = ? and state in ('proposed', 'approved'))""")
                .params(scope.landlord(), tenancyId)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** All plans that are being kept, or should be, or would be if they might be paid or their payments had not come back. */
    List<Plan> signed(Scope scope) {
        return jdbc.sql(PlanRows.SELECT + "and (p.state = 'suspended' or " + AccountStore.WATCHED
                        + ") order by p.tenancy_id")
                .param("landlord", scope.landlord())
                .query((row, n) -> PlanRows.plan(row))
                .list();
    }

    /** A page of the plans in a state, by tenancy. */
    List<PlanLine> lines(Scope scope, PlanState state, int afterTenancy, int limit) {
        return jdbc.sql(PlanRows.LINES)
                .param("landlord", scope.landlord())
                .param("state", state.code())
                .param("after", afterTenancy)
                .param("limit", limit)
                .query((row, n) -> PlanRows.line(row))
                .list();
    }

    Map<PlanState, Integer> counts(Scope scope) {
        Map<PlanState, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(PlanState.values()).forEach(state -> counts.put(state, 0));
        jdbc.sql("select state, count(*) from relief.plan where landlord_id = ? group by state")
                .param(scope.landlord())
                .query(row -> {
                    counts.put(PlanState.of(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    int nextNumber(Scope scope, int tenancyId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from relief.plan where landlord_id = ? and tenancy_id = ?")
                .params(scope.landlord(), tenancyId)
                .query(Integer.class)
                .single();
    }

    void add(Scope scope, Plan plan, LocalDate today, String why) {
        Deferral deferral = plan.frozen().deferral();
        jdbc.sql(PlanRows.ADD)
                .param("landlord", scope.landlord())
                .param("tenancy", plan.tenancyId())
                .param("number", plan.number())
                .param("state", plan.state().code())
                .param("debt", plan.frozen().debt())
                .param("deferred", deferral.dues() == 0 ? null : deferral.from(), Types.DATE)
                .param("dues", deferral.dues())
                .param("each", deferral.each())
                .param("granted", plan.frozen().granted())
                .param("leftOut", plan.frozen().missing().leftOut())
                .param("counted", plan.frozen().missing().counted())
                .param("on", plan.frozen().on())
                .param("mark", plan.frozen().mark())
                .param("rhythm", plan.schedule().rhythm().name())
                .param("day", plan.schedule().dayOfMonth())
                .param("by", plan.proposer().id())
                .param("name", plan.proposer().name())
                .params(agreed(plan))
                .update();
        addInstalments(scope, plan, plan.revision(), plan.schedule());
        addStep(scope, plan, new Made(plan.version(), today, Act.PROPOSE, plan.state(), why));
    }

    private static Map<String, Object> agreed(Plan plan) {
        Map<String, Object> row = new HashMap<>();
        row.put("payDay", plan.rules().payDay());
        row.put("grace", plan.rules().graceDays());
        row.put("tolerance", plan.rules().tolerance());
        row.put(
                "replaces",
                new SqlParameterValue(
                        Types.INTEGER, plan.replaces().map(Replaced::number).orElse(null)));
        row.put("kept", plan.replaces().map(Replaced::kept).orElse(0));
        row.put("covered", plan.replaces().map(Replaced::covered).orElse(0L));
        return row;
    }

    /** The instalments of a revision of before. */
    Schedule schedule(Scope scope, Plan plan, int revision) {
        return jdbc.sql(PlanRows.REVISION)
                .params(scope.landlord(), plan.tenancyId(), plan.number(), revision)
                .query((row, n) -> PlanRows.schedule(row))
                .single();
    }

    void addInstalments(Scope scope, Plan plan, int revision, Schedule schedule) {
        List<Instalment> all = schedule.instalments();
        jdbc.sql(PlanRows.INSTALMENTS)
                .param("landlord", scope.landlord())
                .param("tenancy", plan.tenancyId())
                .param("plan", plan.number())
                .param("revision", revision)
                .param("numbers", all.stream().map(Instalment::number).toArray(Integer[]::new))
                .param(
                        "days",
                        all.stream()
                                .map(one -> java.sql.Date.valueOf(one.day()))
                                .toArray(java.sql.Date[]::new))
                .param("cents", all.stream().map(Instalment::cents).toArray(Long[]::new))
                .update();
    }

    /** Moves a plan on and says who did; false where somebody else was quicker. */
    boolean move(Scope scope, Plan plan, Act act, Moved moved, LocalDate today) {
        PlanState to = plan.after(act);
        int changed = jdbc.sql("""
                        update relief.plan set state = :state, version = version + 1, revision = :revision,
                            signed_on = case when :act = 'sign' then :on else signed_on end,
                            suspended_on = case when :act = 'suspend' then :on end
                        where landlord_id = :landlord and tenancy_id = :tenancy and number = :number
                            and version = :version""")
                .param("state", to.code())
                .param("revision", moved.revision())
                .param("act", act.code())
                .param("on", moved.on().orElse(null), Types.DATE)
                .param("landlord", scope.landlord())
                .param("tenancy", plan.tenancyId())
                .param("number", plan.number())
                .param("version", plan.version())
                .update();
        if (changed == 1) {
            addStep(scope, plan, new Made(plan.version() + 1, today, act, to, moved.reason()));
        }
        return changed == 1;
    }

    /**
     * Moves plans on that stand alike, and says who did.
     *
     * @param on the day of a suspension
     * @return the tenancies of those with which nobody else was quicker
     */
    List<Integer> moveAll(Scope scope, List<Plan> plans, Act act, LocalDate on, LocalDate today) {
        return jdbc.sql(PlanRows.MOVE_ALL)
                .param("tenancies", plans.stream().map(Plan::tenancyId).toArray(Integer[]::new))
                .param("numbers", plans.stream().map(Plan::number).toArray(Integer[]::new))
                .param("versions", plans.stream().map(Plan::version).toArray(Integer[]::new))
                .param("state", plans.getFirst().after(act).code())
                .param("act", act.code())
                .param("on", on)
                .param("landlord", scope.landlord())
                .param("today", today)
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .query((row, n) -> row.getInt("tenancy_id"))
                .list();
    }

    /**
     * What else changes with a state, and why.
     *
     * @param on the day of a signature or of a suspension
     */
    record Moved(int revision, Optional<LocalDate> on, String reason) {
        static Moved because(Plan plan, String reason) {
            return new Moved(plan.revision(), Optional.empty(), reason);
        }
    }

    private record Made(int version, LocalDate day, Act act, PlanState to, String reason) {}

    private void addStep(Scope scope, Plan plan, Made made) {
        jdbc.sql(PlanRows.STEP)
                .params(
                        scope.landlord(),
                        plan.tenancyId(),
                        plan.number(),
                        made.version,
                        made.day,
                        scope.actor().person(),
                        scope.actor().name(),
                        made.act.code(),
                        made.to.code(),
                        made.reason)
                .update();
    }

    List<Step> steps(Scope scope, Plan plan) {
        return jdbc.sql(PlanRows.STEPS)
                .params(scope.landlord(), plan.tenancyId(), plan.number())
                .query((row, n) -> PlanRows.step(row))
                .list();
    }
}
