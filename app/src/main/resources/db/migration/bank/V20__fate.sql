-- What would become, or became, of each payment of a file, in its order, as of its last check. n: its place; why: as in bank.payment,
-- of those refused the code of why; found_by, said: what answered. Forgotten when the file is undone.
create table bank.fate (
    landlord_id int not null,
    file_id int not null,
    n int not null,
    day date not null,
    cents bigint not null,
    currency text not null,
    label text not null,
    payer text not null,
    reference text not null,
    outcome text not null check (outcome in ('matched', 'open', 'known', 'outgoing', 'refused')),
    why text not null,
    found_by text not null,
    said text not null,
    tenancy_id int,
    primary key (landlord_id, file_id, n),
    foreign key (landlord_id, file_id) references imports.file (landlord_id, id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create index fate_outcome on bank.fate (landlord_id, file_id, outcome, n);
alter table bank.fate enable row level security;
alter table bank.fate force row level security;
create policy of_landlord on bank.fate using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);
grant select, insert, delete on bank.fate to palier_app;
