-- What a caller has typed of the call in hand, so that a session which ends in the middle of it takes nothing away. Kept here and
-- not in the browser, where whoever sits down next at the same machine would find it: a browser keeps no page of ours. Nobody
-- reads it but whoever typed it; it goes with the call, and after half a day in any case.
create table outreach.draft (
    landlord_id int not null,
    person uuid not null,
    campaign int not null,
    tenancy_id int not null,
    fields text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, person),
    foreign key (landlord_id, campaign, tenancy_id) references outreach.person (landlord_id, campaign, tenancy_id)
);

alter table outreach.draft enable row level security;
alter table outreach.draft force row level security;
create policy of_landlord on outreach.draft using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select, insert, update, delete on outreach.draft to palier_app;
