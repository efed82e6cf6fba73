-- Somebody spoke with the person while the visit was open: nobody need worry, and whoever closes the visit may say so. recorded: of
-- the contact in the timeline.
alter table outreach.visit
    add column spoken_on date,
    add column spoken_by_name text,
    add column spoken_recorded bigint,
    add check ((spoken_on is null) = (spoken_by_name is null) and (spoken_on is null) = (spoken_recorded is null));

grant update (spoken_on, spoken_by_name, spoken_recorded) on outreach.visit to palier_app;
