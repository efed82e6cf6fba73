-- Needs that somebody told on the telephone, until an adviser sees to them.

-- need: a code of engine.outreach.Need. A need that is open already is not written down a second time.
create table dossier.told_need (
    landlord_id int not null,
    id bigint generated always as identity,
    tenancy_id int not null,
    need text not null,
    told_on date not null,
    told_to text not null,
    state text not null default 'open' check (state in ('open', 'taken', 'settled', 'declined')),
    answered_by_name text,
    answered_on date,
    primary key (landlord_id, id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    check ((state = 'open') = (answered_on is null))
);
create unique index told_need_open on dossier.told_need (landlord_id, tenancy_id, need) where state = 'open';
create index told_need_state on dossier.told_need (landlord_id, id) where state = 'open';

alter table dossier.told_need enable row level security;
alter table dossier.told_need force row level security;
create policy of_landlord on dossier.told_need using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select, insert on dossier.told_need to palier_app;
grant update (state, answered_by_name, answered_on) on dossier.told_need to palier_app;
