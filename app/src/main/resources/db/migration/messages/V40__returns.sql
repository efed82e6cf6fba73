-- Mail that comes back. Its reports name our message by a reference that nobody can guess who did not get it: the key is the platform's
-- own, drawn once. Of no landlord.
create table messages.reference_key (
    one boolean primary key default true check (one),
    key bytea not null check (octet_length(key) = 32)
);
grant select, insert on messages.reference_key to palier_app;

-- Of the box to which a provider's mail comes back: when it was read, how many mails stay in it, and what was wrong (a code).
alter table messages.provider
    add column box_read_at timestamptz,
    add column box_left int,
    add column box_trouble text;
