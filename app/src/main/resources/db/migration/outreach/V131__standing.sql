-- Where somebody of a campaign stands, in one place each. A visit is of the household: while it is open nobody calls them for any
-- campaign, whichever asked for it. Once it is over they were spoken with meanwhile, died, or were visited.
create index visit_tenancy on outreach.visit (landlord_id, tenancy_id, id) where state = 'closed';

create view outreach.standing with (security_invoker = true) as
select p.landlord_id, p.campaign, p.tenancy_id, p.branch_id, p.priority_area, p.reasons,
    case
        when o.tenancy_id is not null and p.state in ('waiting', 'visit', 'unreached') then 'visit'
        when p.not_called then 'not-called'
        when p.state = 'visit' and e.closed_as in ('reached', 'spoken') then 'reached'
        when p.state = 'visit' and e.closed_as = 'deceased' then 'refused'
        when p.state = 'visit' then 'visited'
        when p.state = 'closed' and p.last_outcome = 'deceased' then 'refused'
        when p.state = 'closed' then 'unreached'
        else p.state
    end as standing
from outreach.person p
left join outreach.visit o on o.landlord_id = p.landlord_id and o.tenancy_id = p.tenancy_id and o.state <> 'closed'
left join lateral (
    select v.closed_as from outreach.visit v
    where p.state = 'visit' and v.landlord_id = p.landlord_id and v.tenancy_id = p.tenancy_id and v.state = 'closed'
    order by v.id desc limit 1) e on true;

grant select on outreach.standing to palier_app;
