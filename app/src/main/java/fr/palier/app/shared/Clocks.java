package fr.palier.app.shared;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chooses the clock: the machine's date in Paris, or the demonstration's own. */
@Configuration(proxyBeanMethods = false)
class Clocks {
    /** A demonstration's day stands in {@code shared.demo_clock}. */
    @Bean
    BusinessClock businessClock(
            @Value("${palier.demonstration:false}") boolean demonstration, JdbcClient jdbc, Transactions transactions) {
        return demonstration ? new Demonstration(jdbc, transactions) : new Machine();
    }

    private record Machine() implements BusinessClock {
        @Override
        public LocalDate today() {
            return LocalDate.now(ZONE);
        }

        @Override
        public boolean isDemonstration() {
            return false;
        }
    }

    private record Demonstration(JdbcClient jdbc, Transactions transactions) implements BusinessClock {
        @Override
        public LocalDate today() {
            return transactions.unscoped(() -> jdbc.sql("select today from shared.demo_clock")
                    .query(LocalDate.class)
                    .optional()
                    .orElse(BusinessClock.DemonstrationDays.FIRST));
        }

        @Override
        public boolean isDemonstration() {
            return true;
        }
    }
}
