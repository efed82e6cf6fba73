-- What a household declares stands with its day, who wrote it down, and which papers were seen; a plan says on which declaration it
-- was composed, and which granted aid it leaves out, by whom and when it was decided.

-- The owner sees the rows of no landlord; no plan names a declaration yet.
set local app.landlord = '0';

-- told_on: the day on which people worked; declarations of before stand on the machine's day. papers: those that were seen.
alter table relief.means
    add column told_on date,
    add column actor_name text not null default '',
    add column papers text[] not null default '{}';

-- means: number of the declaration; none where a directive grants a deferral without asking.
alter table relief.plan
    add column means int,
    add foreign key (landlord_id, tenancy_id, means) references relief.means (landlord_id, tenancy_id, number);

-- request: the one that was granted; none of an aid that was granted beside Palier.
create table relief.plan_aid (
    landlord_id int not null,
    tenancy_id int not null,
    plan int not null,
    number int not null,
    request int,
    granted_by text not null check (length(granted_by) between 1 and 120),
    decided_on date not null,
    cents bigint not null check (cents > 0),
    primary key (landlord_id, tenancy_id, plan, number),
    foreign key (landlord_id, tenancy_id, plan) references relief.plan (landlord_id, tenancy_id, number),
    foreign key (landlord_id, tenancy_id, request) references relief.aid_request (landlord_id, tenancy_id, number)
);

alter table relief.plan_aid enable row level security;
alter table relief.plan_aid force row level security;
create policy of_landlord on relief.plan_aid using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select, insert on relief.plan_aid to palier_app;
grant update (means) on relief.plan to palier_app;
