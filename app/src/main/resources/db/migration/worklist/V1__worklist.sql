-- Today's work: what the last run lists, who takes it, what is put off.

-- Which run the items are of.
create table worklist.standing (
    landlord_id int primary key references portfolio.landlord (id),
    run_id int not null,
    as_of date not null,
    policy_version int not null,
    finished_at timestamptz not null,
    refreshed_at timestamptz not null default now()
);

-- A tenancy of the list, or one that somebody still has to do with. rank: its place on the latest run's list, the largest number
-- when it is not on it. since: the day of the first run since which it has been listed with this action, and nobody spoke with the household.
-- away: put aside until a day, because it is done, put off, or a call was promised for that day; before_*: how it stood, for undo.
-- lease: who works on it now, in the machine's time. assigned_to: whose situation it is, until somebody changes that.
create table worklist.item (
    landlord_id int not null references portfolio.landlord (id),
    tenancy_id int not null,
    run_id int not null,
    rank int not null,
    action text not null,
    branch_id int,
    department text not null,
    balance bigint not null,
    oldest_unpaid date,
    last_contact_on date,
    since date not null,
    away_kind text check (away_kind in ('done', 'later', 'promise')),
    away_on date,
    away_until date,
    away_reason text,
    away_recorded bigint,
    away_by uuid,
    away_at timestamptz,
    before_kind text,
    before_on date,
    before_until date,
    before_reason text,
    before_recorded bigint,
    before_by uuid,
    before_at timestamptz,
    lease_by uuid,
    lease_until timestamptz,
    assigned_to uuid,
    assigned_by uuid,
    assigned_at timestamptz,
    primary key (landlord_id, tenancy_id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create index item_rank on worklist.item (landlord_id, rank, tenancy_id);
create index item_lease on worklist.item (landlord_id, lease_by) where lease_by is not null;
create index item_away on worklist.item (landlord_id, away_until) where away_kind is not null;

-- The hours of a day, where somebody said so; otherwise the advisers who are not away, 6.5 hours each, 20 minutes a contact.
create table worklist.capacity (
    landlord_id int not null references portfolio.landlord (id),
    day date not null,
    advisers smallint not null check (advisers between 0 and 999),
    minutes int not null check (minutes between 0 and 600000),
    minutes_per_contact smallint not null check (minutes_per_contact between 5 and 240),
    said_by uuid not null,
    said_at timestamptz not null default now(),
    primary key (landlord_id, day)
);

-- Somebody is away, and somebody else takes care of their situations. Without the other, they are away.
create table worklist.cover (
    landlord_id int not null references portfolio.landlord (id),
    id int generated always as identity,
    absent uuid not null,
    covering uuid,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    said_by uuid not null,
    said_at timestamptz not null default now(),
    check (covering <> absent),
    primary key (landlord_id, id)
);

-- Filters by name, each person's own.
create table worklist.saved_view (
    landlord_id int not null references portfolio.landlord (id),
    person uuid not null,
    name text not null check (length(name) between 1 and 40),
    query text not null check (length(query) <= 300),
    saved_at timestamptz not null default now(),
    primary key (landlord_id, person, name)
);

-- What a person looked for, so that an address holds a number that means nothing to anybody else, and never a name. Forgotten
-- after a day.
create table worklist.asked (
    landlord_id int not null references portfolio.landlord (id),
    person uuid not null,
    token bigint not null,
    words text not null check (length(words) <= 100),
    asked_at timestamptz not null default now(),
    primary key (landlord_id, person, token)
);

do $$
declare t text;
begin
    foreach t in array array['standing', 'item', 'capacity', 'cover', 'saved_view', 'asked'] loop
        execute format('alter table worklist.%I enable row level security', t);
        execute format('alter table worklist.%I force row level security', t);
        execute format('create policy of_landlord on worklist.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema worklist to palier_app;
grant select, insert, update on worklist.standing, worklist.capacity to palier_app;
grant select, insert, update, delete on worklist.item, worklist.saved_view, worklist.cover, worklist.asked to palier_app;
