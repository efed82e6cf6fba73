-- A campaign brings tens of thousands of people at once, and callers pull from it in the same minute: whoever launches it may have
-- its rows counted for the planner, which reads no row to anybody. Before PostgreSQL 17 this right cannot be given, and the count
-- waits for the database's own housekeeping.
do $$
begin
    if current_setting('server_version_num')::int >= 170000 then
        execute 'grant maintain on outreach.person to palier_app';
    end if;
end $$;
