-- Messages: a send is one text to many people by channels in an order; a message is its row for one person, and the outbox. Days
-- and hours of sends are the landlords' (timestamp); leases and receipts are the machine's (timestamptz).

create table messages.send (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    public_id bigint not null check (public_id between 1 and 999999999999999999),
    version int not null default 1,
    title text not null check (length(title) between 1 and 60),
    purpose text not null,
    basis text not null,
    -- To life: goes out at night, on Sundays, and where robots are stopped.
    danger boolean not null default false,
    state text not null check (state in ('draft', 'asked', 'running', 'stopped', 'done', 'withdrawn')),
    template text not null,
    template_version int not null check (template_version > 0),
    channels text[] not null check (cardinality(channels) > 0 and channels <@ array['sms', 'email', 'letter']),
    starts_at timestamp not null,
    -- Messages handed over in an hour of the clock at most: as many as call-backs can be answered. Null: no smoothing.
    per_hour int check (per_hour > 0),
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
    primary key (landlord_id, id),
    unique (landlord_id, public_id)
);
create index send_state on messages.send (landlord_id, state, id);

-- Each change of a send, and who made it.
create table messages.send_step (
    landlord_id int not null,
    send int not null,
    version int not null,
    act text not null,
    state text not null,
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, send, version),
    foreign key (landlord_id, send) references messages.send (landlord_id, id)
);

-- Letters of a send that were printed together; sent once a named person says that the post has them.
create table messages.mailing (
    landlord_id int not null,
    id int not null,
    send int not null,
    -- By which module letters finds them again.
    batch uuid not null,
    letters int not null check (letters > 0),
    made_by uuid not null,
    made_by_name text not null,
    made_at timestamp not null,
    posted_by uuid,
    posted_by_name text,
    posted_on date,
    primary key (landlord_id, id),
    foreign key (landlord_id, send) references messages.send (landlord_id, id),
    check ((posted_by is null) = (posted_on is null) and (posted_by is null) = (posted_by_name is null))
);
create index mailing_send on messages.mailing (landlord_id, send, id);

-- The outbox. state: engine.outreach.MessageState. A row is handed over once at most; who is tried again has a new one.
create table messages.message (
    landlord_id int not null,
    id bigint generated always as identity,
    send int not null,
    tenancy_id int not null,
    purpose text not null,
    channel text not null check (channel in ('sms', 'email', 'letter')),
    -- A number of plain digits, an address of mail, nothing for a letter.
    address text collate "C" not null,
    language text not null check (language in ('fr', 'en')),
    state text not null default 'waiting' check (state in
        ('waiting', 'held', 'handing', 'bound', 'sent', 'unknown', 'delivered', 'failed', 'withdrawn')),
    -- Not before.
    due_at timestamp not null,
    attempts smallint not null default 0,
    provider text,
    provider_ref text collate "C",
    -- As handed over.
    subject text,
    body text,
    handed_at timestamp,
    -- Until when the node that claimed it may still be at it.
    lease_until timestamptz,
    mailing int,
    changed_at timestamptz not null default now(),
    -- A code: why it is held, failed, unknown or withdrawn.
    reason text,
    primary key (landlord_id, id),
    foreign key (landlord_id, send) references messages.send (landlord_id, id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    foreign key (landlord_id, mailing) references messages.mailing (landlord_id, id),
    check ((state = 'handing') = (lease_until is not null))
);
-- One message for a person and a send: another channel only after the first has failed.
create unique index message_once on messages.message (landlord_id, send, tenancy_id) where state not in ('failed', 'withdrawn');
create index message_send on messages.message (landlord_id, send, id);
create index message_waiting on messages.message (landlord_id, send, channel, due_at, id) where state = 'waiting';
create index message_held on messages.message (landlord_id, due_at) where state = 'held';
create index message_handing on messages.message (landlord_id, lease_until) where state = 'handing';
create index message_unknown on messages.message (landlord_id, id) where state = 'unknown';
create index message_handed on messages.message (landlord_id, tenancy_id, handed_at) where handed_at is not null;
create index message_mailing on messages.message (landlord_id, mailing) where mailing is not null;

-- Where a message could not be brought for good: not used again for this household on this channel.
create table messages.dropped_address (
    landlord_id int not null,
    tenancy_id int not null,
    channel text not null check (channel in ('sms', 'email')),
    address text collate "C" not null,
    reason text not null,
    message bigint not null,
    at timestamptz not null default now(),
    primary key (landlord_id, tenancy_id, channel, address),
    foreign key (landlord_id, message) references messages.message (landlord_id, id)
);

-- What a person in the tray of unknown messages decided, and why nothing was decided for them.
create table messages.ruling (
    landlord_id int not null,
    message bigint not null,
    verdict text not null check (verdict in ('delivered', 'lost', 'again')),
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, message),
    foreign key (landlord_id, message) references messages.message (landlord_id, id)
);

-- The kill switch, each time that it was turned: the last row holds.
create table messages.switch (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    closed boolean not null,
    reason text not null check (length(reason) between 1 and 200),
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, id)
);

-- The most messages of a channel that a landlord hands over in a day, each time that it was set: the last row holds.
create table messages.cap (
    landlord_id int not null references portfolio.landlord (id),
    channel text not null check (channel in ('sms', 'email', 'letter')),
    version int not null,
    per_day int not null check (per_day between 0 and 1000000),
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, channel, version)
);

-- What was handed over so far, by day and channel and by hour and send: what caps and smoothing go by. The row is locked while
-- messages are claimed, so that two nodes together stay below.
create table messages.handed_day (
    landlord_id int not null references portfolio.landlord (id),
    channel text not null,
    day date not null,
    messages int not null default 0,
    primary key (landlord_id, channel, day)
);
create table messages.handed_hour (
    landlord_id int not null,
    send int not null,
    hour timestamp not null,
    messages int not null default 0,
    primary key (landlord_id, send, hour),
    foreign key (landlord_id, send) references messages.send (landlord_id, id)
);

-- The platform's own accounts with providers, and how they do. Of no landlord: no address, no text. load: the share of what it
-- could take that it is given, in percent; none before retry_at.
create table messages.provider (
    name text primary key,
    load smallint not null default 100 check (load between 0 and 100),
    failures int not null default 0,
    retry_at timestamptz,
    last_error text,
    last_error_at timestamptz,
    last_taken_at timestamptz
);

-- Receipts as they came, once each. A provider names no landlord, hence they stand apart: its reference, what it says, and a hash of
-- the number, for a message of which no reference came back.
create table messages.receipt (
    id bigint generated always as identity primary key,
    provider text not null,
    ref text collate "C" not null,
    said text not null,
    verdict text not null check (verdict in ('delivered', 'failed', 'unreachable', 'underway')),
    error text not null default '',
    number_hash bytea not null,
    at timestamptz not null default now(),
    matched_at timestamptz,
    unique (provider, ref, said)
);
create index receipt_open on messages.receipt (id) where matched_at is null;

-- To whom a provider's reference belongs. ref is null where none came back: the hash of the number then leads there.
create table messages.reference (
    id bigint generated always as identity primary key,
    provider text not null,
    ref text collate "C",
    number_hash bytea,
    of_landlord int not null,
    message bigint not null,
    at timestamptz not null default now(),
    check ((ref is null) <> (number_hash is null))
);
create unique index reference_ref on messages.reference (provider, ref) where ref is not null;
create index reference_number on messages.reference (provider, number_hash) where number_hash is not null;

-- Where a household can be written to, by staff's word or a file's ('staff' comes before 'file'): none that was dropped, no number
-- that is somebody else's. Texts go to mobile telephones alone. Everybody has a letter box.
create view messages.address with (security_invoker = true) as
select landlord_id, tenancy_id, channel, address, source from (
    select landlord_id, tenancy_id, 'sms' as channel, plain_number as address, source from portfolio.phone
    where plain_number ~ '^(0[67][0-9]{8}|[+][1-9][0-9]{6,14})$' and not exists (
        select from outreach.not_theirs n
        where n.landlord_id = phone.landlord_id and n.tenancy_id = phone.tenancy_id and n.number = phone.plain_number)
    union all
    select landlord_id, tenancy_id, 'email', value, source from portfolio.email) a
where not exists (
    select from messages.dropped_address d
    where d.landlord_id = a.landlord_id and d.tenancy_id = a.tenancy_id and d.channel = a.channel and d.address = a.address)
union all
select landlord_id, id, 'letter', '', 'file' from portfolio.tenancy;

-- Households to which nothing is sent by itself from a day to a day, both included, and why (a code): looked at again for each
-- message that is claimed, by landlord and tenancy. Whoever decides on sends replaces it by more, with these columns.
create view messages.stopped with (security_invoker = true) as
select landlord_id, tenancy_id, from_on, until_on, 'in-peace'::text as reason
from timeline.left_in_peace;

do $$
declare t text;
begin
    foreach t in array array['send', 'send_step', 'mailing', 'message', 'dropped_address', 'ruling', 'switch', 'cap', 'handed_day',
        'handed_hour'] loop
        execute format('alter table messages.%I enable row level security', t);
        execute format('alter table messages.%I force row level security', t);
        execute format('create policy of_landlord on messages.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema messages to palier_app;
grant select, insert on messages.send, messages.send_step, messages.mailing, messages.message, messages.dropped_address,
    messages.ruling, messages.switch, messages.cap, messages.receipt, messages.reference to palier_app;
grant select, insert, update on messages.handed_day, messages.handed_hour, messages.provider to palier_app;
grant update (version, state, people) on messages.send to palier_app;
grant update (posted_by, posted_by_name, posted_on) on messages.mailing to palier_app;
grant update (state, due_at, attempts, provider, provider_ref, subject, body, handed_at, lease_until, mailing, changed_at, reason)
    on messages.message to palier_app;
grant update (matched_at) on messages.receipt to palier_app;
grant update (of_landlord, message, at), delete on messages.reference to palier_app;
grant select on messages.address, messages.stopped to palier_app;
