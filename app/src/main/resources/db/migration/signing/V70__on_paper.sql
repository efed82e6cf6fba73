-- Whoever was named signs by their link or on paper; and links last until a day on which people work.

-- paper_on: the day under the paper, of somebody who has not signed by their link. until_on: the last day of the links; those of
-- before have their moment alone.
-- The owner sees the rows of no landlord; none has signed on paper yet.
set local app.landlord = '0';

alter table signing.signer
    add column paper_on date,
    add check (paper_on is null or signed_at is null);
alter table signing.request add column until_on date;
create index request_tenancy on signing.request (landlord_id, tenancy_id, id);

grant update (paper_on) on signing.signer to palier_app;
