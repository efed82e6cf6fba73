-- The pace of call-backs is one for a landlord: what its sends handed over is counted in fives of minutes, by the moment at which each
-- begins, and summed over the sends.
comment on column messages.handed_hour.hour is 'when five minutes of the clock begin';
create index handed_hour_of_all on messages.handed_hour (landlord_id, hour);

-- A send that a second person refused is not one that was taken back; why is told with each (a code).
alter table messages.send drop constraint send_state_check;
alter table messages.send
    add check (state in ('draft', 'asked', 'approved', 'running', 'stopped', 'done', 'refused', 'withdrawn'));
alter table messages.send_step add column reason text check (reason ~ '^[a-z-]{1,30}$');
grant update (reason) on messages.send_step to palier_app;
