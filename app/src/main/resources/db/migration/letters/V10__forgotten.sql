-- A letter whose time is over: its number, kind, version, matter and day stay; its PDF, what tells the PDF from others, and who made
-- it do not.
alter table letters.issued
    add column forgotten_on date,
    alter column pdf drop not null,
    alter column sha256 drop not null,
    add check ((forgotten_on is null) = (pdf is not null) and (pdf is null) = (sha256 is null));

create view letters.forgotten with (security_invoker = true) as
select landlord_id, tenancy_id, recorded, forgotten_on from letters.issued where forgotten_on is not null;

grant update (pdf, sha256, actor_name, forgotten_on) on letters.issued to palier_app;
grant select on letters.forgotten to palier_app;
