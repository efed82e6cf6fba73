-- Files received from the landlords' software, kept as they came, and what was made of each.

-- state: received (kept, nothing known of it yet), checked (compared, its counts below are right at the time of the check), taken
-- (its changes are recorded), undone (taken back by reversal), dropped (put aside unused). id is ledger.entry.import_id.
-- work: what somebody asked to be done with the file and is not done yet, by the job of that name; work_error, the key of a message
-- and its arguments, tells why the last one was not done.
create table imports.file (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    public_id bigint not null,
    kind text not null check (kind in ('unknown', 'tenancies', 'ledger', 'bank')),
    name text not null,
    sha256 bytea not null,
    size bigint not null,
    state text not null default 'received' check (state in ('received', 'checked', 'taken', 'undone', 'dropped')),
    profile jsonb,
    received_at timestamptz not null default now(),
    received_by uuid not null,
    received_by_name text not null,
    lines bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    vanished bigint not null default 0,
    unchanged bigint not null default 0,
    refused bigint not null default 0,
    first_day date,
    last_day date,
    taken_at timestamptz,
    taken_by_name text,
    undone_at timestamptz,
    undone_by_name text,
    work text check (work in ('check', 'take', 'take-all', 'undo')),
    work_job text,
    work_by uuid,
    work_by_name text,
    work_lines bigint not null default 0,
    work_error text[],
    primary key (landlord_id, id),
    unique (landlord_id, public_id)
);
create index file_content on imports.file (landlord_id, sha256);

-- The file's bytes, compressed, in pieces of a mebibyte before compression.
create table imports.piece (
    landlord_id int not null,
    file_id int not null,
    n int not null,
    bytes bytea not null,
    primary key (landlord_id, file_id, n),
    foreign key (landlord_id, file_id) references imports.file (landlord_id, id)
);
alter table imports.piece alter column bytes set storage external;

-- Lines refused at the last check: where, what stood there, and the code of why (engine.intake.Refusal).
create table imports.refused (
    landlord_id int not null,
    file_id int not null,
    n int not null,
    line bigint not null,
    column_name text not null,
    value text not null,
    reason text not null,
    primary key (landlord_id, file_id, n),
    foreign key (landlord_id, file_id) references imports.file (landlord_id, id)
);

-- How a landlord's software calls things, known again by the titles of its header.
create table imports.profile (
    landlord_id int not null references portfolio.landlord (id),
    titles text not null,
    kind text not null check (kind in ('tenancies', 'ledger')),
    words jsonb not null,
    saved_at timestamptz not null default now(),
    saved_by uuid not null,
    primary key (landlord_id, titles)
);

-- Tenancies as they stood before a file changed them, to undo it; tenancy is null where the file brought it. recorded: the first of
-- the five numbers of what the file recorded of it (terms, contact, hold, plan, contact points).
create table imports.before (
    landlord_id int not null,
    file_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    tenancy jsonb,
    dwelling jsonb,
    contacts jsonb not null default '[]',
    primary key (landlord_id, file_id, tenancy_id),
    foreign key (landlord_id, file_id) references imports.file (landlord_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['file', 'piece', 'refused', 'profile', 'before'] loop
        execute format('alter table imports.%I enable row level security', t);
        execute format('alter table imports.%I force row level security', t);
        execute format('create policy of_landlord on imports.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema imports to palier_app;
grant select, insert, update on imports.file, imports.profile to palier_app;
grant select, insert, delete on imports.piece, imports.refused, imports.before to palier_app;
-- What a file said first is taken back with it.
grant delete on portfolio.contact_point to palier_app;
