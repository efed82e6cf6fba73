-- Who may enter Palier's own database, and do what there. Run in it, by a superuser.
revoke all on database palier from public;
revoke all on schema public from public;
grant connect, temporary on database palier to palier_app;
grant connect on database palier to palier_fed, palier_backup;
grant connect, temporary, create on database palier to palier_owner;
alter default privileges for role palier_owner revoke execute on functions from public;
grant execute on function pg_backup_start(text, boolean), pg_backup_stop(boolean), pg_walfile_name(pg_lsn) to palier_backup;
