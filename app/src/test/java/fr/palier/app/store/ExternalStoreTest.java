package fr.palier.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A server that somebody else runs: here a second one, prepared as the guide says, without Palier's schemas. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalStoreTest {
    private DataDirectory directory;
    private Server server;
    private Secrets secrets;
    private LocalLogins logins;

    @BeforeAll
    void start(@TempDir Path root) {
        directory = DataDirectory.claim(root.resolve("d"));
        server = new Server(directory, new Programs(Binaries.ready()), Settings.DURABLE);
        secrets = Secrets.draw(directory.secrets());
        server.create(secrets);
        logins = new LocalLogins(server.start(), secrets);
        logins.prepare();
        as(Roles.SUPERUSER, "alter role palier_owner login password '" + secrets.of(Roles.OWNER) + "'");
    }

    @AfterAll
    void stop() {
        server.stop();
        directory.close();
    }

    @Test
    void bringsItsSchemasUpToDateThenNeedsNoOwner() {
        Map<String, String> environment = addresses();
        ExternalStore.open(environment).close();
        environment.remove("PALIER_DATABASE_OWNER_URL");
        try (Store store = ExternalStore.open(environment)) {
            assertThat(store.app()).isEqualTo(logins.of(Roles.APP));
            assertThat(store.fed()).isEqualTo(logins.of(Roles.FED));
            assertThatExceptionOfType(Unusable.class)
                    .isThrownBy(() -> store.asOwner(Login::url))
                    .returns("store.no-owner", Unusable::key);
        }
    }

    @Test
    void refusesAnApplicationThatIsSuperuser() {
        refuses(
                "store.powers",
                address(Roles.SUPERUSER, "alter role palier_app superuser"),
                "alter role palier_app nosuperuser");
    }

    @Test
    void refusesAnApplicationThatPassesRowLevelSecurity() {
        refuses(
                "store.powers",
                address(Roles.APP, "alter role palier_app bypassrls"),
                "alter role palier_app nobypassrls");
    }

    @Test
    void refusesAnApplicationThatMayBecomeTheOwner() {
        refuses(
                "store.member",
                address(Roles.APP, "grant palier_owner to palier_app"),
                "revoke palier_owner from palier_app");
    }

    @Test
    void refusesAnApplicationThatOwnsSomething() {
        refuses(
                "store.owns",
                address(Roles.APP, "create table public.t ()", "alter table public.t owner to palier_app"),
                "drop table public.t");
    }

    @Test
    void refusesAServerThatForgets() {
        refuses(
                "store.fleeting",
                address(Roles.APP, "alter role palier_app set synchronous_commit = off"),
                "alter role palier_app reset synchronous_commit");
    }

    private Map<String, String> address(String role, String... acts) {
        as(Roles.SUPERUSER, acts);
        return Map.of(ExternalStore.APP, url(role));
    }

    private Map<String, String> addresses() {
        return new HashMap<>(Map.of(
                ExternalStore.APP,
                url(Roles.APP),
                "PALIER_DATABASE_OWNER_URL",
                url(Roles.OWNER),
                "PALIER_DATABASE_FED_URL",
                url(Roles.FED)));
    }

    private String url(String role) {
        return "postgresql://" + role + ":" + secrets.of(role) + "@127.0.0.1:" + logins.port() + "/palier";
    }

    private void refuses(String key, Map<String, String> environment, String undo) {
        try {
            assertThatExceptionOfType(Unusable.class)
                    .isThrownBy(() -> ExternalStore.open(environment))
                    .returns(key, Unusable::key);
        } finally {
            as(Roles.SUPERUSER, undo);
        }
    }

    private void as(String role, String... acts) {
        Login login = logins.of(role);
        try (Connection connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            for (String act : acts) {
                connection.createStatement().execute(act);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
