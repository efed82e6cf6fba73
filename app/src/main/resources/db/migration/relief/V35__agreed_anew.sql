-- Rents to come may be put off with a plan, and a plan may be agreed anew: its rest on other terms, the same debt to the cent.

-- deferred_*: the first day, the number and the household's own share of the rents that the plan pays later.
-- replaces: the plan of which this one pays the rest. kept: instalments that were paid before, the first of this plan's.
-- covered: what aid had paid of it by then, its last instalment. suspended_on: since when it may not be paid.
-- The owner sees the rows of no landlord; no row has a plan that it replaces yet.
set local app.landlord = '0';

alter table relief.plan
    add column deferred_from date,
    add column deferred_dues int not null default 0 check (deferred_dues between 0 and 12),
    add column deferred_each bigint not null default 0 check (deferred_each >= 0),
    add column replaces int,
    add column kept int not null default 0 check (kept >= 0),
    add column covered bigint not null default 0 check (covered >= 0),
    add column suspended_on date,
    drop constraint plan_debt_check,
    drop constraint plan_check,
    add check (debt >= 0),
    add check (granted >= 0 and granted < debt + deferred_dues * deferred_each),
    add check ((deferred_from is null) = (deferred_dues = 0)),
    add check (replaces is not null or kept = 0 and covered = 0),
    add check ((state = 'suspended') = (suspended_on is not null)),
    add foreign key (landlord_id, tenancy_id, replaces) references relief.plan (landlord_id, tenancy_id, number);

drop index relief.plan_running;
create unique index plan_running on relief.plan (landlord_id, tenancy_id) where state in ('running', 'broken', 'suspended');

grant update (suspended_on) on relief.plan to palier_app;
