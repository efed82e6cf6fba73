-- Policies and runs. A run is what anybody can recompute from its mark and its policy's version; its lines are kept to be read.

-- Version 0 of every landlord is the policy that ships and has no row.
create table triage.policy (
    landlord_id int not null references portfolio.landlord (id),
    version int not null check (version > 0),
    dmn text not null,
    reason text not null,
    author uuid not null,
    author_name text not null,
    published_at timestamptz not null default now(),
    primary key (landlord_id, version)
);

-- mark: the highest recording number that the run read (portfolio.recording). digest: SHA-256 of its list as `triage` writes it.
create table triage.run (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    as_of date not null,
    mark bigint not null,
    policy_version int not null,
    occasion text not null check (occasion in ('night', 'demand', 'import', 'policy', 'plans', 'day')),
    started_at timestamptz not null,
    finished_at timestamptz not null,
    tenancies int not null,
    lines int not null,
    digest bytea not null,
    primary key (landlord_id, id)
);
create index run_mark on triage.run (landlord_id, mark, as_of);

-- The lines of a run, best first: all whose action does not leave the household alone. Amounts in cents, months_owed in
-- hundredths. Without foreign keys: a run writes them at once with itself, of tenancies that it just read, and checking each of
-- a region's 80,000 lines twice costs as much as writing them. Kept for the last runs alone; of the others the run's digest stays. reasons: the rows of the policy's score table that matched, from 0. flip_cents: the nearest flip, null if none.
create table triage.line (
    landlord_id int not null,
    run_id int not null,
    rank int not null,
    tenancy_id int not null,
    branch_id int,
    department text not null,
    action text not null,
    score int not null,
    balance bigint not null,
    due_0_30 bigint not null,
    due_31_60 bigint not null,
    due_61_90 bigint not null,
    due_over_90 bigint not null,
    oldest_unpaid date,
    months_owed int,
    missed_streak int not null,
    regularity int,
    trend bigint not null,
    newly_fragile boolean not null,
    benefit_break boolean not null,
    returned_debit boolean not null,
    unpaid_since date,
    notify_caf_by date,
    days_since_contact int,
    reasons smallint[] not null,
    flip_cents bigint,
    flip_action text,
    primary key (landlord_id, run_id, rank)
);
create index line_tenancy on triage.line (landlord_id, tenancy_id, run_id);
create index line_action on triage.line (landlord_id, run_id, action, rank);
create index line_branch on triage.line (landlord_id, run_id, branch_id, rank);

do $$
declare t text;
begin
    foreach t in array array['policy', 'run', 'line'] loop
        execute format('alter table triage.%I enable row level security', t);
        execute format('alter table triage.%I force row level security', t);
        execute format('create policy of_landlord on triage.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema triage to palier_app;
grant select, insert on triage.policy, triage.run to palier_app;
grant select, insert, delete on triage.line to palier_app;
