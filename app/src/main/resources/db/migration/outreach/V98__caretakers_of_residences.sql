-- The caretaker of one residence or building of an agency; where residence is empty, the one whom the agency sends to all others.
alter table outreach.caretaker
    add column residence text not null default '',
    drop constraint caretaker_pkey,
    add primary key (landlord_id, branch_id, residence);
