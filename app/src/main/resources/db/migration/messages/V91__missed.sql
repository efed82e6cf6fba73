-- Whom a send could not be written to when it was launched, on none of its channels: somebody has to tell them another way.
create table messages.unaddressed (
    landlord_id int not null,
    send int not null,
    tenancy_id int not null,
    primary key (landlord_id, send, tenancy_id),
    foreign key (landlord_id, send) references messages.send (landlord_id, id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
alter table messages.unaddressed enable row level security;
alter table messages.unaddressed force row level security;
create policy of_landlord on messages.unaddressed using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);
grant select, insert on messages.unaddressed to palier_app;

-- A send may take one more way to those whom it has not reached.
grant update (channels) on messages.send to palier_app;
