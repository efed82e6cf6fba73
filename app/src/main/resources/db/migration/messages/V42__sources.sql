-- What a notice tells of, where somebody started it from there: a kind of thing that another module has, its number, and its title as
-- it was then.
create table messages.send_source (
    landlord_id int not null,
    send int not null,
    kind text not null check (kind ~ '^[a-z]{1,20}$'),
    number int not null,
    title text not null,
    primary key (landlord_id, send),
    foreign key (landlord_id, send) references messages.send (landlord_id, id)
);
alter table messages.send_source enable row level security;
alter table messages.send_source force row level security;
create policy of_landlord on messages.send_source using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);
grant select, insert on messages.send_source to palier_app;
