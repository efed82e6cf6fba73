-- Individual situations: what a household needs, what was agreed with it, who does what until when. One is open at a time for a
-- tenancy; steps say who changed what and when.

-- number counts a landlord's dossiers from 1; public_id is what stands in addresses. closed_on, ending, satisfaction: of the
-- last closing, kept when it is opened again. satisfaction: the tenant's answer from 1 to 5; null where it was not asked.
create table dossier.dossier (
    landlord_id int not null,
    number int not null,
    public_id bigint not null check (public_id between 1 and 999999999999999999),
    version int not null default 1,
    tenancy_id int not null,
    status text not null check (status in ('open', 'following', 'closed', 'merged')),
    cause text not null,
    origin text not null,
    adviser uuid not null,
    adviser_name text not null,
    opened_on date not null,
    closed_on date,
    ending text,
    satisfaction smallint check (satisfaction between 1 and 5),
    merged_into int,
    primary key (landlord_id, number),
    unique (landlord_id, public_id),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id),
    foreign key (landlord_id, merged_into) references dossier.dossier (landlord_id, number),
    check (status <> 'closed' or closed_on is not null and ending is not null),
    check ((status = 'merged') = (merged_into is not null))
);
create unique index dossier_active on dossier.dossier (landlord_id, tenancy_id) where status in ('open', 'following');
create index dossier_tenancy on dossier.dossier (landlord_id, tenancy_id, number);
create index dossier_adviser on dossier.dossier (landlord_id, adviser, status, number);

-- day: of business; at: of the machine. detail: a code, a number or a colleague's name; words: what staff wrote.
create table dossier.step (
    landlord_id int not null,
    dossier int not null,
    version int not null,
    day date not null,
    at timestamptz not null default now(),
    actor uuid not null,
    actor_name text not null,
    act text not null,
    status text not null,
    detail text not null default '',
    words text not null default '' check (length(words) <= 500),
    primary key (landlord_id, dossier, version),
    foreign key (landlord_id, dossier) references dossier.dossier (landlord_id, number)
);

-- Needs, goals below them, actions below those; and tasks, which stand alone. assigned_to: the colleague who sees to it, whoever
-- does it. An action or a task with a day stands in that colleague's week until it is settled.
create table dossier.item (
    landlord_id int not null,
    id bigint generated always as identity,
    dossier int not null,
    kind text not null check (kind in ('need', 'goal', 'action', 'task')),
    parent bigint,
    version int not null default 1,
    state text not null default 'open' check (state in ('open', 'done', 'dropped')),
    words text not null check (length(words) between 1 and 500),
    doer text not null default 'staff' check (doer in ('staff', 'household', 'partner')),
    assigned_to uuid not null,
    assigned_name text not null,
    due_on date,
    made_on date not null,
    made_by_name text not null,
    settled_on date,
    settled_by_name text,
    primary key (landlord_id, id),
    foreign key (landlord_id, dossier) references dossier.dossier (landlord_id, number),
    foreign key (landlord_id, parent) references dossier.item (landlord_id, id),
    check ((kind in ('goal', 'action')) = (parent is not null)),
    check (due_on is null or kind in ('action', 'task')),
    check (due_on is not null or kind <> 'task'),
    check ((state = 'open') = (settled_on is null))
);
create index item_dossier on dossier.item (landlord_id, dossier, id);
create index item_due on dossier.item (landlord_id, assigned_to, due_on) where state = 'open' and due_on is not null;
create index item_parent on dossier.item (landlord_id, parent) where parent is not null;

-- is_private: for its author and the managers alone.
create table dossier.note (
    landlord_id int not null,
    id bigint generated always as identity,
    dossier int not null,
    day date not null,
    at timestamptz not null default now(),
    author uuid not null,
    author_name text not null,
    is_private boolean not null,
    words text not null check (length(words) between 1 and 500),
    primary key (landlord_id, id),
    foreign key (landlord_id, dossier) references dossier.dossier (landlord_id, number)
);
create index note_dossier on dossier.note (landlord_id, dossier, id);

-- Words that the guard of free texts warned of and somebody kept, with the reason. families: of engine.text.Guard; the words
-- themselves stand only where they were written.
create table dossier.kept (
    landlord_id int not null,
    id bigint generated always as identity,
    dossier int not null,
    field text not null,
    families text[] not null,
    because text not null check (length(because) between 1 and 200),
    day date not null,
    at timestamptz not null default now(),
    actor uuid not null,
    actor_name text not null,
    primary key (landlord_id, id),
    foreign key (landlord_id, dossier) references dossier.dossier (landlord_id, number)
);
create index kept_dossier on dossier.kept (landlord_id, dossier, id);

-- What a person looked for, so that an address holds a number and never a name. Forgotten after a day.
create table dossier.asked (
    landlord_id int not null,
    person uuid not null,
    token bigint not null,
    words text not null check (length(words) <= 100),
    asked_at timestamptz not null default now(),
    primary key (landlord_id, person, token)
);

do $$
declare t text;
begin
    foreach t in array array['dossier', 'step', 'item', 'note', 'kept', 'asked'] loop
        execute format('alter table dossier.%I enable row level security', t);
        execute format('alter table dossier.%I force row level security', t);
        execute format('create policy of_landlord on dossier.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema dossier to palier_app;
grant select, insert on dossier.dossier, dossier.step, dossier.item, dossier.note, dossier.kept to palier_app;
grant update (version, status, cause, origin, adviser, adviser_name, closed_on, ending, satisfaction, merged_into)
    on dossier.dossier to palier_app;
grant update (dossier, version, state, words, doer, assigned_to, assigned_name, due_on, settled_on, settled_by_name)
    on dossier.item to palier_app;
grant update (dossier) on dossier.note, dossier.kept to palier_app;
grant select, insert, delete on dossier.asked to palier_app;
