-- What a notice says by SMS, where it says it more shortly there; empty where it says the same.
alter table messages.send add column brief text not null default '' check (length(brief) <= 160);
