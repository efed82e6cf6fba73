-- What happened around a tenancy, in order, and the facts that follow: holds, contacts, plans. Rows are only ever added; a
-- hold is lifted by a row that says so.
create table timeline.entry (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    at timestamptz not null default now(),
    day date not null,
    kind text not null,
    actor uuid not null,
    actor_name text not null,
    detail jsonb not null default '{}',
    primary key (landlord_id, tenancy_id, recorded),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

-- Somebody spoke with the household, or tried to.
create table timeline.contact (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    day date not null,
    channel text not null,
    spoke boolean not null,
    actor uuid not null,
    primary key (landlord_id, tenancy_id, recorded),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

-- Reminders are suspended from a day to a day, both included. `lifted` is the recording number at which it was ended early.
create table timeline.hold (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    reason text not null,
    from_on date not null,
    until_on date not null,
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    lifted bigint,
    lifted_on date,
    lifted_by_name text,
    check (until_on >= from_on),
    primary key (landlord_id, tenancy_id, recorded),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

-- Where a repayment plan stands from a day on: none, live or broken.
create table timeline.plan_state (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    day date not null,
    state text not null check (state in ('none', 'live', 'broken')),
    actor uuid not null,
    primary key (landlord_id, tenancy_id, recorded),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['entry', 'contact', 'hold', 'plan_state'] loop
        execute format('alter table timeline.%I enable row level security', t);
        execute format('alter table timeline.%I force row level security', t);
        execute format('create policy of_landlord on timeline.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema timeline to palier_app;
grant select, insert on timeline.entry, timeline.contact, timeline.hold, timeline.plan_state to palier_app;
grant update (lifted, lifted_on, lifted_by_name) on timeline.hold to palier_app;
