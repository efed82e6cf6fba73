-- A campaign brings tens of thousands of people at once, and callers pull from it in the same minute: the database counts its rows
-- before, instead of whenever its housekeeping comes by, for a table is counted by its owner alone.
create function outreach.count_people() returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    execute 'analyze (skip_locked) outreach.person';
end $$;

revoke all on function outreach.count_people() from public;
grant execute on function outreach.count_people() to palier_app;
