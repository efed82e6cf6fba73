-- What happened around a tenancy, in order, and the facts that follow: holds, contacts, plans. Rows are only ever added; what
-- ends one (a hold lifted, a contact taken back) is a recording number on it, so that a past run still reads it as it was.

-- kind: code of timeline.EntryKind. detail: codes, numbers and days; never words about people, which stand in timeline.note.
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

-- What staff wrote beside a contact, a hold, or by itself: short, apart from the facts, so that it can be erased by itself.
create table timeline.note (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    words text not null check (length(words) between 1 and 500),
    primary key (landlord_id, tenancy_id, recorded),
    foreign key (landlord_id, tenancy_id, recorded) references timeline.entry (landlord_id, tenancy_id, recorded)
);

-- Somebody spoke with the household, or tried to. `withdrawn` is the recording number at which it was taken back.
create table timeline.contact (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    day date not null,
    channel text not null,
    outcome text not null default '',
    spoke boolean not null,
    call_back_on date,
    actor uuid not null,
    withdrawn bigint,
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

-- What a triage reads of contacts, holds and plans: as of a day, as it was recorded up to a mark. The one definition, for one
-- tenancy and for all of a landlord: contacts of up to the day and not taken back by then; the furthest end of the holds that
-- have begun and were not lifted by then; the plan of the latest day, the last recorded of it.
create function timeline.facts(of_landlord int, as_of date, mark bigint)
    returns table (tenancy_id int, last_contact date, last_try date, held_until date, plan smallint)
    language sql stable parallel safe
as $$
    select f.tenancy_id, max(f.spoke_on), max(f.tried_on), max(f.until_on), (max(f.plan))[3]::smallint
    from (
        select c.tenancy_id, case when c.spoke then c.day end as spoke_on, c.day as tried_on, null::date as until_on,
            null::bigint[] as plan
        from timeline.contact c
        where c.landlord_id = of_landlord and c.day <= as_of and c.recorded <= mark
            and (c.withdrawn is null or c.withdrawn > mark)
        union all
        select h.tenancy_id, null, null, h.until_on, null
        from timeline.hold h
        where h.landlord_id = of_landlord and h.from_on <= as_of and h.recorded <= mark
            and (h.lifted is null or h.lifted > mark)
        union all
        select p.tenancy_id, null, null, null,
            array[p.day - date '1970-01-01', p.recorded, array_position(array['none', 'live', 'broken'], p.state) - 1]
        from timeline.plan_state p
        where p.landlord_id = of_landlord and p.day <= as_of and p.recorded <= mark
    ) f
    group by f.tenancy_id
$$;

do $$
declare t text;
begin
    foreach t in array array['entry', 'note', 'contact', 'hold', 'plan_state'] loop
        execute format('alter table timeline.%I enable row level security', t);
        execute format('alter table timeline.%I force row level security', t);
        execute format('create policy of_landlord on timeline.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema timeline to palier_app;
grant select, insert on timeline.entry, timeline.note, timeline.contact, timeline.hold, timeline.plan_state to palier_app;
grant update (lifted, lifted_on, lifted_by_name) on timeline.hold to palier_app;
grant update (withdrawn) on timeline.contact to palier_app;
grant execute on function timeline.facts to palier_app;
