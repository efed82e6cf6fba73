package fr.palier.app.bank.statements;

import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.Scope;
import fr.palier.engine.bank.Details;
import fr.palier.engine.bank.PaymentReference;
import fr.palier.engine.bank.Transaction;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings what a file tells into temporary tables of the transaction that is open: {@code told}, its movements; {@code part}, their
 * payments; {@code clue}, the words of each.
 */
@Component
class StatementRows {
    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final PayerKeys keys;

    StatementRows(JdbcClient jdbc, Bulk bulk, PayerKeys keys) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.keys = keys;
    }

    void bring(Scope scope, List<Told> told) {
        jdbc.sql("""
                        create temp table told (m int, statement int, account text, day date, cents bigint, format text,
                            reference text, content text) on commit drop""").update();
        jdbc.sql("""
                        create temp table part (n int, m int, part int, cents bigint, returned boolean, reason text, label text,
                            payer text, payer_key bytea, end_to_end text collate "C") on commit drop""").update();
        jdbc.sql("""
                        create temp table clue (n int, rank smallint, found_by text, number text collate "C", sure boolean)
                        on commit drop""").update();
        PayerKeys.Keyed keyed = keys.of(scope);
        bulk.copy("told", row -> movements(row, told));
        bulk.copy("part", row -> parts(row, told, keyed));
        bulk.copy("clue", row -> clues(row, told));
        List.of("told", "part", "clue")
                .forEach(table -> jdbc.sql("analyze " + table).update());
    }

    private static void movements(Bulk.Row row, List<Told> told) throws IOException {
        for (Told one : told) {
            row.number(one.n()).number(one.statement());
            text(row, one.account());
            text(row, one.movement().bookingDate().toString());
            row.number(one.movement().money().cents());
            text(row, one.of().format().name());
            text(row, one.reference());
            text(row, one.content());
            row.end();
        }
    }

    private static void parts(Bulk.Row row, List<Told> told, PayerKeys.Keyed keyed) throws IOException {
        int n = 0;
        for (Told one : told) {
            int part = 0;
            for (Transaction payment : one.payments()) {
                Details details = payment.details();
                row.number(++n).number(one.n()).number(++part);
                row.number(payment.money().cents());
                text(row, payment.isReturn() ? "t" : "f");
                text(row, details.returnReason());
                text(row, Told.label(one.movement(), payment));
                text(row, Told.payer(payment));
                row.text(keyed.of(details.debtorAccount().value())
                        .map(key -> "\\x" + HexFormat.of().formatHex(key))
                        .orElse("\\x"));
                text(row, PaymentReference.plain(details.endToEndId()));
                row.end();
            }
        }
    }

    private static void clues(Bulk.Row row, List<Told> told) throws IOException {
        int n = 0;
        for (Told one : told) {
            for (Transaction payment : one.payments()) {
                n++;
                for (Clue clue : Clue.of(one.movement(), payment)) {
                    row.number(n).number(clue.by().ordinal());
                    text(row, clue.by().code());
                    text(row, clue.number());
                    text(row, clue.sure() ? "t" : "f");
                    row.end();
                }
            }
        }
    }

    private static void text(Bulk.Row row, String text) throws IOException {
        row.text(text.replace("\0", ""));
    }
}
