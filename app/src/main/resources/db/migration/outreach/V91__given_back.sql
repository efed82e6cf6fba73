-- Whom a caller gave back without calling: for a while somebody else is given to them first. Of the machine's time, like leases.
create table outreach.given_back (
    landlord_id int not null references portfolio.landlord (id),
    person uuid not null,
    number text collate "C" not null,
    until timestamptz not null,
    primary key (landlord_id, person, number)
);

alter table outreach.given_back enable row level security;
alter table outreach.given_back force row level security;
create policy of_landlord on outreach.given_back using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select, insert, update, delete on outreach.given_back to palier_app;
