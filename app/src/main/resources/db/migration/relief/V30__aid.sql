-- Requests to a housing solidarity fund (FSL), and each step of theirs with who made it.

-- No request is filed without the household's recorded agreement (loi 90-449, art. 6-2). gift, loan: what was granted, in cents.
-- chase_on: when to ask again, where the fund has not answered. papers: those that were seen.
create table relief.fund_request (
    landlord_id int not null,
    tenancy_id int not null,
    number int not null,
    version int not null default 1,
    fund text not null,
    state text not null,
    asked bigint not null check (asked > 0),
    gift bigint not null default 0 check (gift >= 0),
    loan bigint not null default 0 check (loan >= 0),
    papers text[] not null default '{}',
    agreed_on date,
    agreed_how text check (agreed_how in ('written', 'spoken', 'social-worker')),
    filed_on date,
    chase_on date,
    decided_on date,
    paid_on date,
    made_by_name text not null,
    primary key (landlord_id, tenancy_id, number),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    check ((agreed_on is null) = (agreed_how is null)),
    check (state in ('draft', 'dropped') or agreed_on is not null and filed_on is not null),
    check (state <> 'granted' or gift + loan > 0)
);
create index fund_request_state on relief.fund_request (landlord_id, state, tenancy_id, number);
-- One request at a time.
create unique index fund_request_open on relief.fund_request (landlord_id, tenancy_id)
    where state in ('draft', 'filed', 'completing', 'adjourned');

create table relief.fund_step (
    landlord_id int not null,
    tenancy_id int not null,
    number int not null,
    version int not null,
    at timestamptz not null default now(),
    day date not null,
    actor uuid not null,
    actor_name text not null,
    act text not null,
    state text not null,
    reason text not null default '' check (length(reason) <= 500),
    primary key (landlord_id, tenancy_id, number, version),
    foreign key (landlord_id, tenancy_id, number) references relief.fund_request (landlord_id, tenancy_id, number)
);

do $$
declare t text;
begin
    foreach t in array array['fund_request', 'fund_step'] loop
        execute format('alter table relief.%I enable row level security', t);
        execute format('alter table relief.%I force row level security', t);
        execute format('create policy of_landlord on relief.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant select, insert on relief.fund_request, relief.fund_step to palier_app;
grant update (version, state, gift, loan, papers, agreed_on, agreed_how, filed_on, chase_on, decided_on, paid_on)
    on relief.fund_request to palier_app;
