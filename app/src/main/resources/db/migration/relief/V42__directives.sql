-- Directives of a crisis: what holds instead of the usual rules, from a day to a day.

-- What a manager asks for and another approves. dues: how many a household may put off by asking; no_coercion: no step that presses
-- a household; longest: months of the longest plan. Each is null or false where the directive does not speak of it.
create table relief.directive (
    landlord_id int not null,
    id int not null,
    version int not null default 1,
    title text not null check (length(title) between 1 and 120),
    source text not null check (length(source) between 1 and 200),
    why text not null check (length(why) between 1 and 500),
    dues int check (dues between 1 and 12),
    no_coercion boolean not null,
    longest int check (longest between 1 and 120),
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    state text not null check (state in ('asked', 'running', 'refused', 'ended')),
    asked_by uuid not null,
    asked_by_name text not null,
    asked_at timestamptz not null default now(),
    decided_by_name text,
    decided_on date,
    ended_by_name text,
    ended_on date,
    primary key (landlord_id, id),
    check (dues is not null or no_coercion or longest is not null)
);

-- What holds of approved directives, kind by kind. Two of a kind never hold on one day. A directive that is ended early ends here;
-- the days on which it held stay.
create table relief.directive_rule (
    landlord_id int not null,
    directive int not null,
    kind text not null check (kind in ('deferral', 'no-coercion', 'longer-plans')),
    amount int not null default 0,
    days daterange not null check (not isempty(days)),
    primary key (landlord_id, directive, kind),
    foreign key (landlord_id, directive) references relief.directive (landlord_id, id),
    exclude using gist (
        int4range(landlord_id, landlord_id, '[]') with &&,
        int4range(ascii(kind), ascii(kind), '[]') with &&,
        days with &&)
);

do $$
declare t text;
begin
    foreach t in array array['directive', 'directive_rule'] loop
        execute format('alter table relief.%I enable row level security', t);
        execute format('alter table relief.%I force row level security', t);
        execute format('create policy of_landlord on relief.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant select, insert on relief.directive, relief.directive_rule to palier_app;
grant update (version, state, decided_by_name, decided_on, ended_by_name, ended_on) on relief.directive to palier_app;
grant update (days) on relief.directive_rule to palier_app;
grant delete on relief.directive_rule to palier_app;
