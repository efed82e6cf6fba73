package fr.palier.app.imports;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a comparison of tenancies found, set by set, and takes it back. */
@Repository
class TenancyStore {
    /** Numbers that each tenancy of a file takes: terms, contact, hold, plan, contact points, in this order. */
    static final int NUMBERS = 5;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    TenancyStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gathers what is new in {@code todo}: ids for new tenancies and homes; how many they are. */
    int gather(Scope scope) {
        int count = run(scope, """
                create temp table todo on commit drop as
                select o.*, coalesce(o.tenancy_id, (select coalesce(max(id), 0) from portfolio.tenancy where landlord_id = :landlord)
                        + row_number() over (partition by o.tenancy_id is null order by o.n))::int as id,
                    row_number() over (order by o.n) - 1 as nth,
                    coalesce((select d.id from portfolio.dwelling d where d.landlord_id = :landlord and d.id = o.dwelling_now
                            and d.number = o.dwelling),
                        (select min(d.id) from portfolio.dwelling d where d.landlord_id = :landlord and d.number = o.dwelling)) as home_id
                from told o where o.new""");
        run(scope, """
                update todo set home_id = x.id
                from (select n, (select coalesce(max(id), 0) from portfolio.dwelling where landlord_id = :landlord)
                        + dense_rank() over (order by dwelling) as id
                      from todo where home_id is null) x
                where x.n = todo.n""");
        run(scope, "analyze todo");
        return count;
    }

    /** Keeps how the tenancies stand that are about to change. */
    void keepBefore(Scope scope, int file, long first) {
        jdbc.sql("""
                        insert into imports.before (landlord_id, file_id, tenancy_id, recorded, tenancy, dwelling, contacts)
                        select :landlord, :file, o.id, :first + o.nth * 5, to_jsonb(t), to_jsonb(d),
                            coalesce((select jsonb_agg(to_jsonb(c)) from portfolio.contact_point c
                                where c.landlord_id = :landlord and c.tenancy_id = t.id and c.source = 'file'), '[]')
                        from todo o
                        left join portfolio.tenancy t on t.landlord_id = :landlord and t.id = o.tenancy_id
                        left join portfolio.dwelling d on d.landlord_id = :landlord and d.id = t.dwelling_id""")
                .param("landlord", scope.landlord())
                .param("file", file)
                .param("first", first)
                .update();
    }

    void writeHomes(Scope scope) {
        run(scope, """
                insert into portfolio.branch (landlord_id, id, name)
                select :landlord, (select coalesce(max(id), 0) from portfolio.branch where landlord_id = :landlord)
                    + row_number() over (order by branch), branch
                from (select distinct branch from todo where branch <> '') o
                where not exists (select from portfolio.branch b where b.landlord_id = :landlord and b.name = o.branch)""");
        run(scope, """
                insert into portfolio.dwelling as known (landlord_id, id, branch_id, number, estate, address, floor, postcode, city,
                    commune, department, priority_area)
                select distinct on (o.home_id) :landlord, o.home_id, b.id, o.dwelling, o.estate, o.address, o.floor, o.postcode,
                    o.city, o.commune, o.department, o.priority_area
                from todo o left join portfolio.branch b on b.landlord_id = :landlord and b.name = o.branch
                order by o.home_id, o.n desc
                on conflict (landlord_id, id) do update
                set branch_id = excluded.branch_id, estate = excluded.estate, address = excluded.address, floor = excluded.floor,
                    postcode = excluded.postcode, city = excluded.city, commune = excluded.commune,
                    department = excluded.department, priority_area = excluded.priority_area""");
    }

    void writeTenancies(Scope scope, long first) {
        numbered(scope, first, """
                insert into portfolio.tenancy as known (landlord_id, id, public_id, number, dwelling_id, start_on, end_on, rent,
                    benefit, birth_year, lives_alone, household_size, family_name, given_name, recorded)
                select :landlord, id, ('x' || substr(md5(gen_random_uuid()::text), 1, 15))::bit(60)::bigint >> 1, number, home_id,
                    start_on, end_on, rent, benefit, birth_year, lives_alone, household_size, family_name, given_name,
                    :first + nth * 5
                from todo
                on conflict (landlord_id, id) do update
                set dwelling_id = excluded.dwelling_id, start_on = excluded.start_on, end_on = excluded.end_on,
                    rent = excluded.rent, benefit = excluded.benefit, birth_year = excluded.birth_year,
                    lives_alone = excluded.lives_alone, household_size = excluded.household_size,
                    family_name = excluded.family_name, given_name = excluded.given_name, recorded = excluded.recorded""");
        numbered(scope, first, """
                insert into portfolio.tenancy_fact (landlord_id, tenancy_id, recorded, start_on, end_on, rent, benefit, birth_year,
                    lives_alone, household_size)
                select :landlord, id, :first + nth * 5, start_on, end_on, rent, benefit, birth_year, lives_alone, household_size
                from todo where terms_new""");
        numbered(scope, first, """
                insert into portfolio.contact_point as known (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                select :landlord, o.id, c.kind, 'file', c.value, :first + o.nth * 5 + 4, :person
                from todo o cross join lateral (values ('phone', o.phone), ('email', o.email)) c (kind, value)
                where c.value <> ''
                on conflict (landlord_id, tenancy_id, kind, source) do update
                set value = excluded.value, recorded = excluded.recorded, actor = excluded.actor
                where known.value <> excluded.value""");
    }

    void writeTimeline(Scope scope, int file, long first) {
        numbered(scope, first, """
                insert into timeline.contact (landlord_id, tenancy_id, recorded, day, channel, spoke, actor)
                select :landlord, id, :first + nth * 5 + 1, spoke_on, 'phone', true, :person from todo where spoke_on is not null""");
        numbered(scope, first, """
                insert into timeline.hold (landlord_id, tenancy_id, recorded, reason, from_on, until_on, actor, actor_name)
                select :landlord, id, :first + nth * 5 + 2, 'other', :today, held_until, :person, :name
                from todo where held_until is not null""");
        numbered(scope, first, """
                insert into timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)
                select :landlord, id, :first + nth * 5 + 3, :today, plan, :person from todo where plan is not null""");
        numbered(scope, first, """
                insert into timeline.entry (landlord_id, tenancy_id, recorded, day, kind, actor, actor_name, detail)
                select :landlord, id, :first + nth * 5 + 2, :today, 'hold', :person, :name,
                    jsonb_build_object('reason', 'other', 'from', :today, 'until', held_until, 'import', '%1$d')
                from todo where held_until is not null
                union all
                select :landlord, id, :first + nth * 5 + 3, :today, 'plan-state', :person, :name,
                    jsonb_build_object('state', plan, 'import', '%1$d')
                from todo where plan is not null""".formatted(file));
    }

    List<Integer> touched(Scope scope, int file) {
        return jdbc.sql(
                        "select tenancy_id from imports.before where landlord_id = ? and file_id = ? order by tenancy_id")
                .params(scope.landlord(), file)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Whether another file has changed one of the same tenancies since, and stands. */
    boolean isOvertaken(Scope scope, int file) {
        return jdbc.sql("""
                        select exists (
                            select from imports.before mine join imports.before later
                              on later.landlord_id = :landlord and later.tenancy_id = mine.tenancy_id
                                and later.recorded > mine.recorded
                            join imports.file f on f.landlord_id = :landlord and f.id = later.file_id and f.state = 'taken'
                            where mine.landlord_id = :landlord and mine.file_id = :file and later.file_id <> :file)""")
                .param("landlord", scope.landlord())
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** Brings tenancies back as they stood; those that the file brought end on the day of their beginning, at no rent. */
    void restore(Scope scope, int file, long first) {
        run(scope, """
                create temp table undone on commit drop as
                select b.*, row_number() over (order by b.tenancy_id) - 1 as nth from imports.before b
                where b.landlord_id = :landlord and b.file_id = %d""".formatted(file));
        run(scope, """
                update portfolio.dwelling d set branch_id = w.branch_id, number = w.number, estate = w.estate, address = w.address,
                    floor = w.floor, postcode = w.postcode, city = w.city, commune = w.commune, department = w.department,
                    priority_area = w.priority_area
                from undone b cross join lateral jsonb_populate_record(null::portfolio.dwelling, b.dwelling) w
                where d.landlord_id = :landlord and d.id = w.id and b.dwelling is not null""");
        numbered(scope, first, """
                update portfolio.tenancy t set dwelling_id = w.dwelling_id, start_on = w.start_on, end_on = w.end_on, rent = w.rent,
                    benefit = w.benefit, birth_year = w.birth_year, lives_alone = w.lives_alone,
                    household_size = w.household_size, family_name = w.family_name, given_name = w.given_name,
                    recorded = :first + b.nth * 5
                from undone b cross join lateral jsonb_populate_record(null::portfolio.tenancy, b.tenancy) w
                where t.landlord_id = :landlord and t.id = b.tenancy_id and b.tenancy is not null""");
        numbered(scope, first, """
                update portfolio.tenancy t set end_on = start_on, rent = 0, benefit = 0, recorded = :first + b.nth * 5
                from undone b where t.landlord_id = :landlord and t.id = b.tenancy_id and b.tenancy is null""");
        numbered(scope, first, """
                insert into portfolio.tenancy_fact (landlord_id, tenancy_id, recorded, start_on, end_on, rent, benefit, birth_year,
                    lives_alone, household_size)
                select :landlord, t.id, t.recorded, t.start_on, t.end_on, t.rent, t.benefit, t.birth_year, t.lives_alone,
                    t.household_size
                from undone b join portfolio.tenancy t on t.landlord_id = :landlord and t.id = b.tenancy_id""");
    }

    void restoreSaid(Scope scope, long first) {
        run(scope, """
                delete from portfolio.contact_point c using undone b
                where c.landlord_id = :landlord and c.tenancy_id = b.tenancy_id and c.source = 'file'""");
        run(scope, """
                insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                select w.landlord_id, w.tenancy_id, w.kind, w.source, w.value, w.recorded, w.actor
                from undone b cross join lateral jsonb_populate_recordset(null::portfolio.contact_point, b.contacts) w
                where b.landlord_id = :landlord""");
        numbered(scope, first, """
                update timeline.contact c set withdrawn = :first + b.nth * 5 + 1 from undone b
                where c.landlord_id = :landlord and c.tenancy_id = b.tenancy_id and c.recorded = b.recorded + 1
                    and c.withdrawn is null""");
        numbered(scope, first, """
                update timeline.hold h set lifted = :first + b.nth * 5 + 2, lifted_on = :today, lifted_by_name = :name from undone b
                where h.landlord_id = :landlord and h.tenancy_id = b.tenancy_id and h.recorded = b.recorded + 2
                    and h.lifted is null""");
        numbered(scope, first, """
                insert into timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)
                select :landlord, b.tenancy_id, :first + b.nth * 5 + 3, :today, coalesce((
                    select s.state from timeline.plan_state s
                    where s.landlord_id = :landlord and s.tenancy_id = b.tenancy_id and s.recorded < b.recorded
                    order by s.day desc, s.recorded desc limit 1), 'none'), :person
                from undone b join timeline.plan_state p on p.landlord_id = :landlord and p.tenancy_id = b.tenancy_id
                    and p.recorded = b.recorded + 3""");
    }

    private int run(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord()).update();
    }

    private void numbered(Scope scope, long first, String sql) {
        jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("first", first)
                .param("today", clock.today())
                .param("person", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
    }
}
