-- For whom the last list asks what; nothing of the account.
create view worklist.listed with (security_invoker = true) as
select landlord_id, tenancy_id, action from worklist.item;

grant select on worklist.listed to palier_app;
