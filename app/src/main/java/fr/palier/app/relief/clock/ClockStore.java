package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.clock.Done.About;
import fr.palier.app.shared.Scope;
import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Arrears.Present;
import fr.palier.engine.law.Care;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.triage.Owing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done about unpaid rent, and what the calendar of a landlord is counted from. */
@Repository
class ClockStore {
    private static final Fact.Plan[] PLANS = Fact.Plan.values();

    /** The latest day of each step that stands: {@code caf-told=2020-04-01 sent-back=2020-04-20}. */
    private static final String STEPS = """
            select k.tenancy_id, string_agg(k.step || '=' || k.day, ' ') as steps, max(k.lease_months) as lease_months
            from (select tenancy_id, step, max(day) as day, max(lease_months) as lease_months from relief.legal_step
                where landlord_id = :landlord and withdrawn_on is null group by tenancy_id, step) k
            group by k.tenancy_id
            """;

    private static final String OWED = """
            select u.tenancy_id, t.branch_id, u.balance, u.since, u.oldest_unpaid, u.unpaid_since, u.counted_since, t.start_on, t.benefit,
                f.last_contact, f.held_until, coalesce(f.plan, 0) as plan, s.steps, coalesce(s.lease_months, 0) as lease_months
            from relief.owing u
            join portfolio.term t on t.landlord_id = u.landlord_id and t.tenancy_id = u.tenancy_id
            left join timeline.facts(:landlord, :today, 9223372036854775807) f on f.tenancy_id = u.tenancy_id
            left join (""" + STEPS + """
            ) s on s.tenancy_id = u.tenancy_id
            where u.landlord_id = :landlord
            """;

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tenancies that owe, with what was done, in one statement. */
    List<Owed> all(Scope scope, LocalDate today) {
        return jdbc.sql(OWED)
                .param("landlord", scope.landlord())
                .param("today", today)
                .query(ClockStore::owed)
                .list();
    }

    private static Owed owed(ResultSet row, int n) throws SQLException {
        Map<LegalStep, LocalDate> steps = steps(row.getString("steps"));
        Optional<LocalDate> counted = day(row, "counted_since");
        Arrears arrears = new Arrears(
                row.getObject("start_on", LocalDate.class),
                aid(row.getLong("benefit"), steps),
                day(row, "since"),
                day(row, "unpaid_since"),
                day(row, "oldest_unpaid").map(oldest -> new Present(oldest, counted)),
                steps,
                row.getInt("lease_months"));
        return new Owed(
                row.getInt("tenancy_id"),
                Optional.ofNullable(row.getObject("branch_id", Integer.class)),
                row.getLong("balance"),
                arrears,
                new Care(day(row, "last_contact"), day(row, "held_until"), PLANS[row.getInt("plan")]));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Map<LegalStep, LocalDate> steps(@Nullable String said) {
        Map<LegalStep, LocalDate> steps = new EnumMap<>(LegalStep.class);
        for (String one : said == null ? new String[0] : said.split(" ")) {
            int at = one.indexOf('=');
            LegalStep.of(one.substring(0, at))
                    .ifPresent(step -> steps.put(step, LocalDate.parse(one.substring(at + 1))));
        }
        return steps;
    }

    /** The benefit of the terms is what the landlord is paid; that the household is paid one is known only by being told. */
    static Aid aid(long benefit, Map<LegalStep, LocalDate> steps) {
        if (benefit > 0) {
            return Aid.TO_LANDLORD;
        }
        return steps.containsKey(LegalStep.AID_TO_TENANT) ? Aid.TO_TENANT : Aid.NONE;
    }

    /** What was done with a tenancy, the latest day first. */
    List<Done> done(Scope scope, int tenancyId) {
        return jdbc.sql("""
                        select number, step, day, proof, claimed, since, noted_on, actor_name, withdrawn_on from relief.legal_step
                        where landlord_id = ? and tenancy_id = ? order by day desc, number desc""")
                .params(scope.landlord(), tenancyId)
                .query((row, n) -> new Done(
                        row.getInt("number"),
                        LegalStep.of(row.getString("step")).orElseThrow(),
                        row.getObject("day", LocalDate.class),
                        row.getString("proof"),
                        about(row),
                        day(row, "noted_on"),
                        row.getString("actor_name"),
                        row.getObject("withdrawn_on") != null))
                .list();
    }

    private static Optional<About> about(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("since", LocalDate.class);
        return since == null ? Optional.empty() : Optional.of(new About(row.getLong("claimed"), since));
    }

    /** The steps of a tenancy that stand, the latest day of each, and the months that its lease grants. */
    Stands stands(Scope scope, int tenancyId) {
        return jdbc.sql("select steps, lease_months from (" + STEPS + ") s where tenancy_id = :tenancy")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .query((row, n) -> new Stands(steps(row.getString("steps")), row.getInt("lease_months")))
                .optional()
                .orElse(new Stands(Map.of(), 0));
    }

    /** The latest day of a step that stands, by tenancy. */
    Map<Integer, LocalDate> latest(Scope scope, LegalStep step) {
        return jdbc
                .sql("""
                        select tenancy_id, max(day) as day from relief.legal_step
                        where landlord_id = ? and step = ? and withdrawn_on is null group by tenancy_id""")
                .params(scope.landlord(), step.code())
                .query((row, n) -> Map.entry(row.getInt("tenancy_id"), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The steps that stand. */
    record Stands(Map<LegalStep, LocalDate> steps, int leaseMonths) {
        /** What a calendar is counted from. */
        Arrears arrears(TenancyDetails tenancy, Optional<Owing> owing) {
            return new Arrears(
                    tenancy.terms().start(),
                    aid(tenancy.terms().benefit(), steps),
                    owing.map(Owing::since),
                    owing.flatMap(Owing::unpaidSince),
                    owing.map(one -> new Present(one.oldestUnpaid(), one.countedSince())),
                    steps,
                    leaseMonths);
        }
    }

    /** What is recorded of a step. */
    record Entry(Recorded recorded, Optional<About> about, LocalDate notedOn) {}

    int add(Scope scope, int tenancyId, Entry entry) {
        return jdbc.sql("""
                        insert into relief.legal_step (landlord_id, tenancy_id, number, step, day, proof, claimed, since,
                            noted_on, lease_months, actor, actor_name)
                        select :landlord, :tenancy, coalesce(max(number), 0) + 1, :step, :day, :proof, :claimed, :since,
                            :noted, :months, :actor, :name
                        from relief.legal_step where landlord_id = :landlord and tenancy_id = :tenancy
                        returning number""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("step", entry.recorded.step().code())
                .param("day", entry.recorded.day())
                .param("proof", entry.recorded.proof())
                .param("claimed", entry.about.map(About::claimed).orElse(null), Types.BIGINT)
                .param("since", entry.about.map(About::since).orElse(null), Types.DATE)
                .param("noted", entry.notedOn)
                .param("months", entry.recorded.leaseMonths())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .query(Integer.class)
                .single();
    }

    /** Takes a step back; the step, or nothing where it was taken back already or is not there. */
    Optional<LegalStep> withdraw(Scope scope, int tenancyId, int number, LocalDate on) {
        return jdbc.sql("""
                        update relief.legal_step set withdrawn_by_name = :name, withdrawn_on = :on
                        where landlord_id = :landlord and tenancy_id = :tenancy and number = :number and withdrawn_on is null
                        returning step""")
                .param("name", scope.actor().name())
                .param("on", on)
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("number", number)
                .query(String.class)
                .optional()
                .flatMap(LegalStep::of);
    }
}
