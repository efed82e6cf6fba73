-- Pauses of plans: two never cover one day.

-- during: the days on which no instalment falls. revision: of the instalments that it led to. A pause that was taken back stays.
create table relief.pause (
    landlord_id int not null,
    tenancy_id int not null,
    plan int not null,
    number int not null,
    during daterange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    revision int not null,
    reason text not null check (length(reason) between 1 and 500),
    actor_name text not null,
    taken_back_by_name text,
    primary key (landlord_id, tenancy_id, plan, number),
    foreign key (landlord_id, tenancy_id, plan) references relief.plan (landlord_id, tenancy_id, number),
    exclude using gist (
        int4range(landlord_id, landlord_id, '[]') with &&,
        int4range(tenancy_id, tenancy_id, '[]') with &&,
        int4range(plan, plan, '[]') with &&,
        during with &&) where (taken_back_by_name is null)
);

alter table relief.pause enable row level security;
alter table relief.pause force row level security;
create policy of_landlord on relief.pause using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select, insert on relief.pause to palier_app;
grant update (taken_back_by_name) on relief.pause to palier_app;
