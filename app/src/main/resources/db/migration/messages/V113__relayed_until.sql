-- When what a notice says is of no use any more, for the partners that read it to others; empty where nobody said so.
alter table messages.relayed add column until_at timestamp;
