-- What is kept for how long: the addresses and words of messages go once a send is long over, receipts and references sooner. The rows
-- stay, and with them all that is counted.
alter table messages.send add column emptied_at timestamptz;
grant update (emptied_at) on messages.send to palier_app;
create index send_kept on messages.send (landlord_id, created_at) where emptied_at is null;
-- Of messages that belong to no send.
create index message_alone on messages.message (landlord_id, changed_at) where send is null;

-- Receipts are still added, read and matched by all, and deleted by nobody before a month has gone by.
alter table messages.receipt enable row level security;
alter table messages.receipt force row level security;
create policy added on messages.receipt for insert with check (true);
create policy known on messages.receipt for select using (true);
create policy matched on messages.receipt for update using (true);
create policy old on messages.receipt for delete using (at < now() - interval '30 days');
grant delete on messages.receipt to palier_app;
create index receipt_at on messages.receipt (at);
create index reference_at on messages.reference (at);
grant update (address) on messages.message to palier_app;
