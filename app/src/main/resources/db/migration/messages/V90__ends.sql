-- Until when what a send says is of use, such as the end of a cut. What has not left by then is withdrawn.
alter table messages.send add column ends_at timestamp, add check (ends_at > starts_at);
create index send_ends on messages.send (landlord_id, ends_at) where ends_at is not null;
