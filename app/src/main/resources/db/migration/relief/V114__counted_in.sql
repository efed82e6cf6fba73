-- Housing benefit that had stopped, and that a plan pays all the same since somebody said why: whoever reads the plan is told how much.
alter table relief.plan add column counted_in bigint not null default 0 check (counted_in >= 0 and left_out + counted_in <= debt);
