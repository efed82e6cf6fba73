-- Palier's roles, made where they are missing. Run by a superuser; passwords are set apart.
do $$
declare r text;
begin
    foreach r in array array['palier_app', 'palier_fed', 'palier_backup'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I login', r);
        end if;
    end loop;
    foreach r in array array['palier_owner', 'palier_fed_definer'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I nologin', r);
        end if;
    end loop;
end $$;

-- Owns schemas and tables; signs in only while schemas are brought up to date.
alter role palier_owner nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
-- What the application works as: owns nothing, and row-level security holds for it.
alter role palier_app nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
-- Calls the federation's aggregate functions, and nothing else.
alter role palier_fed nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
-- Owns those functions alone: they must see all landlords to add them up.
alter role palier_fed_definer nologin bypassrls nosuperuser nocreatedb nocreaterole noreplication;
grant palier_fed_definer to palier_owner;
-- Copies the server's files while it runs.
alter role palier_backup login bypassrls replication nosuperuser nocreatedb nocreaterole;

alter role palier_app set search_path = shared;
alter role palier_app set statement_timeout = '60s';
alter role palier_app set lock_timeout = '10s';
alter role palier_app set idle_in_transaction_session_timeout = '60s';
-- The largest landlord has hundreds of times the rows of the smallest: a plan made for all suits neither.
alter role palier_app set plan_cache_mode = force_custom_plan;
alter role palier_fed set statement_timeout = '60s';
alter role palier_fed set lock_timeout = '10s';
-- After a load in bulk, its owner has it written through at once, so that nobody waits for it later.
grant pg_checkpoint to palier_owner;
