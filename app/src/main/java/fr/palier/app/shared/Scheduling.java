package fr.palier.app.shared;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** How the scheduler of jobs reaches the database. */
@Configuration(proxyBeanMethods = false)
class Scheduling {
    /**
     * The scheduler commits nothing by itself and our connections do not either ({@code auto-commit: false}): what it picks or
     * completes would be forgotten, and the job done again and again. Its own connections commit each statement.
     */
    @Bean
    DbSchedulerCustomizer committing(DataSource source) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(new Committing(source));
            }
        };
    }

    /** For one command, which gives the scheduler work and leaves the doing of it to the application that is served. */
    @Bean
    @ConditionalOnProperty("palier.one-command")
    DbSchedulerStarter atRest() {
        return () -> {};
    }

    private static final class Committing extends DelegatingDataSource {
        Committing(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setAutoCommit(true);
            return connection;
        }
    }
}
