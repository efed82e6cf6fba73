-- Addresses of mail, as portfolio.phone has numbers. source: 'staff' comes before 'file'.
create view portfolio.email with (security_invoker = true) as
select landlord_id, tenancy_id, source, value
from portfolio.contact_point
where kind = 'email' and value <> '';

grant select on portfolio.email to palier_app;
