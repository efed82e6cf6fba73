-- demanded_on: when the tenant was last put on notice, as some guarantees ask for.

alter table relief.guarantee add column demanded_on date;
grant update (demanded_on) on relief.guarantee to palier_app;
