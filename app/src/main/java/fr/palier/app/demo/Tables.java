package fr.palier.app.demo;

import java.io.IOException;
import java.sql.Connection;
import java.util.List;

/** The tables that a region fills, each with its rows on their way. One worker's. */
final class Tables {
    final Rows recording = new Rows("portfolio.recording", "landlord_id", "last");
    final Rows branch = new Rows("portfolio.branch", "landlord_id", "id", "name");
    final Rows dwelling = new Rows(
            "portfolio.dwelling",
            "landlord_id",
            "id",
            "branch_id",
            "number",
            "estate",
            "address",
            "floor",
            "postcode",
            "city",
            "commune",
            "department",
            "priority_area");
    final Rows tenancy = new Rows(
            "portfolio.tenancy",
            "landlord_id",
            "id",
            "public_id",
            "number",
            "dwelling_id",
            "start_on",
            "end_on",
            "rent",
            "benefit",
            "birth_year",
            "lives_alone",
            "household_size",
            "family_name",
            "given_name",
            "protected_address",
            "recorded");
    final Rows fact = new Rows(
            "portfolio.tenancy_fact",
            "landlord_id",
            "tenancy_id",
            "recorded",
            "start_on",
            "end_on",
            "rent",
            "benefit",
            "birth_year",
            "lives_alone",
            "household_size");
    final Rows point = new Rows(
            "portfolio.contact_point", "landlord_id", "tenancy_id", "kind", "source", "value", "recorded", "actor");
    final Rows contact = new Rows(
            "timeline.contact", "landlord_id", "tenancy_id", "recorded", "day", "channel", "outcome", "spoke", "actor");
    final Rows hold = new Rows(
            "timeline.hold",
            "landlord_id",
            "tenancy_id",
            "recorded",
            "reason",
            "from_on",
            "until_on",
            "actor",
            "actor_name");
    final Rows plan = new Rows("timeline.plan_state", "landlord_id", "tenancy_id", "recorded", "day", "state", "actor");
    final Rows told = new Rows(
            "timeline.entry", "landlord_id", "tenancy_id", "recorded", "day", "kind", "actor", "actor_name", "detail");
    final Rows entry = new Rows(
            "ledger.entry",
            "landlord_id",
            "tenancy_id",
            "recorded",
            "day",
            "kind",
            "cents",
            "import_id",
            "label",
            "external_id");
    final Rows account = new Rows("ledger.account", "landlord_id", "tenancy_id", "recorded", "balance", "entries");
    final Rows coming = new Rows(
            "demo.coming_entry", "landlord_id", "tenancy_id", "n", "day", "kind", "cents", "label", "external_id");

    private final List<Rows> all = List.of(
            recording, branch, dwelling, tenancy, fact, point, contact, hold, plan, told, entry, account, coming);

    void send(Connection connection) throws IOException {
        for (Rows rows : all) {
            rows.send(connection);
        }
    }

    void sendFull(Connection connection) throws IOException {
        for (Rows rows : all) {
            rows.sendIfFull(connection);
        }
    }
}
