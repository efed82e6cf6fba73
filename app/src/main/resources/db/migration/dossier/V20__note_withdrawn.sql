-- A note that its author took back on the day on which it was written: that it was there stays, its words do not.
alter table dossier.note
    add column withdrawn_on date,
    drop constraint note_words_check,
    add check (length(words) between 1 and 500 or withdrawn_on is not null and words = '');

grant update (words, withdrawn_on) on dossier.note to palier_app;
