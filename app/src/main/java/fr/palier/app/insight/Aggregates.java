package fr.palier.app.insight;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The federation's door to the figures, signed in as the role that can read nothing else. */
@Component
public class Aggregates implements DisposableBean {
    private final HikariDataSource source;
    private final JdbcClient jdbc;

    Aggregates(
            @Value("${palier.fed.url}") String url,
            @Value("${palier.fed.username}") String user,
            @Value("${palier.fed.password}") String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("fed");
        source = new HikariDataSource(config);
        jdbc = JdbcClient.create(source);
    }

    /** All landlords on a day, by code. */
    public List<LandlordFigures> landlords(LocalDate asOf) {
        return jdbc.sql("select code, name, tenancies, owing, owed from fed.landlords(?)")
                .param(asOf)
                .query(Aggregates::figures)
                .list();
    }

    private static LandlordFigures figures(ResultSet row, int n) throws SQLException {
        return new LandlordFigures(
                row.getString("code"),
                row.getString("name"),
                row.getLong("tenancies"),
                Optional.ofNullable(row.getObject("owing", Long.class)),
                Optional.ofNullable(row.getObject("owed", Long.class)));
    }

    @Override
    public void destroy() {
        source.close();
    }
}
