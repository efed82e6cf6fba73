-- Guarantees known of a tenancy, the answers on who may have which, and requests to whoever pays: a fund, a guarantor, an insurer, or
-- an employees' body. What was a request to a fund becomes one to a body of some kind.

alter table relief.fund_request rename to aid_request;
alter table relief.fund_step rename to aid_step;
alter index relief.fund_request_state rename to aid_request_state;
alter table relief.aid_request rename column fund to body;
alter table relief.aid_request rename constraint fund_request_check1 to aid_request_filed;

-- reference: of the guarantee's paper. told_on: the tenant was told that the guarantor is called. file_by: the last day to file, where
-- there is one. recovered_on: whoever paid has told how it is paid back by the household.
alter table relief.aid_request
    add column kind text not null default 'fund' check (kind in ('fund', 'guarantee', 'insurance', 'aid')),
    add column reference text not null default '' check (length(reference) <= 60),
    add column told_on date,
    add column file_by date,
    add column acknowledged_on date,
    add column recovered_on date;
alter table relief.aid_request alter column kind drop default;

-- A fund is asked with the household's agreement (loi 90-449, art. 6-2), and so is an employees' body; a guarantor or an insurer is
-- called once the tenant was told.
alter table relief.aid_request drop constraint aid_request_filed;
alter table relief.aid_request add constraint aid_request_filed check (
    state in ('draft', 'dropped')
    or filed_on is not null and (agreed_on is not null or kind in ('guarantee', 'insurance') and told_on is not null));

-- One request to a fund at a time, and one to each other body.
drop index relief.fund_request_open;
create unique index aid_request_open on relief.aid_request (landlord_id, tenancy_id, kind, (case kind when 'fund' then '' else body end))
    where state in ('draft', 'filed', 'completing', 'adjourned');

-- scheme: as schemes.txt has it. ceiling: the most that it pays, in cents; 0 where it is not known.
create table relief.guarantee (
    landlord_id int not null,
    tenancy_id int not null,
    number int not null,
    scheme text not null,
    body text not null check (length(body) <= 120),
    address text not null default '' check (length(address) <= 400),
    reference text not null default '' check (length(reference) <= 60),
    from_on date,
    to_on date,
    ceiling bigint not null default 0 check (ceiling >= 0),
    made_at timestamptz not null default now(),
    made_by uuid not null,
    made_by_name text not null,
    removed_on date,
    removed_by_name text,
    primary key (landlord_id, tenancy_id, number),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    check (to_on >= from_on),
    check ((removed_on is null) = (removed_by_name is null))
);

-- answer: an option or a number; null where nobody knows.
create table relief.answer (
    landlord_id int not null,
    tenancy_id int not null,
    question text not null,
    answer text,
    answered_on date not null,
    answered_by uuid not null,
    answered_by_name text not null,
    primary key (landlord_id, tenancy_id, question),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['guarantee', 'answer'] loop
        execute format('alter table relief.%I enable row level security', t);
        execute format('alter table relief.%I force row level security', t);
        execute format('create policy of_landlord on relief.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant select, insert on relief.guarantee to palier_app;
grant update (removed_on, removed_by_name) on relief.guarantee to palier_app;
grant select, insert on relief.answer to palier_app;
grant update (answer, answered_on, answered_by, answered_by_name) on relief.answer to palier_app;
grant update (told_on, file_by, acknowledged_on, recovered_on) on relief.aid_request to palier_app;
