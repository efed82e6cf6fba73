-- Numbers as other papers quote them: capitals and digits alone. Stored, so that an index answers: under row-level security an
-- expression of ours is no condition of an index.
alter table portfolio.tenancy add column plain_number text collate "C"
    generated always as (upper(regexp_replace(portfolio.folded(number), '[^a-z0-9]', '', 'g'))) stored;
create index tenancy_plain_number on portfolio.tenancy (landlord_id, plain_number);
