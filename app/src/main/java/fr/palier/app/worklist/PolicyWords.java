package fr.palier.app.worklist;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reasons of a list in the words of the policy's version that it was made with. A version never changes once published. */
@Component
class PolicyWords {
    private static final int SHIPPED = 0;
    private static final int MOST_KEPT = 200;

    private final Policy shipped = Policy.shipped();
    private final Map<Key, Policy> kept = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Transactions transactions;

    PolicyWords(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    private record Key(int landlord, int version) {}

    /** A reason and what it adds to the score. */
    record Reason(String text, int points) {}

    /** Rows of the score table, from 0, in words; rows that the version does not have are left out. */
    List<Reason> reasons(Scope scope, int version, List<Integer> rows, Lang lang) {
        Policy policy = policy(scope, version);
        return rows.stream()
                .filter(row -> row >= 0 && row < policy.scoreRowCount())
                .map(row -> policy.scoreRow(row, lang))
                .map(row -> new Reason(row.note(), row.points()))
                .toList();
    }

    private Policy policy(Scope scope, int version) {
        if (version == SHIPPED) {
            return shipped;
        }
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(new Key(scope.landlord(), version), key -> read(scope, version));
    }

    private Policy read(Scope scope, int version) {
        String dmn = transactions.read(
                scope,
                () -> jdbc.sql("select dmn from triage.published_policy where landlord_id = ? and version = ?")
                        .params(scope.landlord(), version)
                        .query(String.class)
                        .single());
        try {
            return Policy.read(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)), "policy " + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
