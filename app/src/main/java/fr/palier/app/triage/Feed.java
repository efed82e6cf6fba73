package fr.palier.app.triage;

import fr.palier.app.ledger.AccountFeed;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Extract;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.triage.Kernel.Inputs;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads a landlord's tenancies and accounts for the kernel: as they stand, or as they were recorded up to a past mark. */
@Component
class Feed {
    /** Facts in the order of {@link fr.palier.engine.ledger.Fact}. */
    private static final String COLUMNS = """
            select t.tenancy_id, t.number, t.branch_id, t.department, t.priority_area, t.rent, t.benefit,
                t.start_on - date '1970-01-01', t.end_on - date '1970-01-01', t.birth_year, t.lives_alone, t.household_size,
                f.last_contact - date '1970-01-01', f.held_until - date '1970-01-01', coalesce(f.plan, 0::smallint)
            """;

    private static final String FACTS = """
            left join timeline.facts(current_setting('app.landlord')::int, current_setting('app.day')::date,
                current_setting('app.mark')::bigint) f on f.tenancy_id = t.tenancy_id
            """;

    private static final String NOW = COLUMNS + "from portfolio.term t " + FACTS + """
            where t.landlord_id = current_setting('app.landlord')::int""";

    private static final String ONE = NOW + " and t.tenancy_id = current_setting('app.tenancy')::int";

    private static final String RECORDED = COLUMNS + """
            from portfolio.terms_as_recorded(current_setting('app.landlord')::int, current_setting('app.mark')::bigint) t
            """ + FACTS;

    private final Extract extract;
    private final AccountFeed accounts;
    private final Recordings recordings;
    private final Landlords landlords;
    private final PolicyStore policies;
    private final Transactions transactions;

    Feed(
            Extract extract,
            AccountFeed accounts,
            Recordings recordings,
            Landlords landlords,
            PolicyStore policies,
            Transactions transactions) {
        this.extract = extract;
        this.accounts = accounts;
        this.recordings = recordings;
        this.landlords = landlords;
        this.policies = policies;
        this.transactions = transactions;
    }

    /** All as it stands. */
    Inputs now(Scope scope, LocalDate asOf) {
        String code = code(scope);
        return transactions.snapshot(scope, () -> {
            extract.prepare();
            long mark = recordings.mark(scope);
            TenancyColumns tenancies = tenancies(NOW, code, asOf, mark);
            return new Inputs(tenancies, accounts.packed(scope, tenancies.ids()), asOf, mark, policies.last(scope));
        });
    }

    /** One tenancy as it stands, alone in its columns. */
    Inputs one(Scope scope, int tenancy, LocalDate asOf) {
        String code = code(scope);
        return transactions.snapshot(scope, () -> {
            long mark = recordings.mark(scope);
            extract.set("app.tenancy", Integer.toString(tenancy));
            TenancyColumns tenancies = tenancies(ONE, code, asOf, mark);
            if (tenancies.size() == 0) {
                throw new NotFound();
            }
            return new Inputs(tenancies, accounts.packed(scope, tenancy), asOf, mark, policies.last(scope));
        });
    }

    /** All as a run saw it, from what was recorded and nothing that was derived. */
    Inputs recorded(Scope scope, Run run) {
        String code = code(scope);
        return transactions.snapshot(scope, () -> {
            extract.prepare();
            TenancyColumns tenancies = tenancies(RECORDED, code, run.asOf(), run.mark());
            return new Inputs(
                    tenancies,
                    accounts.recorded(scope, tenancies.ids(), run.mark()),
                    run.asOf(),
                    run.mark(),
                    run.policyVersion());
        });
    }

    private TenancyColumns tenancies(String query, String code, LocalDate asOf, long mark) {
        extract.set("app.day", asOf.toString());
        extract.set("app.mark", Long.toString(mark));
        TenancyColumns tenancies = new TenancyColumns(code);
        extract.each(query, tenancies::add);
        return tenancies.whole();
    }

    private String code(Scope scope) {
        return landlords.find(scope.landlord()).map(Landlord::code).orElseThrow(NotFound::new);
    }
}
