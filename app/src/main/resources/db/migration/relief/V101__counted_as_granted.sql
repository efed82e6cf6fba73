-- An answer that was recorded wrongly may be corrected once a plan counts on it: what was granted when it was counted tells how much
-- of that is no longer so.

-- granted: gift and loan in cents when the plan was proposed; none of an aid granted beside Palier, or counted before this was kept.
alter table relief.plan_aid add column granted bigint check (granted >= cents);
