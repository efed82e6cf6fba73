-- A guarantee whose time is over: which it was, its days and its ceiling stay; who pays, where, and its paper do not. What was answered
-- on who may have which one goes altogether.
alter table relief.guarantee add column forgotten_on date;
grant update (body, address, reference, made_by_name, forgotten_on) on relief.guarantee to palier_app;
grant delete on relief.answer to palier_app;
