-- Links by which a tenant comes to the page of their own tenancy: good once, for ten minutes. Of the token only the hash is kept;
-- the token itself begins with the landlord's number, so that the row is looked for among that landlord's alone.
create table tenant.link (
    landlord_id int not null,
    id bigint generated always as identity,
    token_hash bytea not null,
    tenancy_id int not null,
    -- Of the browser that asked; without one, or from another browser, one more fact is asked for.
    browser_hash bytea,
    wrong_facts smallint not null default 0,
    issued_by uuid not null,
    issued_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (landlord_id, id),
    unique (landlord_id, token_hash),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create index link_tenancy on tenant.link (landlord_id, tenancy_id);

alter table tenant.link enable row level security;
alter table tenant.link force row level security;
create policy of_landlord on tenant.link
    using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant usage on schema tenant to palier_app;
grant select, insert, update, delete on tenant.link to palier_app;
