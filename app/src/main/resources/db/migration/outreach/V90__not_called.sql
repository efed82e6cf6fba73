-- Whom a campaign did not call before it was closed: they refused nothing, and another campaign may take them up.
alter table outreach.person add column not_called boolean not null
    generated always as (state = 'closed' and coalesce(last_outcome, 'technical') = 'technical') stored;

-- A campaign may call those whom an earlier one, by its public number, did not call.
set local app.landlord = '0';
alter table outreach.campaign
    add column missed_by bigint,
    add foreign key (landlord_id, missed_by) references outreach.campaign (landlord_id, public_id);
