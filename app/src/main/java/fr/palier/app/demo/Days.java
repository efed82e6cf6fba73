package fr.palier.app.demo;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.BusinessClock.DemonstrationDays;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of a demonstration: each brings the entries that the region has for it. */
@Component
class Days {
    /** Not of a file. */
    private static final int NO_IMPORT = 0;

    private final BusinessClock clock;
    private final Landlords landlords;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Days(BusinessClock clock, Landlords landlords, Ledger ledger, JdbcClient jdbc, Transactions transactions) {
        this.clock = clock;
        this.landlords = landlords;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Goes on to the next day. Where it was broken off, the next time brings what is missing.
     *
     * @throws NotFound where this is no demonstration
     * @throws Refused after its last day
     */
    void next() {
        if (!clock.isDemonstration()) {
            throw new NotFound();
        }
        Refused.when(!DemonstrationDays.hasNext(clock.today()), "demo.last-day");
        LocalDate day = clock.today().plusDays(1);
        transactions.unscoped(() -> jdbc.sql("update shared.demo_clock set today = ? where today < ?")
                .params(day, day)
                .update());
        for (Landlord landlord : landlords.all()) {
            arrive(Scope.ofProgram(landlord.id()), day);
        }
    }

    private void arrive(Scope scope, LocalDate day) {
        transactions.write(scope, () -> {
            ledger.stage(scope);
            jdbc.sql("""
                            with arrived as (
                                delete from demo.coming_entry where landlord_id = :landlord and day <= :day returning *)
                            insert into pg_temp.staged_entry (tenancy_id, day, kind, cents, label, external_id)
                            select tenancy_id, day, kind, cents, label, external_id from arrived""").param("landlord", scope.landlord()).param("day", day).update();
            ledger.append(scope, NO_IMPORT);
        });
    }
}
