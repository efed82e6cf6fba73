package fr.palier.app;

import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Store;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Opens the store, then starts the application on it. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Store store = EmbeddedStore.open(DataDirectory.claim(Path.of(args[0])));
        SpringApplication application = new SpringApplication(PalierApplication.class);
        application.setDefaultProperties(properties(store));
        application.run();
    }

    /** What the application is told of its store. */
    public static Map<String, Object> properties(Store store) {
        return Map.of(
                "spring.datasource.url", store.app().url(),
                "spring.datasource.username", store.app().user(),
                "spring.datasource.password", store.app().password(),
                "palier.fed.url", store.fed().url(),
                "palier.fed.username", store.fed().user(),
                "palier.fed.password", store.fed().password());
    }
}
