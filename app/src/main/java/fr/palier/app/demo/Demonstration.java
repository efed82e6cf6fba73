package fr.palier.app.demo;

import fr.palier.app.store.Login;
import fr.palier.app.store.Store;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether a store holds a demonstration. */
public enum Demonstration {
    /** Nothing at all: it can be loaded here. */
    ABSENT,
    /** Loaded to its end. */
    LOADED,
    /** Something else, or a demonstration whose loading was broken off. */
    OTHER;

    /** Looks at what is there. */
    public static Demonstration in(Store store) {
        return store.asOwner(Demonstration::look);
    }

    private static Demonstration look(Login owner) {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select exists (select from shared.demo_clock) as loaded,
                            exists (select from portfolio.landlord) or exists (select from identity.person) as other""")) {
            row.next();
            return row.getBoolean("loaded") ? LOADED : row.getBoolean("other") ? OTHER : ABSENT;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
