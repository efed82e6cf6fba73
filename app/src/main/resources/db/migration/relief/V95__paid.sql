-- What has come of a granted aid, which may be less than what was granted.

-- paid: in cents; paid_on is the day of the last of it. All has come, or no more will: state 'paid'.
alter table relief.aid_request add column paid bigint not null default 0;

-- The owner sees the rows of no landlord otherwise: until now all of it came at once.
alter table relief.aid_request no force row level security;
update relief.aid_request set paid = gift + loan, state = 'paid' where state = 'granted' and paid_on is not null;
alter table relief.aid_request force row level security;

alter table relief.aid_request add constraint aid_request_paid
    check (paid between 0 and gift + loan and (paid > 0) = (paid_on is not null));

grant update (paid) on relief.aid_request to palier_app;
