package fr.palier.app.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How each role signs in to the embedded server that listens on a port of this machine. */
record LocalLogins(int port, Secrets secrets) {
    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Login of(String role) {
        return new Login(url(Roles.DATABASE), role, secrets.of(role));
    }

    /** Makes roles and database where they are missing, and sets what each may do. */
    void prepare() {
        try (Connection server = superuser(Roles.SUPERUSER)) {
            Roles.make(server, secrets);
            try (Connection database = superuser(Roles.DATABASE)) {
                Roles.grant(database);
            }
        } catch (SQLException e) {
            throw Safety.unreachable(of(Roles.SUPERUSER), e);
        }
    }

    /** What the application is told beside its log-ins. */
    Map<String, Object> with(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        if (System.getenv("PALIER_SEALING_KEY") == null) {
            all.put("palier.sealing-key", secrets.of(Secrets.SEALING_KEY));
        }
        return all;
    }

    <T> T asOwner(Function<Login, T> work) {
        door(true);
        try {
            return work.apply(of(Roles.OWNER));
        } finally {
            door(false);
        }
    }

    private void door(boolean open) {
        try (Connection superuser = superuser(Roles.DATABASE)) {
            Roles.owner(superuser, secrets, open);
        } catch (SQLException e) {
            throw Safety.unreachable(of(Roles.SUPERUSER), e);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), Roles.SUPERUSER, secrets.of(Roles.SUPERUSER));
    }
}
