-- People who sign in, and for whom they work. Not a landlord's data: a person may work for several.
create table identity.person (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    password_hash text,
    -- Of an authenticator application, sealed; and the last step of thirty seconds whose code was used.
    totp_secret text,
    totp_step bigint,
    lang text not null default 'fr' check (lang in ('fr', 'en')),
    active boolean not null default true,
    created_at timestamptz not null default now(),
    last_sign_in_at timestamptz
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
create index granted_landlord on identity.granted (landlord_id, person_id);

-- Ten codes on paper for whoever has lost the telephone: found by their first letters, the rest hashed like a password.
create table identity.recovery_code (
    person_id uuid not null references identity.person (id),
    start text not null,
    hash text not null,
    used_at timestamptz,
    primary key (person_id, start)
);

-- Links that open something once: a first account, an invitation, a recovery. for_landlord and for_roles say what the account
-- will be good for once the link is used; they are no landlord's records. spoken_hash: of digits said aloud beside the link.
create table identity.link (
    id uuid primary key,
    token_hash bytea not null unique,
    kind text not null check (kind in ('FIRST_ACCOUNT', 'INVITATION', 'RECOVERY')),
    person_id uuid references identity.person (id),
    for_email text,
    for_name text,
    for_landlord int,
    for_roles text not null default '',
    spoken_hash text,
    issued_by uuid not null,
    issued_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index link_person on identity.link (person_id);
create index link_invitation on identity.link (for_landlord) where kind = 'INVITATION';

-- Browsers from which a person has signed in before: guesses made elsewhere do not hold them up.
create table identity.known_browser (
    token_hash bytea primary key,
    person_id uuid not null references identity.person (id),
    last_used_at timestamptz not null default now()
);
create index known_browser_person on identity.known_browser (person_id);

-- Accounts at an identity provider. Tied to a person by the invitation that an administrator gave, never by an address.
create table identity.external_login (
    issuer text not null,
    subject text not null,
    person_id uuid not null references identity.person (id),
    linked_at timestamptz not null default now(),
    primary key (issuer, subject)
);
create index external_login_person on identity.external_login (person_id);

-- Passkeys: a public key each, with the counter that betrays a copy.
create table identity.passkey (
    credential_id bytea primary key,
    person_id uuid not null references identity.person (id),
    label text not null,
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text not null default '',
    attestation bytea,
    attestation_client_data bytea,
    created_at timestamptz not null,
    last_used_at timestamptz not null
);
create index passkey_person on identity.passkey (person_id);

grant usage on schema identity to palier_app;
grant select, insert, update on identity.person to palier_app;
grant select, insert, delete on identity.granted to palier_app;
grant select, insert, update, delete on identity.recovery_code, identity.link, identity.known_browser,
    identity.external_login, identity.passkey to palier_app;
