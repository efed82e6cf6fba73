-- A letter that somebody sends by mail: a message of no send, with the PDF that module letters keeps. Of these rows subject and
-- body stand from the beginning: they are the same whenever it leaves.
alter table messages.message
    alter column send drop not null,
    -- recorded, of letters.issued.
    add column letter bigint,
    add column by_person uuid,
    add column by_name text,
    add check ((send is null) = (letter is not null)),
    add check ((letter is null) = (by_person is null) and (letter is null) = (by_name is null)),
    add check (letter is null or (channel = 'email' and subject is not null and body is not null));

-- No row has a letter yet. To look whether it is so, a landlord is named that has no rows.
set local app.landlord = '0';
alter table messages.message
    add foreign key (landlord_id, tenancy_id, letter) references letters.issued (landlord_id, tenancy_id, recorded);

-- A letter goes once, whoever asks and however often: again only after it has failed.
create unique index message_letter on messages.message (landlord_id, tenancy_id, letter)
    where letter is not null and state not in ('failed', 'withdrawn');
create index message_letter_waiting on messages.message (landlord_id, due_at, id) where letter is not null and state = 'waiting';
create index message_of_letter on messages.message (landlord_id, tenancy_id, letter, id) where letter is not null;

-- What somebody sends by hand is none of the messages of which a household gets so many at most.
create or replace view messages.received with (security_invoker = true) as
select landlord_id, tenancy_id, send, id, cast(coalesce(handed_at, due_at) as date) as on_day, handed_at is not null as handed
from messages.message
where state not in ('failed', 'withdrawn', 'held') and send is not null;

-- Once a letter is forgotten, so is its mail.
grant update (address, by_name) on messages.message to palier_app;
