-- What was not kept any longer, by kind and night: how many, and nothing of what it was. code: of a Retained.
create table retention.night (
    landlord_id int not null references portfolio.landlord (id),
    code text not null,
    day date not null,
    papers int not null check (papers > 0),
    at timestamptz not null default now(),
    primary key (landlord_id, code, day)
);
alter table retention.night enable row level security;
alter table retention.night force row level security;
create policy of_landlord on retention.night using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant usage on schema retention to palier_app;
grant select, insert on retention.night to palier_app;
grant update (papers, at) on retention.night to palier_app;
