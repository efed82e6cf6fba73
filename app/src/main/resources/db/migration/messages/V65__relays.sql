-- What was agreed with associations and public bodies: of which notices they are told, and those that they were told.

-- partner: of dossier.partner, without a foreign key: those of a landlord's tables begin with the landlord. kinds: of which notices;
-- cities: for which communes, all where it is empty; email: empty where none was agreed. A row changes by its end alone: whoever
-- changes an agreement ends it and makes another. Two with one partner never hold on one day.
create table messages.agreement (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    partner int not null,
    partner_name text not null,
    kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ array['information', 'health-relay', 'danger']),
    cities text[] not null,
    inbox boolean not null,
    email text collate "C" not null check (length(email) <= 120),
    words text not null check (length(words) between 1 and 200),
    agreed_with text not null check (length(agreed_with) <= 100),
    agreed_on date not null,
    from_on date not null,
    -- The last day. One that ends before it began has an empty range, and held on no day.
    until_on date check (until_on >= from_on - 1),
    during daterange not null generated always as (daterange(from_on, until_on + 1)) stored,
    made_by uuid not null,
    made_by_name text not null,
    made_on date not null,
    ended_by uuid,
    ended_by_name text,
    ended_on date,
    primary key (landlord_id, id),
    check (inbox or email <> ''),
    check (num_nulls(ended_by, ended_by_name, ended_on) in (0, 3)),
    exclude using gist (
        int4range(landlord_id, landlord_id, '[]') with &&,
        int4range(partner, partner, '[]') with &&,
        during with &&)
);

-- Partners that are not told of one notice, though it was agreed, and who decided it.
create table messages.relay_left_out (
    landlord_id int not null,
    send int not null,
    partner int not null,
    by_person uuid not null,
    by_name text not null,
    primary key (landlord_id, send, partner),
    foreign key (landlord_id, send) references messages.send (landlord_id, id)
);

-- A notice that a partner was told, on the landlord's side: once, whatever happens. ended_at: since when the partner is told that it
-- holds no more.
create table messages.relay (
    landlord_id int not null,
    id bigint not null check (id between 1 and 999999999999999999),
    send int not null,
    partner int not null,
    agreement int not null,
    told_at timestamptz not null,
    ended_at timestamptz,
    seen_at timestamptz,
    seen_by_name text,
    primary key (landlord_id, id),
    unique (landlord_id, send, partner),
    foreign key (landlord_id, send) references messages.send (landlord_id, id),
    foreign key (landlord_id, agreement) references messages.agreement (landlord_id, id),
    check ((seen_at is null) = (seen_by_name is null))
);

-- The same on the partner's side, keyed and policed by partner: what tenants were told, where, and why the partner is. Nothing of
-- anybody. Who sent it stands in from_landlord and id, by which "seen" finds its way back.
create table messages.relayed (
    partner int not null references dossier.partner (id),
    id bigint not null check (id between 1 and 999999999999999999),
    from_landlord int not null,
    from_name text not null,
    reference text not null,
    purpose text not null,
    danger boolean not null,
    language text not null check (language in ('fr', 'en')),
    title text not null,
    words text not null,
    place text not null,
    agreed_words text not null,
    agreed_on date not null,
    told_at timestamptz not null,
    ended_at timestamptz,
    seen_at timestamptz,
    seen_by_name text,
    primary key (partner, id),
    check ((seen_at is null) = (seen_by_name is null))
);
create index relayed_told on messages.relayed (partner, told_at desc, id);

do $$
declare t text;
begin
    foreach t in array array['agreement', 'relay_left_out', 'relay'] loop
        execute format('alter table messages.%I enable row level security', t);
        execute format('alter table messages.%I force row level security', t);
        execute format('create policy of_landlord on messages.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;
alter table messages.relayed enable row level security;
alter table messages.relayed force row level security;
create policy of_partner on messages.relayed using (partner = current_setting('app.partner')::int)
    with check (partner = current_setting('app.partner')::int);

grant select, insert on messages.agreement, messages.relay_left_out, messages.relay, messages.relayed to palier_app;
grant update (until_on, ended_by, ended_by_name, ended_on, agreed_with) on messages.agreement to palier_app;
grant update (ended_at, seen_at, seen_by_name) on messages.relay, messages.relayed to palier_app;
grant delete on messages.relay_left_out to palier_app;

-- Mail that tells a partner of a notice: a message of no send and to no household. purpose: 'relay', or 'relay-end' where it holds no
-- more. Its words stand from the beginning, as a letter's do.
do $$
declare c text;
begin
    -- The one that a message without a send has a letter.
    select conname into strict c from pg_constraint
    where conrelid = 'messages.message'::regclass and pg_get_constraintdef(oid) = 'CHECK (((send IS NULL) = (letter IS NOT NULL)))';
    execute format('alter table messages.message drop constraint %I', c);
end $$;
alter table messages.message
    alter column tenancy_id drop not null,
    add column relay bigint,
    add check (num_nonnulls(send, letter, relay) = 1),
    add check ((tenancy_id is null) = (relay is not null)),
    add check (relay is null or (channel = 'email' and subject is not null and body is not null));

-- No row has a relay yet. To look whether it is so, a landlord is named that has no rows.
set local app.landlord = '0';
alter table messages.message add foreign key (landlord_id, relay) references messages.relay (landlord_id, id);

create unique index message_relay on messages.message (landlord_id, relay, purpose)
    where relay is not null and state not in ('failed', 'withdrawn');
create index message_relay_waiting on messages.message (landlord_id, due_at, id) where relay is not null and state = 'waiting';
create index message_of_relay on messages.message (landlord_id, relay, id) where relay is not null;
