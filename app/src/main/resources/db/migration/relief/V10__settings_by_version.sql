-- What a landlord decided about plans is kept with each change: who, when, from which day. The latest version holds.
alter table relief.settings
    add column version int not null default 1 check (version > 0),
    add column recorded_by_name text not null default '',
    add column from_on date not null default current_date;
alter table relief.settings drop constraint settings_pkey;
alter table relief.settings add primary key (landlord_id, version);
alter table relief.settings alter column version drop default;
alter table relief.settings alter column recorded_by_name drop default;
alter table relief.settings alter column from_on drop default;

revoke update on relief.settings from palier_app;
