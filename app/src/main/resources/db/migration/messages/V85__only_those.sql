-- Of those whom the other criteria choose, only some: a code of outreach.campaign.Only.
alter table messages.send add column only_those text;
