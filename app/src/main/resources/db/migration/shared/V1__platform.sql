-- What no module owns: the demonstration's clock, answers kept for repeated forms, the audit trail.

-- Business days of a demonstration: at most one row, never written in production.
create table shared.demo_clock (
    only_one boolean primary key default true check (only_one),
    today date not null
);

-- A form sent twice has one effect (trust.md, section 4, rule 7). Kept for a day.
create table shared.form_key (
    key uuid primary key,
    person uuid not null,
    request_hash bytea not null,
    location text,
    created_at timestamptz not null default now()
);

-- Who read or changed which record. Rows are only ever added; ids and field names, never the values themselves.
create table shared.audit (
    landlord_id int not null,
    id bigint generated always as identity,
    at timestamptz not null default now(),
    actor uuid not null,
    act text not null,
    subject text not null,
    detail jsonb not null default '{}',
    primary key (landlord_id, id)
);
create index audit_subject on shared.audit (landlord_id, subject, at);

alter table shared.audit enable row level security;
alter table shared.audit force row level security;
create policy of_landlord on shared.audit
    using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant usage on schema shared to palier_app;
grant select, insert, update on shared.demo_clock to palier_app;
grant select, insert, update, delete on shared.form_key to palier_app;
grant select, insert on shared.audit to palier_app;
