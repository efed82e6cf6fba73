-- A campaign may call those whom a send, by its public number, has not reached; messages are another module's, hence no foreign key.
alter table outreach.campaign add column not_reached_by bigint;
