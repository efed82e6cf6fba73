package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of sends as a launch writes them, and what they have come to. */
public final class Rows {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    public Rows(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What a send is, besides its channels. */
    public record Kind(boolean danger, Optional<Integer> perHour) {
        public static final Kind USUAL = new Kind(false, Optional.empty());
        static final Kind DANGER = new Kind(true, Optional.empty());
    }

    /** A send that runs, on these channels in this order. */
    public int send(Scope scope, Kind kind, Channel... channels) {
        return send(scope, kind, Optional.empty(), channels);
    }

    /** The same, of use until a moment. */
    int send(Scope scope, Kind kind, Optional<LocalDateTime> until, Channel... channels) {
        return transactions.write(
                scope,
                () -> jdbc.sql("""
                        insert into messages.send (landlord_id, id, public_id, title, purpose, basis, danger, state, template,
                            template_version, words, channels, starts_at, ends_at, per_hour, created_by, created_by_name)
                        select :landlord, coalesce(max(id), 0) + 1, :publicId, 'Coupure', 'information', 'contract', :danger,
                            'running', 'information', 0, 'L’eau sera coupée jeudi de 8 h à 12 h.', :channels, '2020-04-15T08:00', :until, :perHour, :me, 'C. Roux'
                        from messages.send where landlord_id = :landlord returning id""")
                        .param("landlord", scope.landlord())
                        .param("publicId", UUID.randomUUID().getMostSignificantBits() >>> 5)
                        .param("danger", kind.danger)
                        .param(
                                "channels",
                                Arrays.stream(channels).map(Channel::code).toArray(String[]::new))
                        .param("until", until.orElse(null))
                        .param("perHour", kind.perHour.orElse(null))
                        .param("me", scope.actor().person())
                        .query(Integer.class)
                        .single());
    }

    /** A row for each of these tenancies that has an address on the channel. */
    public int enqueue(Scope scope, int send, Channel channel, LocalDateTime due) {
        return transactions.write(scope, () -> {
            jdbc.sql("set local plan_cache_mode = auto")
                    .update(); // checks of foreign keys, a query for each row, keep their plan
            return jdbc.sql("""
                        insert into messages.message (landlord_id, send, tenancy_id, purpose, channel, address, language, due_at)
                        select distinct on (a.tenancy_id) a.landlord_id, :send, a.tenancy_id, s.purpose, a.channel, a.address,
                            'fr', :due
                        from messages.address a join messages.send s on s.landlord_id = a.landlord_id and s.id = :send
                        where a.landlord_id = :landlord and a.channel = :channel
                        order by a.tenancy_id, a.source desc""")
                    .param("landlord", scope.landlord())
                    .param("send", send)
                    .param("channel", channel.code())
                    .param("due", due)
                    .update();
        });
    }

    /** How many rows of a send stand where. */
    public Map<String, Integer> states(Scope scope, int send) {
        Map<String, Integer> states = new TreeMap<>();
        transactions.read(
                scope,
                () -> jdbc.sql("""
                        select channel || ' ' || state as at, count(*) as n from messages.message
                        where landlord_id = ? and send = ? group by 1""")
                        .params(scope.landlord(), send)
                        .query((row, n) -> states.put(row.getString("at"), row.getInt("n")))
                        .list());
        return states;
    }

    /** What is written of the rows of a household, the first first. */
    List<String> of(Scope scope, int tenancy) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select channel || ' ' || state || coalesce(' ' || reason, '') from messages.message
                        where landlord_id = ? and tenancy_id = ? order by id""")
                        .params(scope.landlord(), tenancy)
                        .query((row, n) -> row.getString(1))
                        .list());
    }

    /** Changes rows of the landlord. */
    void all(Scope scope, String sql) {
        transactions.write(scope, () -> jdbc.sql(sql).param(scope.landlord()).update());
    }

    long one(Scope scope, String sql) {
        return transactions.read(
                scope,
                () -> jdbc.sql(sql).param(scope.landlord()).query(Long.class).single());
    }

    String text(Scope scope, String sql) {
        return transactions.read(
                scope,
                () -> jdbc.sql(sql).param(scope.landlord()).query(String.class).single());
    }
}
