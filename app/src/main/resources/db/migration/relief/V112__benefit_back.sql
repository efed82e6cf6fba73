-- A plan may rest on housing benefit that had stopped. Once that comes again, whoever follows the household is told, once for each plan.

-- benefit_back_on: the day of the first benefit that came after the plan was made; null until that was told.
alter table relief.plan add column benefit_back_on date;
grant update (benefit_back_on) on relief.plan to palier_app;
