-- Housing benefit that had stopped when the debt was frozen: what is missing of it is not the household's to pay.
alter table relief.plan add column left_out bigint not null default 0 check (left_out >= 0 and left_out <= debt);
