-- A campaign about rents may choose by what the last list asks for.
alter table outreach.campaign add column action text;
