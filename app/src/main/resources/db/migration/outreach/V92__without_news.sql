-- At which recording number a household was handed to rescue: what is recorded later is news of it.
alter table outreach.visit add column handed bigint;
grant update (handed) on outreach.visit to palier_app;
create index visit_handed on outreach.visit (landlord_id, tenancy_id) where closed_as = 'taken-over';

-- Of whom nobody knows how they are: an urgency or a visit is open, or rescue took over and nobody recorded news since. They are
-- called for news, and for nothing else.
create view outreach.without_news with (security_invoker = true) as
select a.landlord_id, a.tenancy_id, cast(a.at as date) as since, 'urgent'::text as why
from outreach.alarm a where a.closed_at is null
union all
select v.landlord_id, v.tenancy_id, v.asked_on, 'visit'
from outreach.visit v where v.state <> 'closed'
union all
select v.landlord_id, v.tenancy_id, v.closed_on, 'rescue'
from outreach.visit v
where v.closed_as = 'taken-over'
    and not exists (select from timeline.news n
        where n.landlord_id = v.landlord_id and n.tenancy_id = v.tenancy_id
            and case when v.handed is null then n.day > v.closed_on else n.recorded > v.handed end)
    and not exists (select from outreach.visit l
        where l.landlord_id = v.landlord_id and l.tenancy_id = v.tenancy_id and l.id > v.id and l.closed_as <> 'taken-over');

grant select on outreach.without_news to palier_app;
