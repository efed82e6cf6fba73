-- Whose account owes something; not how much.
create view ledger.owing with (security_invoker = true) as
select landlord_id, tenancy_id from ledger.account where balance > 0;

grant select on ledger.owing to palier_app;
