-- The numbers, sites and addresses that a landlord's messages may tell besides its own: one more of the things it decides.
alter table messages.setting
    add column known text[] not null default array['gouv.fr'] check (cardinality(known) <= 40);

create or replace view messages.setting_now with (security_invoker = true) as
select l.id as landlord_id, coalesce(s.version, 0) as version, coalesce(s.cap_messages, 3) as cap_messages,
    coalesce(s.cap_days, 7) as cap_days, coalesce(s.quiet_days, 7) as quiet_days, coalesce(s.large, 500) as large,
    coalesce(s.sms_mills, 50) as sms_mills, coalesce(s.letter_mills, 1200) as letter_mills,
    coalesce(s.call_backs, 10) as call_backs, coalesce(s.calls_an_hour, 6) as calls_an_hour,
    coalesce(s.known, array['gouv.fr']) as known
from portfolio.landlord l
left join lateral (
    select * from messages.setting x where x.landlord_id = l.id order by x.version desc limit 1) s on true;
