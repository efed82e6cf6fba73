-- Why sensitive words of a note stand all the same, and of what they are (families of engine.text.Guard); looked through once a
-- month. `withdrawn` is the recording number at which a note by itself was taken back.
alter table timeline.note
    add column families text[] not null default '{}',
    add column because text check (length(because) between 1 and 200),
    add column withdrawn bigint;

grant update (withdrawn) on timeline.note to palier_app;
