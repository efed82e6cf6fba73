package fr.palier.app.shared;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps for a day what was answered to a form, by the key that the form came with. A key is taken before the work begins: if the
 * program dies in between, the key stays taken and the person is told to look whether the work was done. So a form never has
 * two effects.
 */
@Component("formKeys")
public class FormKeys {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    FormKeys(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What becomes of a form that came with a key. */
    public sealed interface Claim {
        /** It came for the first time: go on. */
        record First() implements Claim {}

        /** It came before, and was answered by sending the person there. */
        record Answered(String location) implements Claim {}

        /** It came before and its work is not done, or it never will be. */
        record Unfinished() implements Claim {}

        /** The key came before with another content, or from another person. */
        record Other() implements Claim {}
    }

    private record Row(
            UUID person, byte[] requestHash, @Nullable String location) {}

    /** A key for a new form. */
    public String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Takes a key for a person and a content, given as a hash of it. */
    public Claim take(UUID key, UUID person, byte[] hash) {
        return transactions.unscoped(() -> {
            int taken = jdbc.sql("""
                    insert into shared.form_key (key, person, request_hash) values (?, ?, ?)
                    on conflict (key) do nothing""").params(key, person, hash).update();
            return taken == 1 ? new Claim.First() : repeated(key, person, hash);
        });
    }

    private Claim repeated(UUID key, UUID person, byte[] hash) {
        Optional<Row> row = jdbc.sql("select person, request_hash, location from shared.form_key where key = ?")
                .param(key)
                .query(Row.class)
                .optional();
        boolean same = row.map(r -> r.person.equals(person) && Arrays.equals(r.requestHash, hash))
                .orElse(false);
        if (!same) {
            return new Claim.Other();
        }
        return row.flatMap(r -> Optional.ofNullable(r.location))
                .<Claim>map(Claim.Answered::new)
                .orElse(new Claim.Unfinished());
    }

    /** Keeps where the person was sent once the work was done. */
    public void answered(UUID key, String location) {
        transactions.unscoped(() -> jdbc.sql("update shared.form_key set location = ? where key = ?")
                .params(location, key)
                .update());
    }

    /** Gives a key back whose form was refused: corrected, it may come again. */
    public void release(UUID key) {
        transactions.unscoped(() -> jdbc.sql("delete from shared.form_key where key = ? and location is null")
                .param(key)
                .update());
    }

    /** Forgets keys older than a day. */
    public int forget() {
        return transactions.unscoped(
                () -> jdbc.sql("delete from shared.form_key where created_at < now() - interval '1 day'")
                        .update());
    }
}
