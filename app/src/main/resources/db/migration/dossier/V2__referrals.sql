-- Referrals to partners, on the landlord's side and on the partner's.

-- The directory of partners: names alone, open to every landlord. members: who may open a partner's inbox.
create table dossier.partner (
    id int primary key generated always as identity,
    name text not null check (length(name) between 1 and 100),
    kind text not null,
    unique (name)
);
create table dossier.partner_member (
    partner int not null references dossier.partner (id),
    person uuid not null,
    primary key (partner, person)
);
create index partner_member_person on dossier.partner_member (person);

-- partner: of dossier.partner, without a foreign key: those of a landlord's tables begin with the landlord. shared: what the
-- household agreed to tell, by field; content itself stands in the partner's inbox alone. task: reminds of the stall date.
create table dossier.referral (
    landlord_id int not null,
    id bigint generated always as identity,
    dossier int not null,
    version int not null default 1,
    partner int not null,
    partner_name text not null,
    state text not null check (state in ('sent', 'accepted', 'declined', 'answered', 'withdrawn')),
    request bigint not null,
    shared text[] not null,
    message text not null check (length(message) between 1 and 500),
    consent_by text not null,
    consent_how text not null,
    consent_on date not null,
    sent_on date not null,
    sent_by_name text not null,
    stall_on date not null,
    task bigint not null,
    reason text,
    answer text not null default '' check (length(answer) <= 500),
    decided_on date,
    decided_by_name text,
    primary key (landlord_id, id),
    foreign key (landlord_id, dossier) references dossier.dossier (landlord_id, number),
    foreign key (landlord_id, task) references dossier.item (landlord_id, id),
    check (consent_on <= sent_on),
    check ((state = 'sent') = (decided_on is null)),
    check ((state = 'declined') = (reason is not null))
);
create index referral_dossier on dossier.referral (landlord_id, dossier, id);

-- A partner's inbox: what was shared and nothing else, keyed and policed by partner. Who sent it stands in from_landlord and
-- referral, by which the answer finds its way back. content: pairs of a field and its value; emptied when the household takes
-- its consent back.
create table dossier.request (
    partner int not null references dossier.partner (id),
    id bigint not null check (id between 1 and 999999999999999999),
    version int not null default 1,
    state text not null,
    from_landlord int not null,
    from_name text not null,
    sender_name text not null,
    referral bigint not null,
    received_on date not null,
    content jsonb not null,
    message text not null,
    reason text,
    answer text not null default '',
    decided_on date,
    decided_by_name text,
    primary key (partner, id)
);
create index request_received on dossier.request (partner, received_on desc, id);

alter table dossier.referral enable row level security;
alter table dossier.referral force row level security;
create policy of_landlord on dossier.referral using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);
alter table dossier.request enable row level security;
alter table dossier.request force row level security;
create policy of_partner on dossier.request using (partner = current_setting('app.partner')::int)
    with check (partner = current_setting('app.partner')::int);

grant select, insert on dossier.partner, dossier.partner_member, dossier.referral, dossier.request to palier_app;
grant update (dossier, version, state, reason, answer, decided_on, decided_by_name) on dossier.referral to palier_app;
grant update (version, state, content, message, reason, answer, decided_on, decided_by_name) on dossier.request to palier_app;
