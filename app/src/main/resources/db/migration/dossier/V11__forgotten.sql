-- A referral that came to an end long ago: that it was, to which partner, when and how it ended stay; its words and its people's
-- names do not, on neither side.
alter table dossier.referral
    add column forgotten_on date,
    drop constraint referral_message_check,
    add check (length(message) between 1 and 500 or forgotten_on is not null and message = '');
alter table dossier.request add column forgotten_on date;

grant update (message, sent_by_name, forgotten_on) on dossier.referral to palier_app;
grant update (sender_name, forgotten_on) on dossier.request to palier_app;
