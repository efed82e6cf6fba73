-- The form of solutions as somebody last proposed a plan from it, so that going back shows it as it was typed: for that person
-- alone, for a day, until the plan is signed. plan: of which the rest is agreed anew; 0 for a plan of its own. proposed: what was
-- proposed from it.
create table relief.filled (
    landlord_id int not null,
    tenancy_id int not null,
    person uuid not null,
    plan int not null,
    proposed int not null,
    at timestamptz not null default now(),
    fields jsonb not null,
    primary key (landlord_id, tenancy_id, person, plan),
    foreign key (landlord_id, tenancy_id, proposed) references relief.plan (landlord_id, tenancy_id, number)
);
create index filled_at on relief.filled (landlord_id, at);

alter table relief.filled enable row level security;
alter table relief.filled force row level security;
create policy of_landlord on relief.filled using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select, insert, update, delete on relief.filled to palier_app;
