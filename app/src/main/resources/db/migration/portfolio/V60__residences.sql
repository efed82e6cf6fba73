-- In which residence or building a household lives, as its landlord's file calls it; else its address. Empty where neither is known.
create view portfolio.residence with (security_invoker = true) as
select t.landlord_id, t.id as tenancy_id, d.id as dwelling_id, d.branch_id,
    case when d.estate <> '' then d.estate
        else concat_ws(', ', nullif(d.address, ''), case when d.address <> '' then nullif(concat_ws(' ', nullif(d.postcode, ''),
            nullif(d.city, '')), '') end) end as residence
from portfolio.tenancy t
join portfolio.dwelling d on d.landlord_id = t.landlord_id and d.id = t.dwelling_id;

grant select on portfolio.residence to palier_app;
