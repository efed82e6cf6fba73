-- Why a campaign is launched although it leaves a group aside, in writing, and who says so: somebody else decides on it.
alter table outreach.campaign
    add column because text check (length(because) between 1 and 500),
    add column because_by uuid,
    add column because_by_name text,
    add check ((because is null) = (because_by is null) and (because is null) = (because_by_name is null));

grant update (because, because_by, because_by_name) on outreach.campaign to palier_app;
