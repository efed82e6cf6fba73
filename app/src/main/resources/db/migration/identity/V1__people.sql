-- People who sign in, and for whom they work. Not a landlord's data: a person may work for several.
create table identity.person (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    password_hash text,
    totp_secret text,
    lang text not null default 'fr' check (lang in ('fr', 'en')),
    active boolean not null default true,
    created_at timestamptz not null default now()
);

-- Who may do what for whom. landlord_id is null for the federation's own people. Read before any landlord is chosen, so
-- without row-level security: the one table with a landlord's number that has none (see the catalogue test).
create table identity.granted (
    person_id uuid not null references identity.person (id),
    landlord_id int,
    role text not null,
    granted_by uuid not null,
    granted_at timestamptz not null default now(),
    unique nulls not distinct (person_id, landlord_id, role)
);

grant usage on schema identity to palier_app;
grant select, insert, update on identity.person to palier_app;
grant select, insert, delete on identity.granted to palier_app;
