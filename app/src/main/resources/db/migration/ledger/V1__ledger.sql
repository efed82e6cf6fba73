-- Rent accounts. An entry is never changed nor removed: a mistake is answered by an entry that reverses it.

-- `recorded` numbers the landlord's entries in the order of their recording and is the entry's id. kind: ordinal of
-- engine.ledger.Kind. cents: as in the exchange format, positive but for an adjustment; a reversal has the kind and amount of
-- the entry it takes back, and `reverses` names it. Its tenancy exists because its account does: the same transaction writes
-- ledger.account, whose foreign key is checked once for a tenancy and not once for an entry (half the time of an import).
create table ledger.entry (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    day date not null check (day between '1900-01-01' and '2199-12-31'),
    kind smallint not null check (kind between 0 and 6),
    cents bigint not null check (cents between -1000000000 and 1000000000 and cents <> 0 and (cents > 0 or kind = 6)),
    import_id int not null,
    reverses bigint,
    label text not null default '',
    external_id text,
    primary key (landlord_id, tenancy_id, recorded)
);
create index entry_external on ledger.entry (landlord_id, external_id) where external_id is not null;
-- A file's entries lie together: where, a thousandth of a usual index says.
create index entry_import on ledger.entry using brin (landlord_id, import_id) with (autosummarize = on);
create unique index entry_reversed on ledger.entry (landlord_id, tenancy_id, reverses) where reverses is not null;

-- The entries that stand: neither reversals nor reversed.
create view ledger.standing with (security_invoker) as
select e.*
from ledger.entry e
where e.reverses is null and not exists (
    select from ledger.entry r
    where r.landlord_id = e.landlord_id and r.tenancy_id = e.tenancy_id and r.reverses = e.recorded);

-- Each account packed, for the nightly run: its entries that stand (neither reversals nor reversed) in eight bytes each
-- (ledger.packed), in any order. recorded: the last number that it knows of. Kept up in the transaction that adds the entries; a test compares it with the entries.
create table ledger.account (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    balance bigint not null,
    entries bytea not null,
    primary key (landlord_id, tenancy_id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

-- An entry in one number, as engine.ledger.Entry packs it: day, kind, amount from the highest bits down.
create function ledger.packed(day date, kind smallint, cents bigint) returns bytea
    language sql immutable parallel safe
    return int8send((((day - date '1970-01-01') + 25567)::bigint << 34) | (kind::bigint << 31) | (cents + 1073741824));

-- What an entry adds to the debt.
create function ledger.effect(kind smallint, cents bigint) returns bigint
    language sql immutable parallel safe
    return case when kind in (1, 2, 3, 5) then -cents else cents end;

do $$
declare t text;
begin
    foreach t in array array['entry', 'account'] loop
        execute format('alter table ledger.%I enable row level security', t);
        execute format('alter table ledger.%I force row level security', t);
        execute format('create policy of_landlord on ledger.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema ledger to palier_app;
grant select, insert on ledger.entry to palier_app;
grant select on ledger.standing to palier_app;
grant select, insert, update on ledger.account to palier_app;
grant execute on all functions in schema ledger to palier_app;
