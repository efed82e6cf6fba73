package fr.palier.app.relief.aid;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The requests of a landlord, those for which something is to be done first. */
@Component("aidListStore")
class ListStore {
    /** Days before the last one to file that count as near. */
    private static final int NEAR = 7;

    private static final String SHOWN = """
            with wanted as (select portfolio.words(:asked) as words),
            shown as (
                select r.*, s.public_id, s.family_name, s.given_name, s.number as contract,
                    coalesce(case r.state when 'draft' then r.file_by else r.chase_on end, :never) as day
                from relief.aid_request r
                join portfolio.summary s on s.landlord_id = r.landlord_id and s.tenancy_id = r.tenancy_id
                where r.landlord_id = :landlord and r.kind = any(:kinds) and r.state = any(:states)
                    and (not :due or r.state <> 'draft' and r.chase_on <= :today)
                    and (not :pressing or r.state = 'draft' and r.file_by <= :near)
                    and not exists (
                        select from wanted w, unnest(w.words) word
                        where position(word in s.sort_name || ' ' || lower(s.number)) = 0))
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final BusinessClock clock;

    ListStore(JdbcClient jdbc, Transactions transactions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private StatementSpec of(Scope scope, String rest, Filters filters, String asked) {
        return jdbc.sql(SHOWN + rest)
                .param("landlord", scope.landlord())
                .param("asked", asked)
                .param("kinds", filters.kinds())
                .param("states", filters.states())
                .param("due", filters.due())
                .param("pressing", filters.pressing())
                .param("today", clock.today())
                .param("near", clock.today().plusDays(NEAR))
                .param("never", After.NEVER);
    }

    /** So many of those that come after a place. */
    List<Line> page(Scope scope, Filters filters, String asked, After after, int limit) {
        return transactions.read(
                scope,
                () -> of(scope, """
                        select * from shown where (day, tenancy_id, number) > (:day, :tenancy, :number)
                        order by day, tenancy_id, number limit :limit""", filters, asked)
                        .param("day", after.day())
                        .param("tenancy", after.tenancyId())
                        .param("number", after.number())
                        .param("limit", limit)
                        .query((row, n) -> line(row))
                        .list());
    }

    /** Hands over all, in the order of the list. */
    void all(Scope scope, Filters filters, Consumer<Line> work) {
        transactions.read(scope, () -> {
            of(scope, "select * from shown order by day, tenancy_id, number", filters, "")
                    .query(row -> {
                        work.accept(line(row));
                    });
            return true;
        });
    }

    /** How many there are in each state, of the kinds shown. */
    Map<RequestState, Integer> counts(Scope scope, Filters filters) {
        Map<RequestState, Integer> counts = new EnumMap<>(RequestState.class);
        Arrays.stream(RequestState.values()).forEach(state -> counts.put(state, 0));
        transactions.read(scope, () -> {
            jdbc.sql("""
                            select state, count(*) from relief.aid_request
                            where landlord_id = :landlord and kind = any(:kinds) group by state""")
                    .param("landlord", scope.landlord())
                    .param("kinds", filters.kinds())
                    .query(row -> {
                        counts.put(RequestState.of(row.getString(1)), row.getInt(2));
                    });
            return true;
        });
        return counts;
    }

    int count(Scope scope, Filters filters) {
        return transactions.read(
                scope,
                () -> of(scope, "select count(*) from shown", filters, "")
                        .query(Integer.class)
                        .single());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                AidStore.request(row),
                row.getLong("public_id"),
                (row.getString("family_name") + " " + row.getString("given_name")).strip(),
                row.getString("contract"),
                row.getObject("day", LocalDate.class));
    }
}
