-- What modules downstream read of runs, set by set.

create view triage.finished_run with (security_invoker = true) as
select landlord_id, id as run_id, as_of, policy_version, finished_at from triage.run;

create view triage.listed_line with (security_invoker = true) as
select landlord_id, run_id, rank, tenancy_id, branch_id, department, action, score, balance, oldest_unpaid, months_owed,
    days_since_contact, reasons, flip_cents, flip_action
from triage.line;

grant select on triage.finished_run, triage.listed_line to palier_app;
