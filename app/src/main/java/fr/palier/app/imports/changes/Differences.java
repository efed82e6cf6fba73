package fr.palier.app.imports.changes;

import fr.palier.app.imports.Ahead;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps which lines of a file change something, so that a person sees them before they are taken: the first of each fate, since
 * nobody reads more, and a first import has millions. From the tables that a comparison made in the transaction that is open.
 */
@Component
public class Differences {
    /** Kept of each fate. */
    public static final int MOST = 5_000;

    private static final TypeReference<Map<String, @Nullable String>> VALUES = new TypeReference<>() {};

    private static final String INSERT = """
            insert into imports.difference (landlord_id, file_id, fate, n, line, tenancy, now, before)
            select :landlord, :file, :fate, row_number() over (order by x.nth), x.line, x.tenancy, x.now, x.before
            from (%s) x""";

    private static final String OF_LEDGER = """
            select x.n as nth, %1$s as line, t.number as tenancy, %2$s as now, %3$s as before
            from (%4$s) x join portfolio.tenancy t on t.landlord_id = :landlord and t.id = x.tenancy_id
            """;

    private static final String NOTHING = "'{}'::jsonb";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final JsonMapper json;

    Differences(JdbcClient jdbc, BusinessClock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Of a ledger's file, as it was just compared. */
    public void keepOfLedger(Scope scope, int file) {
        clear(scope, file);
        String line = "select s.n, " + LedgerComparison.UNPLACED + ", s.cents, s.label ";
        String now = entry("x", "t");
        keep(
                scope,
                file,
                Fate.NEW,
                OF_LEDGER.formatted(
                        "x.n", now, NOTHING, line + """
                from staged s where %s and %s order by s.n limit :most""".formatted(LedgerComparison.TAKEN, LedgerComparison.UNPAIRED)));
        keep(
                scope,
                file,
                Fate.AHEAD,
                OF_LEDGER.formatted("x.n", now, NOTHING, line + LedgerComparison.AHEAD + " order by s.n limit :most"));
        keep(scope, file, Fate.VANISHED, OF_LEDGER.formatted("0", NOTHING, now, """
                select row_number() over (order by e.day, e.recorded) as n, e.tenancy_id, e.day, e.kind, e.cents, e.label %s
                order by e.day, e.recorded limit :most""".formatted(
                        LedgerComparison.VANISHED)));
        keep(scope, file, Fate.CHANGED, """
                select x.n as nth, x.n as line, t.number as tenancy, %s as now, %s as before
                from (%s, e.recorded from staged s join pair p on p.n = s.n and not p.same join standing e on e.recorded = p.recorded
                    order by s.n limit :most) x
                join standing y on y.recorded = x.recorded
                join portfolio.tenancy t on t.landlord_id = :landlord and t.id = x.tenancy_id
                join portfolio.tenancy u on u.landlord_id = :landlord and u.id = y.tenancy_id
                """.formatted(now, entry("y", "u"), line));
    }

    private static String entry(String of, String tenancy) {
        return """
                jsonb_build_object('tenancy', %2$s.number, 'date', %1$s.day, 'kind', (array['charge', 'payment', 'benefit', 'aid',
                    'rejection', 'writeoff', 'adjustment'])[%1$s.kind + 1], 'amount', %1$s.cents, 'label', %1$s.label)
                """.formatted(of, tenancy);
    }

    /** What is told of a tenancy, by aliases of its tables: itself, its home, its branch, its telephone, its e-mail address. */
    private static final String KNOWN = """
            jsonb_build_object('holder_name', t.family_name, 'holder_given_name', t.given_name, 'start', t.start_on, 'end', t.end_on,
                'rent', t.rent, 'benefit', t.benefit, 'birth_year', t.birth_year, 'lives_alone', t.lives_alone,
                'household_size', t.household_size, 'phone', coalesce(p.value, ''), 'email', coalesce(m.value, ''),
                'branch', coalesce(b.name, ''), 'dwelling', d.number, 'estate', d.estate, 'address', d.address, 'floor', d.floor,
                'postcode', d.postcode, 'city', d.city, 'commune', d.commune, 'department', d.department,
                'priority_area', d.priority_area)
            """;

    private static final String TOLD = """
            jsonb_build_object('holder_name', o.family_name, 'holder_given_name', o.given_name, 'start', o.start_on, 'end', o.end_on,
                'rent', o.rent, 'benefit', o.benefit, 'birth_year', o.birth_year, 'lives_alone', o.lives_alone,
                'household_size', o.household_size, 'phone', o.phone, 'email', o.email, 'branch', o.branch, 'dwelling', o.dwelling,
                'estate', o.estate, 'address', o.address, 'floor', o.floor, 'postcode', o.postcode, 'city', o.city,
                'commune', o.commune, 'department', o.department, 'priority_area', o.priority_area)
                || jsonb_strip_nulls(jsonb_build_object('last_contact', o.spoke_on, 'held_until', o.held_until, 'plan', o.plan))
            """;

    private static final String KNOWN_TABLES = """
            left join portfolio.dwelling d on d.landlord_id = :landlord and d.id = t.dwelling_id
            left join portfolio.branch b on b.landlord_id = :landlord and b.id = d.branch_id
            left join portfolio.contact_point p on p.landlord_id = :landlord and p.tenancy_id = t.id
                and p.kind = 'phone' and p.source = 'file'
            left join portfolio.contact_point m on m.landlord_id = :landlord and m.tenancy_id = t.id
                and m.kind = 'email' and m.source = 'file'
            """;

    /** Of a file of tenancies, as it was just compared. */
    public void keepOfTenancies(Scope scope, int file) {
        clear(scope, file);
        keep(scope, file, Fate.NEW, """
                select o.n as nth, o.n as line, o.number as tenancy, %s as now, '{}'::jsonb as before
                from told o where o.tenancy_id is null order by o.n limit :most""".formatted(TOLD));
        keep(scope, file, Fate.CHANGED, """
                select o.n as nth, o.n as line, o.number as tenancy, %s as now, %s as before
                from (select * from told where tenancy_id is not null and new order by n limit :most) o
                join portfolio.tenancy t on t.landlord_id = :landlord and t.id = o.tenancy_id %s""".formatted(TOLD, KNOWN, KNOWN_TABLES));
        keep(scope, file, Fate.VANISHED, """
                select row_number() over (order by t.number) as nth, 0 as line, t.number as tenancy, '{}'::jsonb as now, %s as before
                from (select * from portfolio.tenancy a where a.landlord_id = :landlord and a.end_on is null
                    and not exists (select from told o where o.tenancy_id = a.id) order by a.number limit :most) t %s""".formatted(KNOWN, KNOWN_TABLES));
    }

    private void clear(Scope scope, int file) {
        jdbc.sql("delete from imports.difference where landlord_id = ? and file_id = ?")
                .params(scope.landlord(), file)
                .update();
    }

    private void keep(Scope scope, int file, Fate fate, String lines) {
        jdbc.sql(INSERT.formatted(lines))
                .param("landlord", scope.landlord())
                .param("file", file)
                .param("fate", fate.code())
                .param("most", MOST)
                .param("usual", Ahead.usual(clock.today()))
                .update();
    }

    /** Lines of a fate after a place, in the order of the file. Inside a transaction of the landlord. */
    public List<Difference> list(Scope scope, int file, Fate fate, int after, int limit) {
        return jdbc.sql("""
                        select n, line, tenancy, now::text, before::text from imports.difference
                        where landlord_id = ? and file_id = ? and fate = ? and n > ? order by n limit ?""")
                .params(scope.landlord(), file, fate.code(), after, limit)
                .query((row, i) -> new Difference(
                        row.getInt(1),
                        row.getLong(2),
                        row.getString(3),
                        values(row.getString(4)),
                        values(row.getString(5))))
                .list();
    }

    private Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        json.readValue(text, VALUES).forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                values.put(name, value);
            }
        });
        return values;
    }
}
