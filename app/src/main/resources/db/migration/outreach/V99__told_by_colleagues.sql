-- A colleague who speaks with somebody in danger outside of any campaign tells of it as a caller does. recorded: of the contact in
-- the timeline; with it the urgency is taken back where it was written down by mistake.
set local app.landlord = '0';

alter table outreach.alarm
    alter column campaign drop not null,
    add column recorded bigint,
    add column taken_back boolean not null default false,
    add foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    add check (campaign is not null or recorded is not null),
    add check (not taken_back or closed_at is not null);

grant update (taken_back) on outreach.alarm to palier_app;
