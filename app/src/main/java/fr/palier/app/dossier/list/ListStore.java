package fr.palier.app.dossier.list;

import fr.palier.app.dossier.Cause;
import fr.palier.app.dossier.DossierStatus;
import fr.palier.app.dossier.Ending;
import fr.palier.app.dossier.Origin;
import fr.palier.app.dossier.words.Coded;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The dossiers of a landlord, those whose day is nearest first. */
@Component
class ListStore {
    private static final String SHOWN = """
            with due as (
                select i.dossier, min(i.due_on) as due, count(*) as open
                from dossier.item i
                where i.landlord_id = :landlord and i.state = 'open'
                group by i.dossier),
            wanted as (
                select portfolio.words(:asked) as words),
            shown as (
                select d.number, d.public_id, d.status, d.cause, d.origin, d.adviser_name, d.opened_on, d.ending, d.merged_into,
                    s.family_name, s.given_name, s.number as contract, u.due, coalesce(u.open, 0) as open
                from dossier.dossier d
                join portfolio.summary s on s.landlord_id = d.landlord_id and s.tenancy_id = d.tenancy_id
                left join due u on u.dossier = d.number
                where d.landlord_id = :landlord and d.status = any(:statuses)
                    and (not :mine or d.adviser = :me)
                    and (:cause = '' or d.cause = :cause)
                    and (not :overdue or u.due < :today)
                    and not exists (
                        select from wanted w, unnest(w.words) word
                        where position(word in s.sort_name || ' ' || lower(s.number) || ' ' || d.number) = 0))
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
                .param("statuses", filters.statuses())
                .param("mine", filters.mine())
                .param("me", scope.actor().person())
                .param("cause", filters.cause().map(Coded::code).orElse(""))
                .param("overdue", filters.overdue())
                .param("today", clock.today());
    }

    /** So many of those that come after a place. */
    List<Line> page(Scope scope, Filters filters, String asked, After after, int limit) {
        return transactions.read(
                scope,
                () -> of(scope, """
                        select * from shown where (coalesce(due, :never), number) > (:day, :number)
                        order by coalesce(due, :never), number limit :limit""", filters, asked)
                        .param("never", After.NEVER)
                        .param("day", after.due())
                        .param("number", after.number())
                        .param("limit", limit)
                        .query((row, n) -> line(row))
                        .list());
    }

    int count(Scope scope, Filters filters, String asked) {
        return transactions.read(
                scope,
                () -> of(scope, "select count(*) from shown", filters, asked)
                        .query(Integer.class)
                        .single());
    }

    /** Hands over all, in the order of the list. */
    void all(Scope scope, Filters filters, String asked, Consumer<Line> work) {
        transactions.read(scope, () -> {
            of(scope, "select * from shown order by coalesce(due, :never), number", filters, asked)
                    .param("never", After.NEVER)
                    .query(row -> {
                        work.accept(line(row));
                    });
            return true;
        });
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("number"),
                row.getLong("public_id"),
                Coded.read(DossierStatus.class, row.getString("status")),
                Coded.read(Cause.class, row.getString("cause")),
                Coded.read(Origin.class, row.getString("origin")),
                row.getString("adviser_name"),
                (row.getString("family_name") + " " + row.getString("given_name")).strip(),
                row.getString("contract"),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getString("ending")).map(code -> Coded.read(Ending.class, code)),
                Optional.ofNullable(row.getObject("merged_into", Integer.class)),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getInt("open"));
    }
}
