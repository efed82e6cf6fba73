-- Who signed is kept as long as the agreement that was signed.
grant update (requested_by_name) on signing.request to palier_app;
grant update (name) on signing.signer to palier_app;
