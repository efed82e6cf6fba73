-- A household may take its consent back at any time, also once the partner has answered (GDPR, art. 7(3)): what the partner had said
-- stays with the landlord, beside the day on which the consent was withdrawn.

alter table dossier.referral
    add column withdrawn_on date,
    add column withdrawn_by_name text,
    add column withdrawn_from text check (withdrawn_from in ('sent', 'accepted', 'declined', 'answered'));

do $$
declare c text;
begin
    for c in select conname from pg_constraint where conrelid = 'dossier.referral'::regclass and contype = 'c'
            and (pg_get_constraintdef(oid) like '%decided_on%' or pg_get_constraintdef(oid) like '%reason%') loop
        execute format('alter table dossier.referral drop constraint %I', c);
    end loop;
end $$;

-- Until now the withdrawal stood where the answer does, and only what had no final answer could be withdrawn. The owner sees the rows
-- of no landlord otherwise.
alter table dossier.referral no force row level security;
update dossier.referral set withdrawn_on = decided_on, withdrawn_by_name = decided_by_name, withdrawn_from = 'sent',
    decided_on = null, decided_by_name = null, answer = ''
where state = 'withdrawn';
alter table dossier.referral force row level security;

alter table dossier.referral
    add check ((state = 'withdrawn') = (withdrawn_on is not null)),
    add check ((withdrawn_on is null) = (withdrawn_by_name is null) and (withdrawn_on is null) = (withdrawn_from is null)),
    add check ((coalesce(withdrawn_from, state) = 'sent') = (decided_on is null)),
    add check ((coalesce(withdrawn_from, state) = 'declined') = (reason is not null));

grant update (withdrawn_on, withdrawn_by_name, withdrawn_from) on dossier.referral to palier_app;
