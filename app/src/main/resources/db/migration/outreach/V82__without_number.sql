-- A visit may also be made of somebody whom a campaign would call and who has no number: they have no row in its queue.
-- Rows that stand kept a stronger key until now. No landlord's policy lets them be read here, and none has to be.
select set_config('app.landlord', '0', true);
alter table outreach.visit drop constraint visit_landlord_id_campaign_tenancy_id_fkey;
alter table outreach.visit
    add foreign key (landlord_id, campaign) references outreach.campaign (landlord_id, id),
    add foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id);

-- Of those whom the other criteria choose, only some: a code of outreach.campaign.Only.
alter table outreach.campaign add column only_those text;
