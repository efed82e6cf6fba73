-- What tells how a household is: somebody spoke with it. recorded says what came after what.
create view timeline.news with (security_invoker = true) as
select landlord_id, tenancy_id, recorded, day from timeline.contact where spoke and withdrawn is null;

grant select on timeline.news to palier_app;
