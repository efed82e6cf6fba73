-- People who do not wish to be approached for a purpose (GDPR, article 21), until they say otherwise. `withdrawn` is the recording
-- number at which they did. A purpose is a code; safety notices and answers have none, and nothing here holds them up.
create table timeline.opposition (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    purpose text not null,
    day date not null,
    actor uuid not null,
    actor_name text not null,
    withdrawn bigint,
    withdrawn_on date,
    primary key (landlord_id, tenancy_id, recorded),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create unique index opposition_stands on timeline.opposition (landlord_id, tenancy_id, purpose) where withdrawn is null;

alter table timeline.opposition enable row level security;
alter table timeline.opposition force row level security;
create policy of_landlord on timeline.opposition using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

-- Oppositions that stand.
create view timeline.opposed with (security_invoker = true) as
select landlord_id, tenancy_id, purpose from timeline.opposition where withdrawn is null;

-- When somebody last spoke with each household, by whichever way.
create view timeline.spoken with (security_invoker = true) as
select landlord_id, tenancy_id, max(day) as last_on from timeline.contact
where spoke and withdrawn is null group by landlord_id, tenancy_id;

-- Households that are not to be called whatever for: somebody has died, or is in hospital.
create view timeline.left_in_peace with (security_invoker = true) as
select landlord_id, tenancy_id, from_on, until_on from timeline.hold
where lifted is null and reason in ('deceased', 'hospital');

grant select, insert on timeline.opposition to palier_app;
grant update (withdrawn, withdrawn_on) on timeline.opposition to palier_app;
grant select on timeline.opposed, timeline.spoken, timeline.left_in_peace to palier_app;
