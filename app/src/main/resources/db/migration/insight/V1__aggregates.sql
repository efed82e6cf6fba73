-- What the federation may see: counts over landlords, never a record. The functions of schema fed run as palier_fed_definer, which
-- no one signs in as, and answer palier_fed alone; each suppresses small counts itself, so that no caller can forget to.

create schema fed;
grant usage on schema fed, portfolio, ledger to palier_fed_definer;
grant create on schema fed to palier_fed_definer;
grant usage on schema fed to palier_fed;
grant select on portfolio.landlord, portfolio.tenancy, ledger.account to palier_fed_definer;

-- Tenancies let on a day, those that owe, and what they owe in cents, by landlord. A count under 11, or one that differs from the
-- whole by less than 11, is null, with its amount; where one landlord alone would be null, the next smallest is too, so that a
-- total gives nothing back.
create function fed.landlords(as_of date)
    returns table (code text, name text, tenancies bigint, owing bigint, owed bigint)
    language sql stable security definer set search_path = ''
begin atomic
    with counted as (
        select l.code, l.name, count(t.id) as tenancies, count(*) filter (where a.balance > 0) as owing,
            coalesce(sum(a.balance) filter (where a.balance > 0), 0)::bigint as owed
        from portfolio.landlord l
        left join portfolio.tenancy t on t.landlord_id = l.id and t.start_on <= as_of
            and (t.end_on is null or t.end_on >= as_of)
        left join ledger.account a on a.landlord_id = t.landlord_id and a.tenancy_id = t.id
        group by l.id),
    judged as (
        select c.*, c.owing between 1 and 10 or c.tenancies - c.owing between 1 and 10 as small from counted c),
    ranked as (
        select j.*, count(*) filter (where j.small) over () as smalls,
            row_number() over (partition by j.small order by j.owing, j.code) as place from judged j)
    select r.code, r.name, r.tenancies, case when hidden then null else r.owing end, case when hidden then null else r.owed end
    from (select q.*, q.small or q.smalls = 1 and q.place = 1 as hidden from ranked q) r
    order by r.code;
end;

alter function fed.landlords(date) owner to palier_fed_definer;
revoke execute on function fed.landlords(date) from public;
grant execute on function fed.landlords(date) to palier_fed;
revoke create on schema fed from palier_fed_definer;
