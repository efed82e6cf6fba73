package fr.palier.app.relief.household;

import fr.palier.app.shared.Scope;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Posting;
import fr.palier.engine.plan.StoppedBenefit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rent accounts as plans see them: what is owed on a day, and what has moved since. */
@Repository
public class AccountStore {
    /**
     * Which plans {@code p} are watched: those that run, and those that were kept while what had paid them came back, as long as a
     * bank may return a debit (13 months) and nothing has taken their place.
     */
    public static final String WATCHED = """
            (p.state in ('running', 'broken') or p.state = 'kept'
                and exists (select from ledger.standing r
                    where r.landlord_id = p.landlord_id and r.tenancy_id = p.tenancy_id and r.kind = 4
                        and (r.recorded > p.mark or r.day > p.frozen_on)
                        and r.day < (select max(coalesce(s.day, cast(s.at at time zone 'Europe/Paris' as date)))
                            from relief.step s where s.landlord_id = p.landlord_id and s.tenancy_id = p.tenancy_id
                                and s.plan = p.number and s.act = 'complete') + interval '13 months')
                and not exists (select from relief.plan o
                    where o.landlord_id = p.landlord_id and o.tenancy_id = p.tenancy_id and o.number <> p.number
                        and (o.state in ('proposed', 'approved', 'running', 'broken', 'suspended')
                            or o.number > p.number and o.signed_on is not null)))
            """;

    private static final Kind[] KINDS = Kind.values();

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The balance of a day in cents, of what was recorded up to a mark. */
    public long balance(Scope scope, int tenancyId, LocalDate day, long mark) {
        return jdbc.sql("""
                        select coalesce(sum(ledger.effect(kind, cents)), 0) from ledger.standing
                        where landlord_id = ? and tenancy_id = ? and day <= ? and recorded <= ?""")
                .params(scope.landlord(), tenancyId, day, mark)
                .query(Long.class)
                .single();
    }

    /** What was called and what came of housing benefit in each of the months up to a day: a year of them and the current one. */
    List<StoppedBenefit.Month> months(Scope scope, int tenancyId, LocalDate today) {
        return jdbc.sql("""
                        select cast(date_trunc('month', day) as date) as month,
                            coalesce(sum(cents) filter (where kind = :charge), 0) as called,
                            coalesce(sum(cents) filter (where kind = :benefit), 0) as benefit
                        from ledger.standing
                        where landlord_id = :landlord and tenancy_id = :tenancy and day between :from and :today
                        group by 1""")
                .param("charge", Kind.CHARGE.ordinal())
                .param("benefit", Kind.BENEFIT.ordinal())
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("from", today.withDayOfMonth(1).minusYears(1))
                .param("today", today)
                .query((row, n) -> new StoppedBenefit.Month(
                        row.getObject("month", LocalDate.class), row.getLong("called"), row.getLong("benefit")))
                .list();
    }

    /** What has moved on the accounts of all watched plans since they froze their debts, by tenancy, in one statement. */
    public Map<Integer, List<Posting>> sinceFrozen(Scope scope) {
        return read(scope, WATCHED, 0, 0);
    }

    /** The same for one plan. */
    public List<Posting> sinceFrozen(Scope scope, int tenancyId, int plan) {
        return read(scope, "p.tenancy_id = :tenancy and p.number = :number", tenancyId, plan)
                .getOrDefault(tenancyId, List.of());
    }

    /**
     * Lines behind the day or the mark of the plan count as they are. What was in the frozen balance and has been taken back
     * since comes as a correction of the opposite amount.
     */
    private Map<Integer, List<Posting>> read(Scope scope, String which, int tenancyId, int number) {
        Map<Integer, List<Posting>> postings = new HashMap<>();
        jdbc.sql("""
                        with watched as (select p.landlord_id, p.tenancy_id, p.frozen_on, p.mark from relief.plan p
                            where p.landlord_id = :landlord and %s)
                        select e.tenancy_id, e.day, e.kind, e.cents, i.meant, e.recorded
                        from watched w join ledger.standing e on e.landlord_id = w.landlord_id and e.tenancy_id = w.tenancy_id
                            and (e.recorded > w.mark or e.day > w.frozen_on)
                        left join relief.intent i on i.landlord_id = e.landlord_id and i.tenancy_id = e.tenancy_id
                            and i.recorded = e.recorded and i.taken_back_on is null
                        union all
                        select e.tenancy_id, e.day, 6, -ledger.effect(e.kind, e.cents), null, r.recorded
                        from watched w join ledger.entry r on r.landlord_id = w.landlord_id and r.tenancy_id = w.tenancy_id
                            and r.reverses is not null and r.recorded > w.mark
                        join ledger.entry e on e.landlord_id = r.landlord_id and e.tenancy_id = r.tenancy_id
                            and e.recorded = r.reverses and e.recorded <= w.mark and e.day <= w.frozen_on""".formatted(which))
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("number", number)
                .query(row -> {
                    postings.computeIfAbsent(row.getInt("tenancy_id"), _ -> new ArrayList<>())
                            .add(new Posting(
                                    row.getObject("day", LocalDate.class),
                                    KINDS[row.getInt("kind")],
                                    row.getLong("cents"),
                                    meant(row),
                                    row.getLong("recorded")));
                });
        return postings;
    }

    private static Optional<Part> meant(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("meant")).map(meant -> Part.valueOf(meant.toUpperCase(Locale.ROOT)));
    }

    /** What falls due in a month for each tenancy with a watched plan. */
    public Map<Integer, Monthly> monthly(Scope scope) {
        Map<Integer, Monthly> monthly = new HashMap<>();
        jdbc.sql("""
                        select t.id, t.rent, t.benefit from relief.plan p
                        join portfolio.tenancy t on t.landlord_id = p.landlord_id and t.id = p.tenancy_id
                        where p.landlord_id = ? and\s""" + WATCHED).param(scope.landlord()).query(row -> {
            monthly.put(row.getInt("id"), new Monthly(row.getLong("rent"), row.getLong("benefit")));
        });
        return monthly;
    }
}
