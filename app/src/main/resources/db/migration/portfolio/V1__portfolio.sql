-- Landlords and what they let. Ids of a landlord's rows count from 1 within the landlord; what stands in an address is the
-- random public_id.

-- The federation's directory of members: names alone, open to every module.
create table portfolio.landlord (
    id int primary key,
    code text not null unique,
    name text not null,
    form text not null,
    departments text[] not null
);

-- The order in which facts about a landlord's tenancies were recorded. Taken by `update … returning`: the row's lock is held
-- until the transaction ends, so that a number seen is a number committed, and all smaller ones too.
create table portfolio.recording (
    landlord_id int primary key references portfolio.landlord (id),
    last bigint not null default 0
);

create table portfolio.branch (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    name text not null,
    primary key (landlord_id, id),
    unique (landlord_id, name)
);

create table portfolio.dwelling (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    branch_id int,
    number text not null,
    estate text not null default '',
    address text not null default '',
    floor text not null default '',
    postcode text not null default '',
    city text not null default '',
    commune text not null default '',
    department text not null default '',
    priority_area text not null default '',
    primary key (landlord_id, id),
    foreign key (landlord_id, branch_id) references portfolio.branch (landlord_id, id)
);
create index dwelling_branch on portfolio.dwelling (landlord_id, branch_id);
create index dwelling_number on portfolio.dwelling (landlord_id, number);

-- A tenancy as it stands now. What triage reads of it is also kept as it was recorded: portfolio.tenancy_fact.
create table portfolio.tenancy (
    landlord_id int not null references portfolio.landlord (id),
    id int not null,
    public_id bigint not null check (public_id between 1 and 999999999999999999),
    number text not null,
    dwelling_id int not null,
    start_on date not null,
    end_on date,
    rent bigint not null check (rent >= 0),
    benefit bigint not null check (benefit >= 0),
    birth_year smallint,
    lives_alone boolean,
    household_size smallint,
    family_name text not null default '',
    given_name text not null default '',
    protected_address boolean not null default false,
    recorded bigint not null,
    primary key (landlord_id, id),
    unique (landlord_id, number),
    unique (landlord_id, public_id),
    foreign key (landlord_id, dwelling_id) references portfolio.dwelling (landlord_id, id)
);
create index tenancy_dwelling on portfolio.tenancy (landlord_id, dwelling_id);

-- Rent, benefit, dates and household as recorded, a row for each change: a past run reads those of its own mark.
create table portfolio.tenancy_fact (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    start_on date not null,
    end_on date,
    rent bigint not null,
    benefit bigint not null,
    birth_year smallint,
    lives_alone boolean,
    household_size smallint,
    primary key (landlord_id, tenancy_id, recorded),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

-- Telephones and addresses of mail. What staff wrote is kept beside what a file says, and comes first.
create table portfolio.contact_point (
    landlord_id int not null,
    tenancy_id int not null,
    kind text not null check (kind in ('phone', 'email')),
    source text not null check (source in ('file', 'staff')),
    value text not null,
    recorded bigint not null,
    actor uuid not null,
    primary key (landlord_id, tenancy_id, kind, source),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);

-- Words by which a tenancy is found: of its holder, number, address, town; folded to lower case without accents. Compared by
-- bytes, so that a prefix is a range of the index under row-level security too (trust.md, section 1b). Written from the rows of
-- tenancies alone (portfolio.to_index), which are never removed: a foreign key would check each of a tenancy's ten words again.
create table portfolio.word (
    landlord_id int not null,
    word text collate "C" not null,
    tenancy_id int not null,
    primary key (landlord_id, word, tenancy_id)
);
create index word_tenancy on portfolio.word (landlord_id, tenancy_id);

do $$
declare t text;
begin
    foreach t in array array['recording', 'branch', 'dwelling', 'tenancy', 'tenancy_fact', 'contact_point', 'word'] loop
        execute format('alter table portfolio.%I enable row level security', t);
        execute format('alter table portfolio.%I force row level security', t);
        execute format('create policy of_landlord on portfolio.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema portfolio to palier_app;
grant select, insert on portfolio.landlord to palier_app;
grant select, insert, update on portfolio.recording, portfolio.branch, portfolio.dwelling, portfolio.tenancy,
    portfolio.contact_point to palier_app;
grant select, insert on portfolio.tenancy_fact to palier_app;
grant select, insert, delete on portfolio.word to palier_app;
