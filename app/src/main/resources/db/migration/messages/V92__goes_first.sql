-- Sends go one after the other, in the order in which they were prepared; a coordinator lets an urgent one go before the others.
alter table messages.send add column goes_first boolean not null default false;
grant update (goes_first) on messages.send to palier_app;
