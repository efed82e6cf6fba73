-- What came over the bank: accounts of the landlord, what each statement said, each payment once, and what was made of it.

-- number: the IBAN, or what the bank uses instead.
create table bank.account (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    number text not null,
    primary key (landlord_id, id),
    unique (landlord_id, number)
);

-- A payment, or one that came back. file_id: the file that it stands in (imports.file). A movement of several payments has a row
-- for each (movement_id: that of its first); movement_* are the whole's, by which it is known when another file tells it again. content: hash of its words.
-- state: open (in the tray), matched (by a reference), assigned (by a person), aside (not rent), gone (its file was undone; its
-- words and its payer are then forgotten). why: of a payment in the tray, or aside. found_by, said: what answered, and its words.
-- entry: ledger.entry.recorded. payer_key: the payer's account, hashed with secrets of the landlord and of the installation.
create table bank.payment (
    landlord_id int not null references portfolio.landlord (id),
    id bigint not null,
    movement_id bigint not null,
    public_id bigint not null check (public_id between 1 and 999999999999999999),
    account_id int not null,
    file_id int not null,
    day date not null,
    cents bigint not null,
    returned boolean not null,
    return_reason text not null default '',
    label text not null default '',
    payer text not null default '',
    payer_key bytea,
    end_to_end text collate "C",
    format text not null,
    movement_reference text not null,
    movement_cents bigint not null,
    content text not null,
    part int not null,
    state text not null check (state in ('open', 'matched', 'assigned', 'aside', 'gone')),
    why text not null default '',
    found_by text not null default '',
    said text not null default '',
    tenancy_id int,
    entry bigint,
    decided_at timestamptz,
    decided_by uuid,
    decided_by_name text,
    primary key (landlord_id, id),
    unique (landlord_id, public_id),
    foreign key (landlord_id, account_id) references bank.account (landlord_id, id),
    foreign key (landlord_id, file_id) references imports.file (landlord_id, id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    check ((state in ('matched', 'assigned')) = (entry is not null) and (entry is null) = (tenancy_id is null))
);
create index payment_open on bank.payment (landlord_id, day desc, id desc) where state = 'open';
create index payment_day on bank.payment (landlord_id, day desc, id desc);
create index payment_account on bank.payment (landlord_id, account_id, day) where part = 1;
create index payment_end_to_end on bank.payment (landlord_id, end_to_end) where end_to_end is not null;
create index payment_movement on bank.payment (landlord_id, movement_id);
create index payment_file on bank.payment (landlord_id, file_id);

-- Which files that were taken tell a movement: it stands as long as one of them does.
create table bank.sighting (
    landlord_id int not null,
    file_id int not null,
    movement_id bigint not null,
    primary key (landlord_id, file_id, movement_id),
    foreign key (landlord_id, movement_id) references bank.payment (landlord_id, id)
);
create index sighting_movement on bank.sighting (landlord_id, movement_id);

-- Tenancies to which words of a payment in the tray point, not surely enough.
create table bank.pointer (
    landlord_id int not null,
    payment_id bigint not null,
    tenancy_id int not null,
    found_by text not null,
    said text not null,
    primary key (landlord_id, payment_id, tenancy_id),
    foreign key (landlord_id, payment_id) references bank.payment (landlord_id, id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

-- Accounts from which somebody paid for a tenancy, as a person said by assigning a payment.
create table bank.payer (
    landlord_id int not null,
    payer_key bytea not null,
    tenancy_id int not null,
    payment_id bigint not null,
    primary key (landlord_id, payer_key, tenancy_id, payment_id),
    foreign key (landlord_id, payment_id) references bank.payment (landlord_id, id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create index payer_payment on bank.payer (landlord_id, payment_id);

-- Random, and never shown: without it and the installation's key nobody tells an account from its hash.
create table bank.salt (
    landlord_id int primary key references portfolio.landlord (id),
    salt bytea not null
);

-- Statements of a file, as of its last check.
create table bank.statement (
    landlord_id int not null,
    file_id int not null,
    n int not null,
    format text not null,
    account text not null,
    number text not null,
    first_day date,
    last_day date,
    opening bigint,
    closing bigint,
    movements int not null,
    warnings_fr text[] not null,
    warnings_en text[] not null,
    primary key (landlord_id, file_id, n),
    foreign key (landlord_id, file_id) references imports.file (landlord_id, id)
);

-- What would become, or became, of the payments of a file, counted.
create table bank.outcome (
    landlord_id int not null,
    file_id int not null,
    outcome text not null check (outcome in ('matched', 'open', 'known', 'outgoing', 'refused')),
    why text not null,
    payments bigint not null,
    cents bigint not null,
    primary key (landlord_id, file_id, outcome, why),
    foreign key (landlord_id, file_id) references imports.file (landlord_id, id)
);

-- What an entry is called on the account: nothing that somebody wrote.
create function bank.entry_label(cents bigint, reason text) returns text
    language sql immutable parallel safe
    return case when cents > 0 then 'Paiement reçu à la banque' else rtrim('Paiement revenu impayé ' || reason) end;

do $$
declare t text;
begin
    foreach t in array array['account', 'payment', 'sighting', 'pointer', 'payer', 'salt', 'statement', 'outcome'] loop
        execute format('alter table bank.%I enable row level security', t);
        execute format('alter table bank.%I force row level security', t);
        execute format('create policy of_landlord on bank.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema bank to palier_app;
grant execute on function bank.entry_label to palier_app;
grant select, insert, update on bank.account, bank.payment to palier_app;
grant select, insert on bank.salt to palier_app;
grant select, insert, delete on bank.sighting, bank.pointer, bank.payer, bank.statement, bank.outcome to palier_app;
