package fr.palier.app.command;

import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Store;
import org.springframework.context.ConfigurableApplicationContext;

/** The application with its pages, open to this machine's browsers. */
final class Service {
    private final Desk desk;
    private final DataDirectory directory;
    private final Ending ending;

    Service(Desk desk, DataDirectory directory, Ending ending) {
        this.desk = desk;
        this.directory = directory;
        this.ending = ending;
    }

    /** Starts it; it answers from then on. */
    ConfigurableApplicationContext start(Store store, int port, boolean demonstration) {
        Application application = new Application(desk, store);
        if (store instanceof EmbeddedStore && !demonstration) {
            application.with(Backups.FOLDER, directory.backups().toString());
        }
        return ending.add(application
                .with("server.port", port)
                .with("palier.demonstration", demonstration)
                .with(
                        "logging.file.name",
                        directory.folder().resolve("palier.log").toString())
                .with("logging.threshold.console", demonstration ? "OFF" : "WARN")
                .start());
    }

    /** Says where it is. */
    static void say(Desk desk, ConfigurableApplicationContext context) {
        desk.say("serve.address", context.getEnvironment().getProperty("local.server.port", ""));
    }
}
