-- What triage reads of tenancies: where each is and its terms, as they stand now and as they were recorded up to a mark.
create view portfolio.term with (security_invoker = true) as
select t.landlord_id, t.id as tenancy_id, t.number, d.branch_id, d.department, d.priority_area, t.rent, t.benefit, t.start_on,
    t.end_on, t.birth_year, t.lives_alone, t.household_size
from portfolio.tenancy t
join portfolio.dwelling d on d.landlord_id = t.landlord_id and d.id = t.dwelling_id;

create function portfolio.terms_as_recorded(of_landlord int, mark bigint) returns setof portfolio.term
    language sql stable parallel safe
as $$
    select f.landlord_id, f.tenancy_id, now.number, now.branch_id, now.department, now.priority_area, f.rent, f.benefit,
        f.start_on, f.end_on, f.birth_year, f.lives_alone, f.household_size
    from (
        select distinct on (k.tenancy_id) k.*
        from portfolio.tenancy_fact k
        where k.landlord_id = of_landlord and k.recorded <= mark
        order by k.tenancy_id, k.recorded desc
    ) f
    join portfolio.term now on now.landlord_id = f.landlord_id and now.tenancy_id = f.tenancy_id
$$;

-- Households of whom what was known was erased at their request or by the end of its time: the account stays, the household's
-- facts do not, and lists of before cannot be computed again for them. `recorded` numbers the erasure like any fact.
create table portfolio.erasure (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    erased_on date not null,
    primary key (landlord_id, tenancy_id, recorded),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
alter table portfolio.erasure enable row level security;
alter table portfolio.erasure force row level security;
create policy of_landlord on portfolio.erasure using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select on portfolio.term to palier_app;
grant execute on function portfolio.terms_as_recorded to palier_app;
grant select, insert on portfolio.erasure to palier_app;
