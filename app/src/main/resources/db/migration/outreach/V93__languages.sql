-- Which language a household speaks where a caller found out that it is not French, and who calls it since the coordinator saw to
-- that: nobody, before somebody is named.
create table outreach.language (
    landlord_id int not null,
    tenancy_id int not null,
    language text not null,
    said_on date not null,
    said_by_name text not null,
    caller uuid,
    caller_name text,
    chosen_by_name text,
    primary key (landlord_id, tenancy_id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    check ((caller is null) = (caller_name is null))
);

alter table outreach.language enable row level security;
alter table outreach.language force row level security;
create policy of_landlord on outreach.language using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

grant select, insert, update, delete on outreach.language to palier_app;
