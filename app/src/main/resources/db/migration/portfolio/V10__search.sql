-- How a tenancy is found and shown in lists.

-- Lower case, without accents: the one definition, for what is kept and for what is asked.
create function portfolio.folded(said text) returns text
    language sql immutable parallel safe
    return lower(translate(regexp_replace(
        normalize(replace(replace(replace(replace(replace(said, 'Œ', 'oe'), 'œ', 'oe'), 'Æ', 'ae'), 'æ', 'ae'), 'ß', 'ss'), nfkd),
        U&'[\0300-\036F]', '', 'g'), 'ØøŁłĐđıħŦŧ', 'OoLlDdihTt'));

-- The words of a text, each once: letters and digits that follow each other. "3 rue de l'Étang" has 3, rue, de, l and etang.
create function portfolio.words(said text) returns text[]
    language sql immutable parallel safe
    return (
        select coalesce(array_agg(distinct left(w, 60)), '{}')
        from regexp_split_to_table(portfolio.folded(said), '[^a-z0-9]+') w where w <> '');

-- By which names are put in order.
alter table portfolio.tenancy add column sort_name text collate "C"
    generated always as (portfolio.folded(family_name || ' ' || given_name)) stored;
create index tenancy_name on portfolio.tenancy (landlord_id, sort_name, id);

-- What portfolio.word holds of each tenancy. Whoever loads tenancies in bulk copies these rows; one by one it is kept up by
-- portfolio.Search. An address that is protected is not found by its words.
create view portfolio.to_index with (security_invoker = true) as
select t.landlord_id, w.word, t.id as tenancy_id
from portfolio.tenancy t
join portfolio.dwelling d on d.landlord_id = t.landlord_id and d.id = t.dwelling_id
cross join lateral unnest(portfolio.words(concat_ws(' ', t.family_name, t.given_name, t.number, d.number,
    case when not t.protected_address then concat_ws(' ', d.estate, d.address, d.postcode, d.city) end))) w (word);

-- A tenancy as lists show it. Where the address is protected, nothing of it is here.
create view portfolio.summary with (security_invoker = true) as
select t.landlord_id, t.id as tenancy_id, t.public_id, t.number, t.family_name, t.given_name, t.sort_name, t.start_on, t.end_on,
    t.protected_address, d.branch_id, b.name as branch,
    case when t.protected_address then '' else d.address end as address,
    case when t.protected_address then '' else d.postcode end as postcode,
    case when t.protected_address then '' else d.city end as city,
    d.department
from portfolio.tenancy t
join portfolio.dwelling d on d.landlord_id = t.landlord_id and d.id = t.dwelling_id
left join portfolio.branch b on b.landlord_id = d.landlord_id and b.id = d.branch_id;

grant execute on function portfolio.folded, portfolio.words to palier_app;
grant select on portfolio.to_index, portfolio.summary to palier_app;
