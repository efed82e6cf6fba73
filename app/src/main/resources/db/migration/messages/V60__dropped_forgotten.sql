-- Addresses that are not written to any more go some time after the tenancy.
grant delete on messages.dropped_address to palier_app;
