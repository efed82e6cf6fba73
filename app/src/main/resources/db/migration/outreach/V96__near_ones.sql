-- Whom to ask how a household is that nobody reaches: of the household, and the caretaker whom an agency sends. Contact data of third
-- persons: read by name of those who read it, taken away on request, and with the tenancy.
create table outreach.near_one (
    landlord_id int not null,
    tenancy_id int not null,
    id int not null,
    tie text not null check (tie in ('relative', 'neighbour', 'caretaker')),
    name text not null check (length(name) between 1 and 80),
    number text collate "C" not null,
    note text not null check (length(note) <= 200),
    agreed boolean not null check (agreed or tie <> 'neighbour'),
    said_by uuid not null,
    said_by_name text not null,
    said_on date not null,
    primary key (landlord_id, tenancy_id, id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

create table outreach.caretaker (
    landlord_id int not null references portfolio.landlord (id),
    branch_id int not null,
    name text not null check (length(name) between 1 and 80),
    number text collate "C" not null,
    said_by_name text not null,
    said_on date not null,
    primary key (landlord_id, branch_id)
);

do $$
declare t text;
begin
    foreach t in array array['near_one', 'caretaker'] loop
        execute format('alter table outreach.%I enable row level security', t);
        execute format('alter table outreach.%I force row level security', t);
        execute format('create policy of_landlord on outreach.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant select, insert, delete on outreach.near_one to palier_app;
grant select, insert, update, delete on outreach.caretaker to palier_app;
