-- Repayment plans: what was agreed, its instalments by revision, and each change of its state with who made it.

-- What a landlord decides about plans; a landlord without a row has the shipped values (relief.Settings).
create table relief.settings (
    landlord_id int primary key,
    adviser_limit bigint not null check (adviser_limit >= 0),
    remainder bigint not null check (remainder >= 0),
    longest int not null check (longest between 1 and 600),
    least bigint not null check (least >= 0),
    grace_days int not null check (grace_days between 0 and 60),
    tolerance bigint not null check (tolerance >= 0),
    recorded_by uuid not null,
    recorded_at timestamptz not null default now()
);

-- What a household said it has in a month, in cents. The latest row holds; earlier ones stay as they were said.
create table relief.means (
    landlord_id int not null,
    tenancy_id int not null,
    number int not null,
    at timestamptz not null default now(),
    actor uuid not null,
    resources bigint not null check (resources >= 0),
    charges bigint not null check (charges >= 0),
    remainder bigint not null check (remainder >= 0),
    adults int not null check (adults between 1 and 20),
    children int not null check (children between 0 and 20),
    primary key (landlord_id, tenancy_id, number),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

-- debt: the balance of the account on frozen_on, of what was recorded up to mark. Lines behind either are watched as new.
create table relief.plan (
    landlord_id int not null,
    tenancy_id int not null,
    number int not null,
    version int not null default 1,
    revision int not null default 1,
    state text not null,
    debt bigint not null check (debt > 0),
    granted bigint not null default 0 check (granted >= 0 and granted < debt),
    frozen_on date not null,
    mark bigint not null,
    rhythm text not null,
    day_of_month int not null check (day_of_month between 1 and 31),
    pay_day int not null check (pay_day between 0 and 31),
    grace_days int not null,
    tolerance bigint not null,
    proposed_by uuid not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null default now(),
    signed_on date,
    primary key (landlord_id, tenancy_id, number),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create index plan_state on relief.plan (landlord_id, state, tenancy_id, number);
-- One plan is being agreed at a time, and one is being kept.
create unique index plan_agreeing on relief.plan (landlord_id, tenancy_id) where state in ('proposed', 'approved');
create unique index plan_running on relief.plan (landlord_id, tenancy_id) where state in ('running', 'broken');

create table relief.instalment (
    landlord_id int not null,
    tenancy_id int not null,
    plan int not null,
    revision int not null,
    number int not null,
    day date not null,
    cents bigint not null check (cents > 0),
    primary key (landlord_id, tenancy_id, plan, revision, number),
    foreign key (landlord_id, tenancy_id, plan) references relief.plan (landlord_id, tenancy_id, number)
);

-- reason: words of staff, short.
create table relief.step (
    landlord_id int not null,
    tenancy_id int not null,
    plan int not null,
    version int not null,
    at timestamptz not null default now(),
    actor uuid not null,
    actor_name text not null,
    act text not null,
    state text not null,
    reason text not null default '' check (length(reason) <= 500),
    primary key (landlord_id, tenancy_id, plan, version),
    foreign key (landlord_id, tenancy_id, plan) references relief.plan (landlord_id, tenancy_id, number)
);

do $$
declare t text;
begin
    foreach t in array array['settings', 'means', 'plan', 'instalment', 'step'] loop
        execute format('alter table relief.%I enable row level security', t);
        execute format('alter table relief.%I force row level security', t);
        execute format('create policy of_landlord on relief.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema relief to palier_app;
grant select, insert, update on relief.settings to palier_app;
grant select, insert on relief.means, relief.plan, relief.instalment, relief.step to palier_app;
grant update (version, revision, state, signed_on) on relief.plan to palier_app;
