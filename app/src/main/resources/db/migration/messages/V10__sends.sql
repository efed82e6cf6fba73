-- Sends: what landlords decide about messages, the words of templates, and whom nothing is sent to by itself.

-- What a landlord decides, each time: the last version holds; without any, what Palier ships (messages.setting_now).
create table messages.setting (
    landlord_id int not null references portfolio.landlord (id),
    version int not null,
    -- So many messages to a household in so many days, whatever for and by whichever channel.
    cap_messages int not null check (cap_messages between 1 and 20),
    cap_days int not null check (cap_days between 1 and 90),
    -- Days without automatic messages after somebody has spoken with the household.
    quiet_days int not null check (quiet_days between 0 and 90),
    -- More people than these need a second person.
    large int not null check (large between 1 and 100000),
    -- Thousandths of a euro for a part of a text, and for a letter with its postage.
    sms_mills int not null check (sms_mills between 0 and 10000),
    letter_mills int not null check (letter_mills between 0 and 100000),
    -- Of a hundred people written to, how many call back; and how many calls somebody answers in an hour.
    call_backs int not null check (call_backs between 1 and 100),
    calls_an_hour int not null check (calls_an_hour between 1 and 60),
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, version)
);

-- Words of templates by purpose and version; version 0 is the one that ships and has no row. English may be empty.
create table messages.template (
    landlord_id int not null references portfolio.landlord (id),
    purpose text not null,
    version int not null check (version > 0),
    subject_fr text not null check (length(subject_fr) between 1 and 120),
    body_fr text not null check (length(body_fr) between 1 and 3000),
    sms_fr text not null check (length(sms_fr) between 1 and 480),
    subject_en text not null default '' check (length(subject_en) <= 120),
    body_en text not null default '' check (length(body_en) <= 3000),
    sms_en text not null default '' check (length(sms_en) <= 480),
    by_person uuid not null,
    by_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, purpose, version)
);

alter table messages.send drop constraint send_template_version_check, drop constraint send_state_check;
alter table messages.send
    add check (template_version >= 0),
    add check (state in ('draft', 'asked', 'approved', 'running', 'stopped', 'done', 'withdrawn')),
    add column language text not null default 'fr' check (language in ('fr', 'en')),
    -- What a notice says, where the template has a place for it.
    add column words text not null default '' check (length(words) <= 600),
    -- People who answer the telephone while it goes out: what per_hour was reckoned from.
    add column answering int not null default 0 check (answering between 0 and 1000),
    -- How many it was approved for.
    add column approved_for int check (approved_for > 0);
grant update (approved_for) on messages.send to palier_app;

-- A send written out for everybody whom it would reach, and kept nowhere: how many could be said, and what they would cost.
create table messages.rehearsal (
    landlord_id int not null,
    send int not null,
    version int not null,
    people int not null,
    unsayable int not null,
    mills bigint not null,
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, send, version),
    foreign key (landlord_id, send) references messages.send (landlord_id, id)
);

-- Whom a send left out when it was launched, by reason: counts, no names.
create table messages.left_out (
    landlord_id int not null,
    send int not null,
    reason text not null,
    people int not null,
    primary key (landlord_id, send, reason),
    foreign key (landlord_id, send) references messages.send (landlord_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['setting', 'template', 'rehearsal', 'left_out'] loop
        execute format('alter table messages.%I enable row level security', t);
        execute format('alter table messages.%I force row level security', t);
        execute format('create policy of_landlord on messages.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

-- What holds for each landlord now.
create view messages.setting_now with (security_invoker = true) as
select l.id as landlord_id, coalesce(s.version, 0) as version, coalesce(s.cap_messages, 3) as cap_messages,
    coalesce(s.cap_days, 7) as cap_days, coalesce(s.quiet_days, 7) as quiet_days, coalesce(s.large, 500) as large,
    coalesce(s.sms_mills, 50) as sms_mills, coalesce(s.letter_mills, 1200) as letter_mills,
    coalesce(s.call_backs, 10) as call_backs, coalesce(s.calls_an_hour, 6) as calls_an_hour
from portfolio.landlord l
left join lateral (
    select * from messages.setting x where x.landlord_id = l.id order by x.version desc limit 1) s on true;

-- The robot stop: households to which nothing is sent by itself from a day to a day, both included, and why (a code). Somebody spoke
-- with them; a call was promised to them and not made yet; reminders are suspended, or a death or a stay in hospital is known; a
-- plan is agreed, until it ends or is broken. Whoever is in danger is written to all the same.
create or replace view messages.stopped with (security_invoker = true) as
select landlord_id, tenancy_id, from_on, until_on, 'in-peace'::text as reason
from timeline.left_in_peace
union all
select s.landlord_id, s.tenancy_id, s.last_on, s.last_on + n.quiet_days, 'contact'
from timeline.spoken s
join messages.setting_now n on n.landlord_id = s.landlord_id
where n.quiet_days > 0
union all
select landlord_id, tenancy_id, from_on, until_on, 'promise' from timeline.promised
union all
select landlord_id, tenancy_id, from_on, until_on, 'hold' from timeline.held
union all
select landlord_id, tenancy_id, from_on, date '9999-12-31', 'plan' from timeline.planned;

-- What each household was sent, or is about to be, by day: what the cap counts. What never left counts for nothing.
create view messages.received with (security_invoker = true) as
select landlord_id, tenancy_id, send, id, cast(coalesce(handed_at, due_at) as date) as on_day, handed_at is not null as handed
from messages.message
where state not in ('failed', 'withdrawn', 'held');

create index message_tenancy on messages.message (landlord_id, tenancy_id, due_at) where state not in ('failed', 'withdrawn', 'held');

grant select, insert on messages.setting, messages.template, messages.rehearsal, messages.left_out to palier_app;
grant select on messages.setting_now, messages.received to palier_app;
