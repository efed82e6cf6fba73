-- A list follows a suspension of reminders, and its end, at once.
alter table triage.run drop constraint run_occasion_check;
alter table triage.run add constraint run_occasion_check
    check (occasion in ('night', 'demand', 'import', 'policy', 'plans', 'holds', 'day'));
