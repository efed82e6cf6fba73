package fr.palier.app.messages.operation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.LegalRules;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases in time what providers said, and what led from their references to messages. They are of no landlord: no scope finds them. */
@Component
public class ReceiptForgetting {
    private static final LegalRules RULES = LegalRules.retention();

    private final JdbcClient jdbc;
    private final Transactions transactions;

    ReceiptForgetting(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** How long things are kept, in months. */
    public record Periods(int words, int receipts) {}

    /** As the rules of a day have it. */
    static Periods periods(LocalDate day) {
        return new Periods(months(day, MessageForgetting.RULE), months(day, "receipt.months"));
    }

    private static int months(LocalDate day, String rule) {
        return RULES.on(day, rule)
                .orElseThrow(() -> new IllegalStateException("retention.txt has no " + rule + " on " + day))
                .value()
                .intValueExact();
    }

    /** Erases what was said so long ago, seen from a day. */
    public int forget(LocalDate today) {
        int months = periods(today).receipts;
        return transactions.unscoped(
                () -> delete("messages.receipt", months, today) + delete("messages.reference", months, today));
    }

    private int delete(String table, int months, LocalDate today) {
        return jdbc.sql("delete from " + table + " where cast(at + make_interval(months => ?) as date) < ?")
                .params(months, today)
                .update();
    }

    /** Every night. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {
        private static final LocalTime HOUR = LocalTime.of(3, 40);

        @Bean
        RecurringTask<Void> receiptsAreForgotten(ReceiptForgetting receipts, BusinessClock clock) {
            return Tasks.recurring("messages-retention", Schedules.daily(BusinessClock.ZONE, HOUR))
                    .execute((_, _) -> receipts.forget(clock.today()));
        }
    }
}
