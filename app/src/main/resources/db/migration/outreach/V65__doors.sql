-- While a lockdown forbids to go to people's doors, whoever may know is asked first. The latest row that was not taken back holds.
create table outreach.doors_shut (
    landlord_id int not null references portfolio.landlord (id),
    number int not null,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    said_by_name text not null,
    opened_by_name text,
    opened_on date,
    primary key (landlord_id, number),
    check ((opened_on is null) = (opened_by_name is null))
);

alter table outreach.doors_shut enable row level security;
alter table outreach.doors_shut force row level security;
create policy of_landlord on outreach.doors_shut using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select, insert on outreach.doors_shut to palier_app;
grant update (opened_by_name, opened_on) on outreach.doors_shut to palier_app;
