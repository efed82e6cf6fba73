-- Each step of a plan stands on the day on which people worked; steps of before stand on the machine's day.
-- The owner sees the rows of no landlord; each of them passes the checks.
set local app.landlord = '0';

alter table relief.step add column day date;

-- Above the manager's limit an administrator approves.
alter table relief.settings add column manager_limit bigint not null default 2000000 check (manager_limit >= 0);
alter table relief.settings alter column manager_limit drop default;
