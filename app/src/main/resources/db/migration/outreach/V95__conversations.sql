-- With whom somebody spoke for which purpose, and from when on they may be called for it again: a call of a campaign, a visit that
-- found them, or a contact that a colleague wrote down. recorded: of the contact in the timeline.
create table outreach.conversation (
    landlord_id int not null,
    tenancy_id int not null,
    purpose text not null,
    recorded bigint not null,
    spoke_on date not null,
    until_on date not null check (until_on > spoke_on),
    by_name text not null,
    primary key (landlord_id, tenancy_id, purpose, recorded),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create index conversation_rests on outreach.conversation (landlord_id, purpose, until_on) include (tenancy_id, spoke_on);

alter table outreach.conversation enable row level security;
alter table outreach.conversation force row level security;
create policy of_landlord on outreach.conversation using (landlord_id = current_setting('app.landlord')::int)
    with check (landlord_id = current_setting('app.landlord')::int);

-- Whom a campaign does not call because somebody has spoken with them for the same purpose meanwhile: a queue holds those alone
-- who are to be called, so that a pull reads nothing else.
alter table outreach.person drop constraint person_state_check;
alter table outreach.person
    add column spared_on date,
    add column spared_by text,
    add column spared_recorded bigint,
    add constraint person_state_check
        check (state in ('waiting', 'reached', 'refused', 'unreached', 'visit', 'closed', 'spared')),
    add check (state <> 'spared' or spared_on is not null and spared_by is not null and spared_recorded is not null);

-- Whoever spoke with a colleague is left alone for some days without a campaign.
alter table outreach.rest alter column campaign drop not null;

grant select, insert, delete on outreach.conversation to palier_app;
grant update (spared_on, spared_by, spared_recorded) on outreach.person to palier_app;
