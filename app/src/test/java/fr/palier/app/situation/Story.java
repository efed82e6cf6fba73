package fr.palier.app.situation;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A household with two years of account, told by the real doors: rent 512.00 €, benefit 180.00 €. */
final class Story {
    private final Cast cast;
    private final Recordings recordings;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Story(Cast cast, Recordings recordings, Ledger ledger, JdbcClient jdbc, Transactions transactions) {
        this.cast = cast;
        this.recordings = recordings;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A widow of 81 whose benefit stopped two months ago and whose direct debit came back: she owes two months and more. */
    Cast.Tenancy widow(Scope scope, LocalDate today) {
        Cast.Tenancy tenancy = cast.tenancy(scope, "Azéma");
        transactions.write(scope, () -> {
            household(scope, tenancy, today.getYear() - 81);
            ledger.stage(scope);
            for (int ago = 23; ago >= 0; ago--) {
                month(tenancy, today, ago);
            }
            ledger.append(scope, 1);
        });
        return tenancy;
    }

    private void household(Scope scope, Cast.Tenancy tenancy, int born) {
        jdbc.sql("""
                        update portfolio.tenancy set rent = 51200, benefit = 18000, birth_year = ?, lives_alone = true,
                            household_size = 1
                        where landlord_id = ? and id = ?""").params(born, scope.landlord(), tenancy.id()).update();
        jdbc.sql("""
                        insert into portfolio.tenancy_fact (landlord_id, tenancy_id, recorded, start_on, rent, benefit,
                            birth_year, lives_alone, household_size)
                        select landlord_id, id, ?, start_on, rent, benefit, birth_year, lives_alone, household_size
                        from portfolio.tenancy where landlord_id = ? and id = ?""")
                .params(recordings.next(scope), scope.landlord(), tenancy.id())
                .update();
        file(scope, tenancy, "phone", "0612345678");
        file(scope, tenancy, "email", "luce.azema@example.org");
    }

    /** What a file says of how to reach them, today or in a later import. */
    void file(Scope scope, Cast.Tenancy tenancy, String kind, String value) {
        transactions.write(
                scope,
                () -> jdbc.sql("""
                        insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                        values (?, ?, ?, 'file', ?, 1, ?)
                        on conflict (landlord_id, tenancy_id, kind, source) do update set value = excluded.value""")
                        .params(
                                scope.landlord(),
                                tenancy.id(),
                                kind,
                                value,
                                scope.actor().person())
                        .update());
    }

    private void month(Cast.Tenancy tenancy, LocalDate today, int ago) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(ago);
        stage(tenancy, first, Kind.CHARGE, 51200, "LOYER ET CHARGES");
        if (ago > 2) {
            stage(tenancy, first.plusDays(4), Kind.BENEFIT, 18000, "APL CAF");
        }
        if (ago > 1) {
            stage(tenancy, first.plusDays(6), Kind.PAYMENT, 33200, "PRELEVEMENT");
        }
        if (ago == 2) {
            stage(tenancy, first.plusDays(20), Kind.REJECTION, 33200, "REJET PROVISION");
        }
    }

    /** A line of the account for {@link Ledger#append}; inside the transaction that made the stage. */
    void stage(Cast.Tenancy tenancy, LocalDate day, Kind kind, long cents, String label) {
        jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents, label) values (?, ?, ?, ?, ?)")
                .params(tenancy.id(), day, kind.ordinal(), cents, label)
                .update();
    }

    /** Takes back the first line of a kind and amount. */
    void reverse(Scope scope, Cast.Tenancy tenancy, Kind kind) {
        transactions.write(scope, () -> {
            ledger.stage(scope);
            jdbc.sql("""
                            insert into pg_temp.staged_entry (tenancy_id, day, kind, cents, label, reverses)
                            select tenancy_id, day, kind, cents, label, recorded from ledger.entry
                            where landlord_id = ? and tenancy_id = ? and kind = ? order by day desc limit 1""").params(scope.landlord(), tenancy.id(), kind.ordinal()).update();
            ledger.append(scope, 2);
        });
    }
}
