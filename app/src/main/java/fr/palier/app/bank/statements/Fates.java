package fr.palier.app.bank.statements;

import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.Scope;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What becomes of each payment of a file, kept so that a person sees it before it is recorded. */
@Repository
class Fates {
    private final JdbcClient jdbc;
    private final Bulk bulk;

    Fates(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /**
     * What becomes of a payment.
     *
     * @param n its place in the file, from 1
     * @param cents hundredths of the currency
     * @param why of one in the tray or refused: a code
     * @param foundBy of one that is recognised: a code of {@link fr.palier.app.bank.FoundBy}
     * @param said the words that answered
     */
    record Fate(
            int n,
            LocalDate day,
            long cents,
            String currency,
            String label,
            String payer,
            String reference,
            String outcome,
            String why,
            String foundBy,
            String said,
            Optional<Integer> tenancyId) {
        @Override
        public String toString() {
            return "Fate[" + n + " " + outcome + "]";
        }
    }

    /** Keeps what the comparison of this transaction came to, in place of the one before. */
    void keep(Scope scope, int file, List<Shown> all) {
        forget(scope, file);
        jdbc.sql("""
                        create temp table shown (n int, day date, cents bigint, currency text, label text, payer text, reference text,
                            part int, outcome text, why text) on commit drop""").update();
        bulk.copy("shown", row -> rows(row, all));
        jdbc.sql("analyze shown").update();
        jdbc.sql("""
                        insert into bank.fate (landlord_id, file_id, n, day, cents, currency, label, payer, reference, outcome, why,
                            found_by, said, tenancy_id)
                        select :landlord, :file, s.n, s.day, s.cents, s.currency, s.label, s.payer, s.reference,
                            case when s.part = 0 then s.outcome when v.n is null then 'known'
                                when v.outcome = 'matched' then 'matched' else 'open' end,
                            case when s.part = 0 then s.why when v.outcome <> 'matched' then v.outcome else '' end,
                            case when v.outcome = 'matched' then v.found_by else '' end,
                            case when v.outcome = 'matched' then v.said else '' end,
                            case when v.outcome = 'matched' then v.tenancy_id end
                        from shown s left join verdict v on v.n = s.part""").param("landlord", scope.landlord()).param("file", file).update();
    }

    private static void rows(Bulk.Row row, List<Shown> all) throws IOException {
        for (Shown one : all) {
            row.number(one.n());
            text(row, one.movement().bookingDate().toString());
            row.number(one.payment().money().cents());
            text(row, one.payment().money().currency());
            text(row, Told.label(one.movement(), one.payment()));
            text(row, Told.payer(one.payment()));
            text(row, one.reference());
            row.number(one.part());
            text(row, one.outcome());
            text(row, one.why());
            row.end();
        }
    }

    private static void text(Bulk.Row row, String text) throws IOException {
        row.text(text.replace("\0", ""));
    }

    /** Forgets what payments of a file said: it was undone. */
    void forget(Scope scope, int file) {
        jdbc.sql("delete from bank.fate where landlord_id = ? and file_id = ?")
                .params(scope.landlord(), file)
                .update();
    }

    /** @param outcome all where it is empty */
    List<Fate> list(Scope scope, int file, String outcome, int after, int limit) {
        return jdbc.sql("""
                        select * from bank.fate where landlord_id = :landlord and file_id = :file
                            and (:outcome = '' or outcome = :outcome) and n > :after
                        order by n limit :limit""")
                .param("landlord", scope.landlord())
                .param("file", file)
                .param("outcome", outcome)
                .param("after", after)
                .param("limit", limit)
                .query(Fates::fate)
                .list();
    }

    /** Of those that would be recorded, the first dated after a day. */
    Optional<Fate> firstAfter(Scope scope, int file, LocalDate day) {
        return jdbc.sql("select * " + AFTER + " order by n limit 1")
                .params(scope.landlord(), file, day)
                .query(Fates::fate)
                .optional();
    }

    /** How many of those that would be recorded are dated after a day. */
    long countAfter(Scope scope, int file, LocalDate day) {
        return jdbc.sql("select count(*) " + AFTER)
                .params(scope.landlord(), file, day)
                .query(Long.class)
                .single();
    }

    private static final String AFTER = """
            from bank.fate where landlord_id = ? and file_id = ? and day > ? and outcome in ('matched', 'open')""";

    private static Fate fate(ResultSet row, int i) throws SQLException {
        return new Fate(
                row.getInt("n"),
                row.getObject("day", LocalDate.class),
                row.getLong("cents"),
                row.getString("currency"),
                row.getString("label"),
                row.getString("payer"),
                row.getString("reference"),
                row.getString("outcome"),
                row.getString("why"),
                row.getString("found_by"),
                row.getString("said"),
                Optional.ofNullable(row.getObject("tenancy_id", Integer.class)));
    }
}
