package fr.palier.app.bank.statements;

import fr.palier.app.shared.Scope;
import fr.palier.engine.bank.Balance;
import fr.palier.engine.bank.Movement;
import fr.palier.engine.bank.Statement;
import fr.palier.engine.text.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of a file of statements beyond counts. */
@Repository
class PreviewStore {
    private final JdbcClient jdbc;

    PreviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets the last check, but for its outcomes until the transaction ends: {@link #isAsBefore}. */
    void begin(Scope scope, int file) {
        jdbc.sql("""
                        create temp table outcome_before on commit drop as
                        select outcome, why, payments, cents from bank.outcome where landlord_id = :landlord and file_id = :file""").param("landlord", scope.landlord()).param("file", file).update();
        for (String table : List.of("bank.outcome", "bank.statement")) {
            jdbc.sql("delete from " + table + " where landlord_id = ? and file_id = ?")
                    .params(scope.landlord(), file)
                    .update();
        }
    }

    void keep(Scope scope, int file, int n, Statement statement) {
        List<LocalDate> days = statement.movements().stream()
                .map(Movement::bookingDate)
                .sorted(Comparator.naturalOrder())
                .toList();
        jdbc.sql("""
                        insert into bank.statement (landlord_id, file_id, n, format, account, number, first_day, last_day, opening,
                            closing, movements, warnings_fr, warnings_en)
                        values (:landlord, :file, :n, :format, :account, :number, :first, :last, :opening, :closing, :movements,
                            :french, :english)""")
                .param("landlord", scope.landlord())
                .param("file", file)
                .param("n", n)
                .param("format", statement.format().name())
                .param("account", Told.account(statement))
                .param("number", statement.number().isEmpty() ? statement.id() : statement.number())
                .param("first", days.isEmpty() ? null : days.getFirst())
                .param("last", days.isEmpty() ? null : days.getLast())
                .param("opening", cents(statement.opening()))
                .param("closing", cents(statement.closing()))
                .param("movements", statement.movements().size())
                .param("french", warnings(statement, Lang.FR))
                .param("english", warnings(statement, Lang.EN))
                .update();
    }

    private static @Nullable Long cents(Optional<Balance> balance) {
        return balance.map(known -> known.money().cents()).orElse(null);
    }

    private static String[] warnings(Statement statement, Lang lang) {
        return statement.warnings().stream().map(warning -> warning.text(lang)).toArray(String[]::new);
    }

    /** Counts what the reading did not count: verdicts and movements that are known. */
    void count(Scope scope, int file) {
        jdbc.sql("""
                        insert into bank.outcome
                        select :landlord, :file, case when outcome = 'matched' then 'matched' else 'open' end,
                            case when outcome = 'matched' then found_by else outcome end, count(*), sum(f.cents)
                        from verdict v join fresh f using (n) group by 3, 4
                        union all
                        select :landlord, :file, 'known', '', count(*), sum(p.cents) from part p
                        where exists (select from pair k where k.m = p.m) having count(*) > 0""").param("landlord", scope.landlord()).param("file", file).update();
    }

    void add(Scope scope, int file, Preview.Outcome outcome) {
        if (outcome.payments() > 0) {
            jdbc.sql("insert into bank.outcome values (?, ?, ?, ?, ?, ?)")
                    .params(scope.landlord(), file, outcome.outcome(), outcome.why())
                    .params(outcome.payments(), outcome.cents())
                    .update();
        }
    }

    /** Whether the comparison of this transaction came to what the last one had shown. */
    boolean isAsBefore(Scope scope, int file) {
        String now =
                "select outcome, why, payments, cents from bank.outcome where landlord_id = :landlord and file_id = :file";
        return jdbc.sql(
                        "select not exists ((%1$s except table outcome_before) union all (table outcome_before except %1$s))"
                                .formatted(now))
                .param("landlord", scope.landlord())
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    Preview find(Scope scope, int file) {
        return new Preview(
                jdbc.sql("select * from bank.statement where landlord_id = ? and file_id = ? order by n limit 200")
                        .params(scope.landlord(), file)
                        .query(PreviewStore::statement)
                        .list(),
                jdbc.sql("""
                                select outcome, why, payments, cents from bank.outcome
                                where landlord_id = ? and file_id = ? order by outcome, payments desc, why""")
                        .params(scope.landlord(), file)
                        .query((row, n) ->
                                new Preview.Outcome(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                        .list());
    }

    private static Preview.Told statement(ResultSet row, int n) throws SQLException {
        return new Preview.Told(
                Preview.name(row.getString("format")),
                row.getString("account"),
                row.getString("number"),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("opening", Long.class)),
                Optional.ofNullable(row.getObject("closing", Long.class)),
                row.getInt("movements"),
                List.of((String[]) row.getArray("warnings_fr").getArray()),
                List.of((String[]) row.getArray("warnings_en").getArray()));
    }
}
