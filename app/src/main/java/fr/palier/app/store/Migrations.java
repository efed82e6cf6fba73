package fr.palier.app.store;

import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings the schemas up to date: a schema for each module, each with its own numbered steps and its own history. */
public final class Migrations {
    /** Modules with tables, each after those whose tables it refers to. */
    static final List<String> MODULES = List.of("shared", "identity", "portfolio", "timeline", "ledger", "triage", "worklist", "imports");

    private Migrations() {}

    /** Applies what is missing; does nothing where all is there. */
    public static void run(Login owner) {
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations("classpath:db/migration/" + module)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migration")
                    .initSql("set role palier_owner")
                    .load()
                    .migrate();
        }
    }
}
