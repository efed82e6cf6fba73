package fr.palier.app.bank;

import fr.palier.app.bank.Payment.Decision;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Payments and what becomes of them, in the database. */
@Repository
class TrayStore {
    private static final String SELECT = """
            select p.*, a.number as account
            from bank.payment p join bank.account a on a.landlord_id = p.landlord_id and a.id = p.account_id
            """;

    /** The words asked for are those of label and payer, whatever their case and accents. */
    private static final String WHERE = """
            where p.landlord_id = :landlord and %s
                and (:side = 'ALL' or (p.cents > 0) = (:side = 'CREDITS')) and (:account = 0 or p.account_id = :account)
                and (:asked = '' or abs(p.cents) = :amount
                    or position(portfolio.folded(:asked) in portfolio.folded(p.label || ' ' || p.payer)) > 0)
            """;

    private final JdbcClient jdbc;

    TrayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, the newest first, after a payment. */
    List<Payment> list(Scope scope, TrayFilter filter, @Nullable Payment after, int limit) {
        String page = " and (:first or (p.day, p.id) < (:day, :id)) order by p.day desc, p.id desc limit :limit";
        return filtered(scope, SELECT, filter, page)
                .param("first", after == null)
                .param("day", after == null ? null : java.sql.Date.valueOf(after.day()), java.sql.Types.DATE)
                .param("id", after == null ? 0 : after.id())
                .param("limit", limit)
                .query(TrayStore::payment)
                .list();
    }

    long count(Scope scope, TrayFilter filter) {
        return filtered(scope, "select count(*) from bank.payment p ", filter, "")
                .query(Long.class)
                .single();
    }

    private StatementSpec filtered(Scope scope, String select, TrayFilter filter, String end) {
        String state = filter.done() ? "p.state in ('matched', 'assigned', 'aside')" : "p.state = 'open'";
        return jdbc.sql(select + WHERE.formatted(state) + end)
                .param("landlord", scope.landlord())
                .param("side", filter.side().name())
                .param("account", filter.account())
                .param("asked", filter.asked())
                .param("amount", filter.amount().orElse(-1L));
    }

    Optional<Payment> find(Scope scope, long publicId) {
        return jdbc.sql(SELECT + "where p.landlord_id = ? and p.public_id = ? and p.state <> 'gone'")
                .params(scope.landlord(), publicId)
                .query(TrayStore::payment)
                .optional();
    }

    List<OwnAccount> accounts(Scope scope) {
        return jdbc.sql("select id, number from bank.account where landlord_id = ? order by id")
                .param(scope.landlord())
                .query((row, n) -> new OwnAccount(row.getInt(1), OwnAccount.shortened(row.getString(2))))
                .list();
    }

    private static Payment payment(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Payment(
                row.getLong("id"),
                row.getLong("public_id"),
                row.getObject("day", java.time.LocalDate.class),
                row.getLong("cents"),
                row.getString("return_reason"),
                row.getString("label"),
                row.getString("payer"),
                OwnAccount.shortened(row.getString("account")),
                State.of(row.getString("state")),
                row.getString("why"),
                row.getString("found_by"),
                row.getString("said"),
                Optional.ofNullable(row.getObject("tenancy_id", Integer.class)),
                decided == null
                        ? Optional.empty()
                        : Optional.of(new Decision(decided.toInstant(), row.getString("decided_by_name"))));
    }

    /** Puts the entry of a payment into the ledger's stage; its number among files, for the ledger. */
    int stage(Scope scope, Payment payment, int tenancyId) {
        jdbc.sql("""
                        insert into staged_entry
                        select :tenancy, day, case when cents > 0 then 1 else 4 end, abs(cents), bank.entry_label(cents, return_reason), 'bank:' || id, null
                        from bank.payment where landlord_id = :landlord and id = :id""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("id", payment.id())
                .update();
        return file(scope, payment);
    }

    /** Puts what takes a payment's entry back into the ledger's stage. */
    int stageReversal(Scope scope, Payment payment) {
        jdbc.sql("""
                        insert into staged_entry
                        select e.tenancy_id, e.day, e.kind, e.cents, e.label, null, e.recorded
                        from bank.payment p
                        join ledger.entry e on e.landlord_id = :landlord and e.tenancy_id = p.tenancy_id and e.recorded = p.entry
                        where p.landlord_id = :landlord and p.id = :id""")
                .param("landlord", scope.landlord())
                .param("id", payment.id())
                .update();
        return file(scope, payment);
    }

    private int file(Scope scope, Payment payment) {
        return jdbc.sql("select file_id from bank.payment where landlord_id = ? and id = ?")
                .params(scope.landlord(), payment.id())
                .query(Integer.class)
                .single();
    }

    /** Assigns it to the entry that was just appended. */
    void assign(Scope scope, Payment payment, int tenancyId) {
        jdbc.sql("""
                        update bank.payment set state = 'assigned', tenancy_id = :tenancy, decided_at = now(), decided_by = :person,
                            decided_by_name = :who, entry = (select max(e.recorded) from ledger.entry e
                                where e.landlord_id = :landlord and e.external_id = 'bank:' || :id)
                        where landlord_id = :landlord and id = :id""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("person", scope.actor().person())
                .param("who", scope.actor().name())
                .param("id", payment.id())
                .update();
    }

    void putAside(Scope scope, Payment payment, Aside reason) {
        decide(scope, payment, "aside", reason.code());
    }

    /** Into the tray again. */
    void reopen(Scope scope, Payment payment, String why) {
        decide(scope, payment, "open", why);
    }

    private void decide(Scope scope, Payment payment, String state, String why) {
        jdbc.sql("""
                        update bank.payment set state = :state, why = :why, tenancy_id = null, entry = null, decided_at = now(),
                            decided_by = :person, decided_by_name = :who
                        where landlord_id = :landlord and id = :id""")
                .param("landlord", scope.landlord())
                .param("state", state)
                .param("why", why)
                .param("person", scope.actor().person())
                .param("who", scope.actor().name())
                .param("id", payment.id())
                .update();
    }
}
