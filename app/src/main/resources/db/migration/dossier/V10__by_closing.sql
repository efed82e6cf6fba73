-- Whether something was given up with the closing of its dossier: it comes back where that is opened again.
alter table dossier.item add column by_closing boolean not null default false;

grant update (by_closing) on dossier.item to palier_app;
