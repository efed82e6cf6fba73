-- Since when what remains today counts as unpaid, and on which day a step was noted.

-- Of owing, which is written anew on the first look of a day.
alter table relief.owing add column counted_since date;
alter table relief.owing_read no force row level security;
update relief.owing_read set as_of = as_of - 1;
alter table relief.owing_read force row level security;

-- noted_on: claimed and since are what was owed on the step's own day, as the account said on this one. Empty of steps of before this
-- column, of which they are what was owed when they were noted.
alter table relief.legal_step add column noted_on date;
