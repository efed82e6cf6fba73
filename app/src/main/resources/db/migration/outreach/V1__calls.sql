-- Calls: campaigns, whom they call and what came of it, the teams that call, visits and alarms. Days and hours of calls are the
-- landlords' (timestamp); leases are the machine's (timestamptz).

create table outreach.team (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    name text not null check (length(name) between 1 and 60),
    primary key (landlord_id, id),
    unique (landlord_id, name)
);

-- What a team was trained for, and from when it may call for it.
create table outreach.team_purpose (
    landlord_id int not null,
    team int not null,
    purpose text not null,
    from_on date not null,
    primary key (landlord_id, team, purpose),
    foreign key (landlord_id, team) references outreach.team (landlord_id, id)
);

create table outreach.caller (
    landlord_id int not null,
    team int not null,
    person uuid not null,
    name text not null,
    trained_on date not null,
    left_on date,
    primary key (landlord_id, team, person),
    foreign key (landlord_id, team) references outreach.team (landlord_id, id)
);
create index caller_person on outreach.caller (landlord_id, person);

-- Whom a team's callers can speak to on a day.
create table outreach.support (
    landlord_id int not null,
    team int not null,
    day date not null,
    person uuid not null,
    name text not null,
    primary key (landlord_id, team, day),
    foreign key (landlord_id, team) references outreach.team (landlord_id, id)
);

-- Texts of scripts by version; version 0 is the one that ships and has no row.
create table outreach.script (
    landlord_id int not null references portfolio.landlord (id),
    purpose text not null,
    version int not null check (version > 0),
    text text not null check (length(text) <= 8000),
    by_person uuid not null,
    by_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, purpose, version)
);

create table outreach.campaign (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    public_id bigint not null check (public_id between 1 and 999999999999999999),
    version int not null default 1,
    title text not null check (length(title) between 1 and 60),
    purpose text not null,
    basis text not null,
    state text not null,
    starts_on date not null,
    ends_on date not null,
    team int not null,
    script int not null,
    minutes int not null check (minutes between 1 and 120),
    staffed_hours int not null check (staffed_hours between 0 and 100000),
    attempts int not null check (attempts between 1 and 9),
    age_from int,
    age_to int,
    alone boolean not null default false,
    city text,
    priority_area boolean not null default false,
    branch_id int,
    silent_days int,
    people int not null default 0,
    created_by uuid not null,
    created_by_name text not null,
    created_at timestamptz not null default now(),
    check (ends_on >= starts_on),
    primary key (landlord_id, id),
    unique (landlord_id, public_id),
    foreign key (landlord_id, team) references outreach.team (landlord_id, id)
);
create index campaign_state on outreach.campaign (landlord_id, state, id);

-- Each change of a campaign, and who made it.
create table outreach.step (
    landlord_id int not null,
    campaign int not null,
    version int not null,
    act text not null,
    state text not null,
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, campaign, version),
    foreign key (landlord_id, campaign) references outreach.campaign (landlord_id, id)
);

-- Whom a campaign calls: a row for each, written when it is launched. reasons: bits of engine.outreach.Vulnerability.
create table outreach.person (
    landlord_id int not null,
    campaign int not null,
    tenancy_id int not null,
    branch_id int,
    priority_area boolean not null,
    reasons smallint not null,
    points smallint not null,
    number text collate "C" not null,
    state text not null default 'waiting' check (state in ('waiting', 'reached', 'refused', 'unreached', 'visit', 'closed')),
    attempts smallint not null default 0,
    due_at timestamp not null,
    promised boolean not null default false,
    promised_to uuid,
    last_outcome text,
    last_at timestamp,
    primary key (landlord_id, campaign, tenancy_id),
    foreign key (landlord_id, campaign) references outreach.campaign (landlord_id, id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create index person_due on outreach.person (landlord_id, campaign, points, due_at, tenancy_id)
    where state = 'waiting' and not promised;
create index person_promised on outreach.person (landlord_id, due_at) where state = 'waiting' and promised;
create index person_number on outreach.person (landlord_id, number);
create index person_tenancy on outreach.person (landlord_id, tenancy_id);

-- Who is being called by whom: one call for a number, one for a person, one for a caller.
create table outreach.lease (
    landlord_id int not null,
    number text collate "C" not null,
    tenancy_id int not null,
    campaign int not null,
    token uuid not null default gen_random_uuid(),
    by_person uuid not null,
    by_name text not null,
    since timestamptz not null default now(),
    until timestamptz not null,
    primary key (landlord_id, number),
    unique (landlord_id, tenancy_id),
    unique (landlord_id, by_person),
    foreign key (landlord_id, campaign, tenancy_id) references outreach.person (landlord_id, campaign, tenancy_id)
);

-- Numbers that are somebody else's or out of service: not called again for this household.
create table outreach.dropped_number (
    landlord_id int not null,
    tenancy_id int not null,
    number text collate "C" not null,
    reason text not null,
    at timestamptz not null default now(),
    actor uuid not null,
    primary key (landlord_id, tenancy_id, number),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

-- recorded: of the contact in the timeline, 0 where there was none. debrief: the call was hard, somebody speaks with the caller.
create table outreach.call (
    landlord_id int not null,
    id bigint generated always as identity,
    campaign int not null,
    tenancy_id int not null,
    at timestamp not null,
    outcome text not null,
    human boolean not null,
    seconds int not null check (seconds between 0 and 28800),
    actor uuid not null,
    actor_name text not null,
    recorded bigint not null default 0,
    debrief boolean not null default false,
    debriefed_by text,
    debriefed_at timestamptz,
    primary key (landlord_id, id),
    foreign key (landlord_id, campaign, tenancy_id) references outreach.person (landlord_id, campaign, tenancy_id)
);
create index call_campaign on outreach.call (landlord_id, campaign, at);
create index call_day on outreach.call (landlord_id, at);
create index call_debrief on outreach.call (landlord_id, id) where debrief and debriefed_at is null;

-- What was answered to the script, by the numbers of question and answer in its version. need: what the answer asks for.
create table outreach.answer (
    landlord_id int not null,
    call bigint not null,
    question smallint not null,
    answer smallint not null,
    need text,
    primary key (landlord_id, call, question),
    foreign key (landlord_id, call) references outreach.call (landlord_id, id)
);

-- Somebody may be in danger: who was warned, and who says that it is over.
create table outreach.alarm (
    landlord_id int not null,
    id int not null,
    campaign int not null,
    tenancy_id int not null,
    at timestamp not null,
    warned text[] not null check (cardinality(warned) > 0),
    actor uuid not null,
    actor_name text not null,
    closed_at timestamptz,
    closed_by uuid,
    closed_by_name text,
    primary key (landlord_id, id),
    foreign key (landlord_id, campaign, tenancy_id) references outreach.person (landlord_id, campaign, tenancy_id)
);
create index alarm_open on outreach.alarm (landlord_id, id) where closed_at is null;

-- A person whom no call reached: somebody goes to the door; where nobody answers there either, others are asked the same day.
create table outreach.visit (
    landlord_id int not null,
    id int not null,
    public_id bigint not null check (public_id between 1 and 999999999999999999),
    version int not null default 1,
    campaign int not null,
    tenancy_id int not null,
    branch_id int,
    points smallint not null,
    reasons smallint not null,
    state text not null check (state in ('to-do', 'worry', 'closed')),
    asked_on date not null,
    unanswered_on date,
    closed_as text,
    closed_by uuid,
    closed_by_name text,
    closed_on date,
    primary key (landlord_id, id),
    unique (landlord_id, public_id),
    foreign key (landlord_id, campaign, tenancy_id) references outreach.person (landlord_id, campaign, tenancy_id)
);
create index visit_state on outreach.visit (landlord_id, state, id);
create unique index visit_open on outreach.visit (landlord_id, tenancy_id) where state <> 'closed';

-- What was done about a visit, in order: at the door, then relative, caretaker, CCAS, rescue.
create table outreach.visit_step (
    landlord_id int not null,
    visit int not null,
    version int not null,
    link text not null,
    result text not null,
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, visit, version),
    foreign key (landlord_id, visit) references outreach.visit (landlord_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['team', 'team_purpose', 'caller', 'support', 'script', 'campaign', 'step', 'person', 'lease',
        'dropped_number', 'call', 'answer', 'alarm', 'visit', 'visit_step'] loop
        execute format('alter table outreach.%I enable row level security', t);
        execute format('alter table outreach.%I force row level security', t);
        execute format('create policy of_landlord on outreach.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema outreach to palier_app;
grant select, insert on outreach.team, outreach.script, outreach.campaign, outreach.step, outreach.person,
    outreach.dropped_number, outreach.call, outreach.answer, outreach.alarm, outreach.visit, outreach.visit_step to palier_app;
grant select, insert, update, delete on outreach.team_purpose, outreach.support, outreach.lease to palier_app;
grant select, insert, update on outreach.caller to palier_app;
grant update (version, state, people) on outreach.campaign to palier_app;
grant update (number, state, attempts, due_at, promised, promised_to, last_outcome, last_at) on outreach.person to palier_app;
grant update (debriefed_by, debriefed_at) on outreach.call to palier_app;
grant update (closed_at, closed_by, closed_by_name) on outreach.alarm to palier_app;
grant update (version, state, unanswered_on, closed_as, closed_by, closed_by_name, closed_on) on outreach.visit to palier_app;
