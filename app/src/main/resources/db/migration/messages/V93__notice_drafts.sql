-- Notices in the making: what was typed, step by step, so that going back or coming back finds it again. typed: the fields of the form;
-- steps: how many were filled in so that they could be sent. Gone once its send is prepared, and after a month.
create table messages.notice_draft (
    landlord_id int not null references portfolio.landlord (id),
    id bigint not null check (id between 1 and 999999999999999999),
    author uuid not null,
    steps smallint not null check (steps between 0 and 2),
    typed jsonb not null,
    changed_at timestamp not null,
    primary key (landlord_id, id)
);
create index notice_draft_author on messages.notice_draft (landlord_id, author, changed_at);
alter table messages.notice_draft enable row level security;
alter table messages.notice_draft force row level security;
create policy of_landlord on messages.notice_draft using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);
grant select, insert, delete, update (steps, typed, changed_at) on messages.notice_draft to palier_app;
