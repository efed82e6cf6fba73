-- What came into a dossier from one that was merged into it, so that the two can be parted again. dossier: the merged one. what: of
-- which table the row is; 'dossier' stands once for each merged one, with its own number.
create table dossier.moved (
    landlord_id int not null,
    dossier int not null,
    what text not null check (what in ('dossier', 'item', 'note', 'kept', 'referral')),
    id bigint not null,
    primary key (landlord_id, dossier, what, id),
    foreign key (landlord_id, dossier) references dossier.dossier (landlord_id, number)
);
alter table dossier.moved enable row level security;
alter table dossier.moved force row level security;
create policy of_landlord on dossier.moved using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);
grant select, insert, delete on dossier.moved to palier_app;
