package fr.palier.app.messages.operation;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.told.MessagesTold;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells timelines what a message was about and what became of it: whoever answers a call-back sees what was sent. */
@Component
class ToldInTimelines implements MessagesTold {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    ToldInTimelines(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Map<String, Map<String, String>> of(Scope scope, int tenancyId, Collection<String> sends) {
        Map<String, Map<String, String>> told = new HashMap<>();
        transactions.read(
                scope,
                () -> jdbc.sql("""
                        select s.public_id, s.id, s.title, s.purpose, m.state
                        from messages.message m join messages.send s on s.landlord_id = m.landlord_id and s.id = m.send
                        where m.landlord_id = :landlord and m.tenancy_id = :tenancy
                            and cast(s.public_id as text) = any(:sends)
                        order by m.id""")
                        .param("landlord", scope.landlord())
                        .param("tenancy", tenancyId)
                        .param("sends", sends.toArray(String[]::new))
                        .query((row, n) -> told.put(
                                row.getString("public_id"),
                                Map.of(
                                        "title",
                                        row.getString("title"),
                                        "reference",
                                        "E" + row.getInt("id"),
                                        "purpose",
                                        row.getString("purpose"),
                                        "state",
                                        row.getString("state"))))
                        .list());
        return told;
    }
}
