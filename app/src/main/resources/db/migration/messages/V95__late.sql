-- Why somebody could not be written to when a send was launched: no address, or only the post's, by which it would arrive too late.
alter table messages.unaddressed add column reason text not null default 'no-address' check (reason in ('no-address', 'late'));
