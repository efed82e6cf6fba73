-- The legal calendar: since when accounts owe, and what was done about it.

-- What the accounts of a landlord say on a day: those that have owed for a month, or whose rent counts as unpaid. Written anew
-- whenever the accounts change, and on the first look of a day; nothing here that the accounts do not say.
create table relief.owing (
    landlord_id int not null,
    tenancy_id int not null,
    balance bigint not null check (balance > 0),
    since date not null,
    oldest_unpaid date not null,
    unpaid_since date,
    primary key (landlord_id, tenancy_id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create table relief.owing_read (
    landlord_id int primary key,
    as_of date not null
);

-- step: code of engine.law.LegalStep. proof: a reference, such as the number of a registered letter; never words about people.
-- claimed, since: the debt that the step was about. lease_months: what the lease grants after a notice to pay. A step recorded by
-- mistake is taken back, and stays.
create table relief.legal_step (
    landlord_id int not null,
    tenancy_id int not null,
    number int not null,
    step text not null,
    day date not null,
    proof text not null default '' check (length(proof) <= 80),
    claimed bigint check (claimed >= 0),
    since date,
    lease_months int not null default 0 check (lease_months between 0 and 12),
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    withdrawn_by_name text,
    withdrawn_on date,
    primary key (landlord_id, tenancy_id, number),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    check ((withdrawn_by_name is null) = (withdrawn_on is null))
);

do $$
declare t text;
begin
    foreach t in array array['owing', 'owing_read', 'legal_step'] loop
        execute format('alter table relief.%I enable row level security', t);
        execute format('alter table relief.%I force row level security', t);
        execute format('create policy of_landlord on relief.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant select, insert, delete on relief.owing to palier_app;
grant select, insert, update on relief.owing_read to palier_app;
grant select, insert on relief.legal_step to palier_app;
grant update (withdrawn_by_name, withdrawn_on) on relief.legal_step to palier_app;
