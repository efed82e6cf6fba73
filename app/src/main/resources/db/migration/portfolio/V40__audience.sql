-- Whom a landlord can reach: what a campaign chooses by, and the numbers to call.

-- Digits alone, a French number beginning with 0. Stored: written out for each of a landlord's numbers, a count would wait for it.
alter table portfolio.contact_point add column plain_number text collate "C"
    generated always as (case when kind = 'phone' then
        nullif(regexp_replace(regexp_replace(value, '[^0-9+]', '', 'g'), '^(\+33|0033)0?', '0'), '') end) stored;

create view portfolio.audience with (security_invoker = true) as
select t.landlord_id, t.id as tenancy_id, t.public_id, t.birth_year, coalesce(t.lives_alone, false) as lives_alone, d.branch_id,
    d.department, d.city, d.priority_area <> '' as priority_area, t.start_on, t.end_on
from portfolio.tenancy t
join portfolio.dwelling d on d.landlord_id = t.landlord_id and d.id = t.dwelling_id;

-- source: 'staff' comes before 'file'.
create view portfolio.phone with (security_invoker = true) as
select landlord_id, tenancy_id, source, value, plain_number
from portfolio.contact_point
where kind = 'phone' and plain_number is not null;

grant select on portfolio.audience, portfolio.phone to palier_app;
