-- Lines that would be recorded, dated later than is usual.
alter table imports.file add column ahead bigint not null default 0;

-- The first lines of a file that would change something, or changed it, as of its last check. line: of the file; 0 of one that
-- vanished. now, before: what it says and what is recorded, by the names of columns (days as yyyy-mm-dd, amounts in cents).
create table imports.difference (
    landlord_id int not null,
    file_id int not null,
    fate text not null check (fate in ('new', 'changed', 'vanished', 'ahead')),
    n int not null,
    line bigint not null,
    tenancy text not null,
    now jsonb not null,
    before jsonb not null,
    primary key (landlord_id, file_id, fate, n),
    foreign key (landlord_id, file_id) references imports.file (landlord_id, id)
);
alter table imports.difference enable row level security;
alter table imports.difference force row level security;
create policy of_landlord on imports.difference using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);
grant select, insert, delete on imports.difference to palier_app;
