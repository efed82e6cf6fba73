-- What will happen in a demonstration: entries of days to come, moved into the ledger as its clock is advanced. Empty elsewhere.
create table demo.coming_entry (
    landlord_id int not null references portfolio.landlord (id),
    tenancy_id int not null,
    n int not null,
    day date not null,
    kind smallint not null,
    cents bigint not null,
    label text not null,
    external_id text not null,
    primary key (landlord_id, n),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create index coming_entry_day on demo.coming_entry (landlord_id, day);

alter table demo.coming_entry enable row level security;
alter table demo.coming_entry force row level security;
create policy of_landlord on demo.coming_entry
    using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant usage on schema demo to palier_app;
grant select, delete on demo.coming_entry to palier_app;
