-- What stands on a landlord's letters, and the letters that were issued, each with its exact PDF. Rows are only ever added: the
-- latest version of a letterhead holds.
create table letters.letterhead (
    landlord_id int not null,
    version int not null check (version > 0),
    address text not null,
    town text not null,
    phone text not null,
    hours text not null,
    signatory text not null,
    office text not null,
    -- Drawn anew when it was handed in: nothing but the picture is kept.
    logo_type text check (logo_type in ('image/png', 'image/svg+xml')),
    logo bytea,
    recorded_by uuid not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null default now(),
    primary key (landlord_id, version),
    check ((logo is null) = (logo_type is null))
);

-- recorded: of the entry in the timeline. kind, version: of the template. about: of what it speaks, such as plan:1.
-- batch: letters that were issued together, to be printed together.
create table letters.issued (
    landlord_id int not null,
    tenancy_id int not null,
    recorded bigint not null,
    kind text not null,
    version int not null,
    about text not null,
    batch uuid not null,
    day date not null,
    at timestamptz not null default now(),
    actor uuid not null,
    actor_name text not null,
    sha256 bytea not null check (length(sha256) = 32),
    pdf bytea not null,
    primary key (landlord_id, tenancy_id, recorded),
    foreign key (landlord_id, tenancy_id) references portfolio.tenancy (landlord_id, id)
);
create index issued_about on letters.issued (landlord_id, tenancy_id, about, recorded);
create index issued_batch on letters.issued (landlord_id, batch);

do $$
declare t text;
begin
    foreach t in array array['letterhead', 'issued'] loop
        execute format('alter table letters.%I enable row level security', t);
        execute format('alter table letters.%I force row level security', t);
        execute format('create policy of_landlord on letters.%I using (landlord_id = current_setting(''app.landlord'')::int)'
            ' with check (landlord_id = current_setting(''app.landlord'')::int)', t);
    end loop;
end $$;

grant usage on schema letters to palier_app;
grant select, insert on letters.letterhead, letters.issued to palier_app;
