-- Why machines leave a household alone: read by whoever writes to many at once.

-- Calls that were promised for a day, until it is over or somebody has spoken with the household since.
create view timeline.promised with (security_invoker = true) as
select c.landlord_id, c.tenancy_id, c.day as from_on, c.call_back_on as until_on
from timeline.contact c
where c.call_back_on is not null and c.withdrawn is null and not exists (
    select from timeline.contact later
    where later.landlord_id = c.landlord_id and later.tenancy_id = c.tenancy_id and later.recorded > c.recorded
        and later.spoke and later.withdrawn is null);

-- Suspensions that were not lifted, other than those of timeline.left_in_peace.
create view timeline.held with (security_invoker = true) as
select landlord_id, tenancy_id, from_on, until_on from timeline.hold
where lifted is null and reason not in ('deceased', 'hospital');

-- Households whose plan is live: since when. It ends, or is broken, by a later state.
create view timeline.planned with (security_invoker = true) as
select landlord_id, tenancy_id, day as from_on
from (
    select distinct on (landlord_id, tenancy_id) landlord_id, tenancy_id, day, state
    from timeline.plan_state
    order by landlord_id, tenancy_id, day desc, recorded desc) p
where p.state = 'live';

grant select on timeline.promised, timeline.held, timeline.planned to palier_app;
