-- What Palier itself wrote, by the key of its words and what they name: each reader has it in their language. What a person put
-- right is theirs, and has none.
alter table dossier.item add column said text, add column said_with text[] not null default '{}';

grant update (said, said_with) on dossier.item to palier_app;
