-- From which accounts a tenancy was paid is known from the payments on its account, whether a reference or a person put them there.
create index payment_payer on bank.payment (landlord_id, payer_key, tenancy_id) where payer_key is not null and tenancy_id is not null;
drop table bank.payer;
