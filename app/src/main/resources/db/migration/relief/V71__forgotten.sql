-- A request for an aid that came to an end long ago: its kind, body, amounts and days stay; its papers, reasons, references and
-- people's names do not.
alter table relief.aid_request add column forgotten_on date;
grant update (reference, made_by_name, forgotten_on) on relief.aid_request to palier_app;
grant update (reason, actor_name) on relief.aid_step to palier_app;
