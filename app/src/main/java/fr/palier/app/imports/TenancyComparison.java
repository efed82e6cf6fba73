package fr.palier.app.imports;

import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.engine.Columns;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.rows.TenancyRows;
import fr.palier.engine.ledger.Detail;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.TenancyRow;
import fr.palier.engine.ledger.Utf8;
import fr.palier.engine.source.Source;
import java.io.IOException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares a file of tenancies with those that are recorded, by their numbers. What a file leaves empty stays as it is known. All
 * in temporary tables of the transaction that is open: {@code tenancy_line} as read, {@code told} as each would then stand, with
 * what is new of it.
 */
@Component
class TenancyComparison {
    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final BusinessClock clock;

    TenancyComparison(JdbcClient jdbc, Bulk bulk, BusinessClock clock) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.clock = clock;
    }

    Comparison compare(Scope scope, Source source, Profile profile, String landlord, Intake intake) {
        jdbc.sql("""
                        create temp table tenancy_line (n bigint, number text, rent bigint, benefit bigint, start_on int, end_on int,
                            birth_year int, lives_alone int, household_size int, last_contact int, held_until int, plan int,
                            department text, commune text, priority_area text, family_name text, given_name text, phone text,
                            email text, branch text, estate text, building text, stairwell text, address text, postcode text,
                            city text, floor text, dwelling text) on commit drop""").update();
        long[] lines = {0};
        bulk.copy(
                "tenancy_line",
                row -> lines[0] = TenancyRows.read(
                        source, profile.tenancies(), Optional.of(landlord), line -> put(row, line), intake));
        jdbc.sql("analyze tenancy_line").update();
        tell(scope, profile.tenancies().columns().containsKey("end"));
        return count(scope, lines[0]);
    }

    private static void put(Bulk.Row row, TenancyRow line) throws IOException {
        row.number(line.lineNumber());
        text(row, line.tenancy());
        for (Fact fact : Fact.values()) {
            long value = line.fact(fact);
            if (value == Columns.EMPTY) {
                row.absent();
            } else {
                row.number(value);
            }
        }
        for (Place place : Place.values()) {
            text(row, line.place(place));
        }
        for (Detail detail : Detail.values()) {
            text(row, line.detail(detail));
        }
        row.end();
    }

    private static void text(Bulk.Row row, Utf8 text) throws IOException {
        row.text(text.bytes(), text.from(), text.to());
    }

    /** Each tenancy as it would stand. A contact, a hold, a plan are told where they say more than what is known. */
    @SuppressWarnings("checkstyle:MethodLength") // one statement
    private void tell(Scope scope, boolean withEnd) {
        jdbc.sql("""
                        create temp table told on commit drop as
                        select l.n, t.id as tenancy_id, l.number, date '1970-01-01' + l.start_on as start_on,
                            case when :with_end then date '1970-01-01' + l.end_on else t.end_on end as end_on, l.rent, l.benefit,
                            coalesce(l.birth_year, t.birth_year)::smallint as birth_year,
                            coalesce(l.lives_alone = 1, t.lives_alone) as lives_alone,
                            coalesce(l.household_size, t.household_size)::smallint as household_size,
                            coalesce(nullif(l.family_name, ''), t.family_name, '') as family_name,
                            coalesce(nullif(l.given_name, ''), t.given_name, '') as given_name,
                            coalesce(nullif(l.phone, ''), p.value, '') as phone, coalesce(nullif(l.email, ''), m.value, '') as email,
                            d.id as dwelling_now, coalesce(nullif(l.dwelling, ''), nullif(d.number, ''), l.number) as dwelling,
                            coalesce(nullif(concat_ws(', ', nullif(l.estate, ''), nullif(l.building, '')), ''), d.estate, '') as estate,
                            coalesce(nullif(l.address, ''), d.address, '') as address,
                            coalesce(nullif(concat_ws(', ', nullif(l.stairwell, ''), nullif(l.floor, '')), ''), d.floor, '') as floor,
                            coalesce(nullif(l.postcode, ''), d.postcode, '') as postcode, coalesce(nullif(l.city, ''), d.city, '') as city,
                            coalesce(nullif(l.commune, ''), d.commune, '') as commune,
                            coalesce(nullif(l.department, ''), d.department, '') as department,
                            coalesce(nullif(l.priority_area, ''), d.priority_area, '') as priority_area,
                            coalesce(nullif(l.branch, ''), b.name, '') as branch,
                            case when date '1970-01-01' + l.last_contact > coalesce(f.last_contact, '1900-01-01')
                                and date '1970-01-01' + l.last_contact <= :today
                                then date '1970-01-01' + l.last_contact end as spoke_on,
                            case when date '1970-01-01' + l.held_until > coalesce(f.held_until, '1900-01-01')
                                and date '1970-01-01' + l.held_until >= :today
                                then date '1970-01-01' + l.held_until end as held_until,
                            case when l.plan > 0 and l.plan <> coalesce(f.plan, 0) or l.plan = 0 and f.plan > 0 and (
                                select e.detail ? 'import' from timeline.plan_state s join timeline.entry e
                                  on e.landlord_id = :landlord and e.tenancy_id = t.id and e.recorded = s.recorded
                                where s.landlord_id = :landlord and s.tenancy_id = t.id
                                order by s.day desc, s.recorded desc limit 1)
                                then (array['none', 'live', 'broken'])[l.plan + 1] end as plan,
                            false as terms_new, false as new
                        from tenancy_line l
                        left join portfolio.tenancy t on t.landlord_id = :landlord and t.number = l.number
                        left join portfolio.dwelling d on d.landlord_id = :landlord and d.id = t.dwelling_id
                        left join portfolio.branch b on b.landlord_id = :landlord and b.id = d.branch_id
                        left join portfolio.contact_point p on p.landlord_id = :landlord and p.tenancy_id = t.id
                            and p.kind = 'phone' and p.source = 'file'
                        left join portfolio.contact_point m on m.landlord_id = :landlord and m.tenancy_id = t.id
                            and m.kind = 'email' and m.source = 'file'
                        left join timeline.facts(:landlord, :today, 9223372036854775807) f on f.tenancy_id = t.id""".replace("detail ?", "detail ??"))
                .param("landlord", scope.landlord())
                .param("today", clock.today())
                .param("with_end", withEnd)
                .update();
        compareWithKnown(scope);
    }

    private void compareWithKnown(Scope scope) {
        jdbc.sql("create unique index on told (n)").update();
        jdbc.sql("analyze told").update();
        jdbc.sql("""
                        update told set terms_new = x.terms_new, new = x.terms_new or x.home_new or x.said_new
                        from (
                            select o.n, t.id is null or (t.start_on, t.end_on, t.rent, t.benefit, t.birth_year, t.lives_alone,
                                    t.household_size) is distinct from (o.start_on, o.end_on, o.rent, o.benefit, o.birth_year,
                                    o.lives_alone, o.household_size) as terms_new,
                                (t.family_name, t.given_name, d.number, d.estate, d.address, d.floor, d.postcode, d.city, d.commune,
                                    d.department, d.priority_area, coalesce(b.name, '')) is distinct from (o.family_name,
                                    o.given_name, o.dwelling, o.estate, o.address, o.floor, o.postcode, o.city, o.commune,
                                    o.department, o.priority_area, o.branch) as home_new,
                                o.phone <> coalesce(p.value, '') or o.email <> coalesce(m.value, '') or o.spoke_on is not null
                                    or o.held_until is not null or o.plan is not null as said_new
                            from told o
                            left join portfolio.tenancy t on t.landlord_id = :landlord and t.id = o.tenancy_id
                            left join portfolio.dwelling d on d.landlord_id = :landlord and d.id = t.dwelling_id
                            left join portfolio.branch b on b.landlord_id = :landlord and b.id = d.branch_id
                            left join portfolio.contact_point p on p.landlord_id = :landlord and p.tenancy_id = t.id
                                and p.kind = 'phone' and p.source = 'file'
                            left join portfolio.contact_point m on m.landlord_id = :landlord and m.tenancy_id = t.id
                                and m.kind = 'email' and m.source = 'file') x
                        where x.n = told.n""").param("landlord", scope.landlord()).update();
    }

    private record Counts(long taken, long added, long changed, long absent) {}

    private Comparison count(Scope scope, long lines) {
        Counts counts = jdbc.sql("""
                        select count(*) as taken, count(*) filter (where tenancy_id is null) as added,
                            count(*) filter (where tenancy_id is not null and new) as changed,
                            (select count(*) from portfolio.tenancy t where t.landlord_id = :landlord and t.end_on is null
                                and not exists (select from told o where o.tenancy_id = t.id)) as absent
                        from told""")
                .param("landlord", scope.landlord())
                .query(Counts.class)
                .single();
        return new Comparison(
                lines,
                counts.added,
                counts.changed,
                counts.absent,
                counts.taken - counts.added - counts.changed,
                lines - counts.taken,
                0,
                Optional.empty(),
                Optional.empty());
    }
}
