-- Numbers that are not to be used for a household: somebody else answered there, or nobody can.
create view outreach.not_theirs with (security_invoker = true) as
select landlord_id, tenancy_id, number from outreach.dropped_number;

grant select on outreach.not_theirs to palier_app;
