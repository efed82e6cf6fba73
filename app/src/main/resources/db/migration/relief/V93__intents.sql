-- For what a household said that a payment is (C. civ. 1342-10). The ledger stays as it is: a plan's watch reads these rows beside it.

-- recorded: the payment. number: of what was said about it; what was taken back stays.
create table relief.intent (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    number int not null,
    meant text not null check (meant in ('plan', 'rent')),
    said_on date not null,
    actor uuid not null,
    actor_name text not null,
    taken_back_on date,
    taken_back_by_name text,
    primary key (landlord_id, tenancy_id, recorded, number),
    foreign key (landlord_id, tenancy_id, recorded) references ledger.entry (landlord_id, tenancy_id, recorded),
    check ((taken_back_on is null) = (taken_back_by_name is null))
);
create unique index intent_stands on relief.intent (landlord_id, tenancy_id, recorded) where taken_back_on is null;

alter table relief.intent enable row level security;
alter table relief.intent force row level security;
create policy of_landlord on relief.intent using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select, insert on relief.intent to palier_app;
grant update (taken_back_on, taken_back_by_name) on relief.intent to palier_app;
