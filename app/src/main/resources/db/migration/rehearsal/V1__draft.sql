-- A policy that a person is working on, so that nothing is lost: one a person. base_version: the version it began from.
-- tables: what stands in the cells, right or wrong (rehearsal.Draft).
create table rehearsal.draft (
    landlord_id int not null references portfolio.landlord (id),
    person uuid not null,
    base_version int not null,
    tables jsonb not null,
    changed_at timestamptz not null default now(),
    primary key (landlord_id, person)
);
alter table rehearsal.draft enable row level security;
alter table rehearsal.draft force row level security;
create policy of_landlord on rehearsal.draft using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant usage on schema rehearsal to palier_app;
grant select, insert, update, delete on rehearsal.draft to palier_app;
