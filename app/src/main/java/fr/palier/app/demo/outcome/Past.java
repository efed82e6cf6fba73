package fr.palier.app.demo.outcome;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days before the demonstration's first, on which its cast has done things already. */
@Component
class Past {
    private final BusinessClock clock;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    Past(BusinessClock clock, Transactions transactions, JdbcClient jdbc) {
        this.clock = clock;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Does something on a day of before; nothing where the clock is not the demonstration's own. */
    void on(LocalDate day, Consumer<LocalDate> deed) {
        if (!clock.isDemonstration()) {
            return;
        }
        LocalDate today = clock.today();
        set(day);
        try {
            deed.accept(day);
        } finally {
            set(today);
        }
    }

    private void set(LocalDate day) {
        transactions.unscoped(() ->
                jdbc.sql("update shared.demo_clock set today = ?").param(day).update());
    }
}
