package fr.palier.app.triage;

import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.Scope;
import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.triage.NearestFlip;
import fr.palier.engine.triage.NearestFlip.Flip;
import fr.palier.engine.triage.Signal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the lines of a list: copied into a temporary table, from there to where they are read. */
@Component
class LineWriter {
    /** As the columns of the stage follow each other; dates are days since 1970-01-01 there. */
    private static final List<Signal> SIGNALS = List.of(
            Signal.BALANCE,
            Signal.DUE_0_30,
            Signal.DUE_31_60,
            Signal.DUE_61_90,
            Signal.DUE_OVER_90,
            Signal.OLDEST_UNPAID,
            Signal.MONTHS_OWED,
            Signal.MISSED_STREAK,
            Signal.REGULARITY,
            Signal.TREND,
            Signal.NEWLY_FRAGILE,
            Signal.BENEFIT_BREAK,
            Signal.RETURNED_DEBIT,
            Signal.UNPAID_SINCE,
            Signal.NOTIFY_CAF_BY,
            Signal.DAYS_SINCE_CONTACT);

    private final Bulk bulk;
    private final JdbcClient jdbc;

    LineWriter(Bulk bulk, JdbcClient jdbc) {
        this.bulk = bulk;
        this.jdbc = jdbc;
    }

    /** Writes all lines of a list as those of a run, inside a transaction that writes. */
    void write(Scope scope, int run, Listing list) {
        jdbc.sql("""
                create temp table computed_line (rank int, tenancy_id int, branch_id int, department text, action text, score int,
                    balance bigint, due_0_30 bigint, due_31_60 bigint, due_61_90 bigint, due_over_90 bigint, oldest_unpaid int,
                    months_owed int, missed_streak int, regularity int, trend bigint, newly_fragile int, benefit_break int,
                    returned_debit int, unpaid_since int, notify_caf_by int, days_since_contact int, reasons smallint[],
                    flip_cents bigint, flip_action text) on commit drop""").update();
        bulk.copy("computed_line", row -> copy(list, row));
        jdbc.sql("""
                        insert into triage.line (landlord_id, run_id, rank, tenancy_id, branch_id, department, action, score, balance,
                            due_0_30, due_31_60, due_61_90, due_over_90, oldest_unpaid, months_owed, missed_streak, regularity,
                            trend, newly_fragile, benefit_break, returned_debit, unpaid_since, notify_caf_by,
                            days_since_contact, reasons, flip_cents, flip_action)
                        select :landlord, :run, rank, tenancy_id, branch_id, department, action, score, balance,
                            due_0_30, due_31_60, due_61_90, due_over_90, date '1970-01-01' + oldest_unpaid, months_owed,
                            missed_streak, regularity, trend, newly_fragile = 1, benefit_break = 1, returned_debit = 1,
                            date '1970-01-01' + unpaid_since, date '1970-01-01' + notify_caf_by, days_since_contact, reasons,
                            flip_cents, flip_action
                        from computed_line""").param("landlord", scope.landlord()).param("run", run).update();
        jdbc.sql("drop table computed_line").update();
    }

    private static void copy(Listing list, Bulk.Row row) throws IOException {
        NearestFlip flips = list.triage().nearestFlip(list.policy());
        for (int place = 0; place < list.worklist().size(); place++) {
            int tenancy = list.worklist().tenancy(place);
            int action = list.decisions().action(tenancy);
            copyHead(list, row, place, tenancy);
            for (Signal signal : SIGNALS) {
                number(row, list.triage().signals().get(signal, tenancy));
            }
            row.text(reasons(list, tenancy));
            copyFlip(list, row, flips.find(tenancy, action));
            row.end();
        }
    }

    private static void copyHead(Listing list, Bulk.Row row, int place, int tenancy) throws IOException {
        TenancyColumns tenancies = list.inputs().tenancies();
        row.number(place + 1L).number(tenancies.id(tenancy));
        if (tenancies.hasBranch(tenancy)) {
            row.number(tenancies.branch(tenancy));
        } else {
            row.absent();
        }
        row.text(tenancies.place(Place.DEPARTMENT, tenancy));
        row.text(list.policy().actions().get(list.decisions().action(tenancy)));
        row.number(list.decisions().score(tenancy));
    }

    private static void number(Bulk.Row row, long value) throws IOException {
        if (value == Columns.EMPTY) {
            row.absent();
        } else {
            row.number(value);
        }
    }

    private static String reasons(Listing list, int tenancy) {
        StringBuilder rows = new StringBuilder("{");
        for (int reason = 0; reason < list.policy().scoreRowCount(); reason++) {
            if (list.decisions().matched(tenancy, reason)) {
                rows.append(rows.length() > 1 ? "," : "").append(reason);
            }
        }
        return rows.append('}').toString();
    }

    private static void copyFlip(Listing list, Bulk.Row row, Optional<Flip> flip) throws IOException {
        if (flip.isPresent()) {
            row.number(flip.get().cents());
            row.text(list.policy().actions().get(flip.get().action()));
        } else {
            row.absent().absent();
        }
    }
}
