-- Calls that households were promised on pages of their own: each is the task of a dossier, and waits as long as that is open.
create table dossier.promised_call (
    landlord_id int not null,
    tenancy_id int not null,
    task bigint not null,
    wanted_on date not null,
    primary key (landlord_id, task),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    foreign key (landlord_id, task) references dossier.item (landlord_id, id)
);
create index promised_call_tenancy on dossier.promised_call (landlord_id, tenancy_id);
alter table dossier.promised_call enable row level security;
alter table dossier.promised_call force row level security;
create policy of_landlord on dossier.promised_call using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);
grant select, insert on dossier.promised_call to palier_app;
