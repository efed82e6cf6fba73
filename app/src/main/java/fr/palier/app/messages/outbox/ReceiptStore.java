package fr.palier.app.messages.outbox;

import fr.palier.app.messages.carrier.Receipt;
import fr.palier.app.messages.carrier.Receipt.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts as they came, of all landlords: they name none. */
@Repository
class ReceiptStore {
    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, once however often it comes. */
    void add(Receipt receipt) {
        jdbc.sql("""
                        insert into messages.receipt (provider, ref, said, verdict, error, number_hash)
                        values (:provider, :ref, :said, :verdict, :error, sha256(:number)) on conflict do nothing""")
                .param("provider", receipt.provider())
                .param("ref", receipt.reference())
                .param("said", receipt.said())
                .param("verdict", receipt.verdict().name().toLowerCase(Locale.ROOT))
                .param("error", receipt.error())
                .param("number", receipt.number().getBytes(StandardCharsets.UTF_8))
                .update();
    }

    /** Makes its reference lead to the message that it names. */
    void know(Receipt receipt, References.Named named) {
        jdbc.sql("""
                        insert into messages.reference (provider, ref, of_landlord, message)
                        values (:provider, :ref, :landlord, :message) on conflict (provider, ref) where ref is not null do nothing""")
                .param("provider", receipt.provider())
                .param("ref", receipt.reference())
                .param("landlord", named.landlord())
                .param("message", named.message())
                .update();
    }

    /** A receipt, and the message that it speaks of. */
    record Match(long receipt, Verdict verdict, int landlord, long message) {}

    /** Those with a message that is known by the provider's reference, the oldest first. */
    List<Match> byReference(int limit) {
        return jdbc.sql("""
                        select r.id, r.verdict, f.of_landlord, f.message
                        from messages.receipt r join messages.reference f on f.provider = r.provider and f.ref = r.ref
                        where r.matched_at is null and r.at > now() - interval '7 days'
                        order by r.id limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new Match(
                        row.getLong("id"),
                        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                        row.getInt("of_landlord"),
                        row.getLong("message")))
                .list();
    }

    /**
     * Those that say an end, whose reference nobody knows, while exactly one message to their number is without one. It has to be
     * some minutes old: the answer that brings the reference may be on its way.
     */
    List<Match> byNumber(int limit) {
        return jdbc.sql("""
                        select r.id, r.verdict, min(f.of_landlord) as of_landlord, min(f.message) as message
                        from messages.receipt r
                        join messages.reference f on f.provider = r.provider and f.number_hash = r.number_hash
                            and r.at > f.at - interval '15 minutes'
                        where r.matched_at is null and r.verdict <> 'underway' and r.at > now() - interval '7 days'
                            and r.at < now() - interval '2 minutes'
                            and not exists (select from messages.reference k where k.provider = r.provider and k.ref = r.ref)
                        group by r.id, r.verdict having count(*) = 1
                        order by r.id limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new Match(
                        row.getLong("id"),
                        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                        row.getInt("of_landlord"),
                        row.getLong("message")))
                .list();
    }

    void matched(long receipt) {
        jdbc.sql("update messages.receipt set matched_at = now() where id = ?")
                .param(receipt)
                .update();
    }

    /** Nothing leads to the message by its number any more. */
    void settled(int landlord, long message) {
        jdbc.sql("delete from messages.reference where number_hash is not null and of_landlord = ? and message = ?")
                .params(landlord, message)
                .update();
    }
}
