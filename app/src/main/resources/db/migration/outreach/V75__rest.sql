-- Until when a household is left alone, whichever campaign would call it: somebody was tried, spoke or was promised a call; where
-- an urgency or a visit is open, until somebody closes it (infinity). What waits in queues is put off with it, so that a pull
-- reads its queue alone; what is enqueued later begins with it.
create table outreach.rest (
    landlord_id int not null,
    tenancy_id int not null,
    not_before timestamp not null,
    reason text not null check (reason in ('tried', 'spoken', 'promised', 'urgent', 'visit')),
    campaign int not null,
    primary key (landlord_id, tenancy_id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    foreign key (landlord_id, campaign) references outreach.campaign (landlord_id, id)
);

alter table outreach.rest enable row level security;
alter table outreach.rest force row level security;
create policy of_landlord on outreach.rest using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

-- Of an urgency that is open, by whom it is about.
create index alarm_tenancy on outreach.alarm (landlord_id, tenancy_id) where closed_at is null;
-- Who does not wish to be called in a campaign: another one for the same purpose does not choose them while that one lasts.
create index person_refused on outreach.person (landlord_id, tenancy_id) where last_outcome = 'refused';

-- Somebody who calls back is not greeted as if they had been called.
alter table outreach.lease add column incoming boolean not null default false;
-- What was found when an urgency was closed.
alter table outreach.alarm add column found text check (length(found) <= 280);
-- Something written down by mistake, and taken back by whoever wrote it.
alter table outreach.call add column undone_at timestamptz;
create index call_death on outreach.call (landlord_id, actor, at) where outcome = 'deceased' and undone_at is null;

grant select, insert, update on outreach.rest to palier_app;
grant update (found) on outreach.alarm to palier_app;
grant update (undone_at) on outreach.call to palier_app;
