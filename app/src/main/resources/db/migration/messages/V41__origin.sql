-- From whom messages say that they come, as each landlord decides, each time: the last version holds. What is empty is as the account
-- with the provider has it; an empty name is the landlord's.
create table messages.origin (
    landlord_id int not null references portfolio.landlord (id),
    version int not null,
    name text not null default '' check (length(name) <= 60),
    mail text not null default '' check (length(mail) <= 120),
    reply_to text not null default '' check (length(reply_to) <= 120),
    sms text not null default '' check (sms = '' or sms ~ '^[A-Za-z0-9][A-Za-z0-9 .-]{1,9}[A-Za-z0-9]$'),
    actor uuid not null,
    actor_name text not null,
    at timestamptz not null default now(),
    primary key (landlord_id, version)
);
alter table messages.origin enable row level security;
alter table messages.origin force row level security;
create policy of_landlord on messages.origin using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);
grant select, insert on messages.origin to palier_app;
