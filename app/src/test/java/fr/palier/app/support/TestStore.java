package fr.palier.app.support;

import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for all tests of this JVM. Tests share it: each works with landlords of its own. */
public final class TestStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Store STORE = start();

    private static Store start() {
        try {
            Store store = EmbeddedStore.openForTests(Files.createTempDirectory(Path.of("target"), "store-"));
            Runtime.getRuntime().addShutdownHook(new Thread(store::close));
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Store get() {
        return STORE;
    }

    /** Runs statements as the owner of the tables, which the application is not: what only time or housekeeping would do. */
    public static void asOwner(String... statements) {
        STORE.asOwner(login -> {
            try (Connection owner = DriverManager.getConnection(login.url(), login.user(), login.password());
                    Statement sql = owner.createStatement()) {
                sql.execute("set role palier_owner");
                for (String statement : statements) {
                    sql.execute(statement);
                }
                return statements.length;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(STORE.properties().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()))
                .and("palier.base-url=https://palier.example.org")
                .and(
                        "spring.security.oauth2.client.provider.fake.issuer-uri="
                                + FakeProvider.get().issuer(),
                        "spring.security.oauth2.client.registration.fake.client-id=palier",
                        "spring.security.oauth2.client.registration.fake.client-secret=a secret",
                        "spring.security.oauth2.client.registration.fake.client-name=Compte d'essai",
                        "spring.security.oauth2.client.registration.fake.scope=openid")
                .applyTo(context);
    }
}
