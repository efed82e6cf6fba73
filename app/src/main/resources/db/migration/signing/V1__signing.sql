-- Signatures asked for under a plan, by links that are good once. Of a token only the hash is kept; the token itself begins with
-- the landlord's number, so that the row is looked for among that landlord's alone.

-- letter: the agreement that is signed, as letters.issued keeps it; letter_sha256: of its PDF. plan_version: of another there is
-- nothing to sign any more. protection: as the adviser stated it.
create table signing.request (
    landlord_id int not null,
    id bigint generated always as identity,
    tenancy_id int not null,
    plan int not null,
    plan_version int not null,
    letter bigint not null,
    letter_sha256 bytea not null check (length(letter_sha256) = 32),
    protection text not null check (protection in ('none', 'curatorship', 'guardianship')),
    requested_by uuid not null,
    requested_by_name text not null,
    requested_at timestamptz not null default now(),
    expires_at timestamptz not null,
    cancelled_at timestamptz,
    primary key (landlord_id, id),
    foreign key (landlord_id, tenancy_id, plan) references relief.plan (landlord_id, tenancy_id, number),
    foreign key (landlord_id, tenancy_id, letter) references letters.issued (landlord_id, tenancy_id, recorded)
);
create unique index request_open on signing.request (landlord_id, tenancy_id, plan) where cancelled_at is null;

-- typed_name: what somebody wrote in the place of a signature. A signature that was given is never changed.
create table signing.signer (
    landlord_id int not null,
    request_id bigint not null,
    number smallint not null,
    name text not null check (length(name) between 1 and 200),
    capacity text not null check (capacity in ('tenant', 'co-tenant', 'guardian', 'curator')),
    token_hash bytea not null,
    wrong_facts smallint not null default 0,
    opened_at timestamptz,
    would_talk_at timestamptz,
    signed_at timestamptz,
    signed_on date,
    typed_name text check (length(typed_name) <= 200),
    primary key (landlord_id, request_id, number),
    unique (landlord_id, token_hash),
    foreign key (landlord_id, request_id) references signing.request (landlord_id, id),
    check ((signed_at is null) = (signed_on is null) and (signed_at is null) = (typed_name is null))
);

do $$
declare t text;
begin
    foreach t in array array['request', 'signer'] loop
        execute format('alter table signing.%I enable row level security', t);
        execute format('alter table signing.%I force row level security', t);
        execute format('create policy of_landlord on signing.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema signing to palier_app;
grant select, insert on signing.request, signing.signer to palier_app;
grant update (cancelled_at) on signing.request to palier_app;
grant update (wrong_facts, opened_at, would_talk_at, signed_at, signed_on, typed_name) on signing.signer to palier_app;
