package fr.palier.app.command;

import fr.palier.app.demo.Accounts;
import fr.palier.app.demo.FirstLists;
import fr.palier.app.demo.Loader;
import fr.palier.app.shared.Command;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Parameters;

/**
 * {@code palier train}, called by the launcher alone: does once, in a folder that is thrown away, what every start does, while
 * the JVM notes which classes that took (JEP 514).
 */
@picocli.CommandLine.Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private static final int DWELLINGS = 200;

    private final Desk desk;

    @Parameters
    private Path folder = Path.of("");

    TrainCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Ending ending = new Ending()) {
            DataDirectory directory = ending.add(DataDirectory.claim(folder));
            EmbeddedStore store = ending.add(EmbeddedStore.open(directory));
            try (ProgressBar bar = new ProgressBar(desk)) {
                Loader.load(store, DWELLINGS, Accounts.draw(), bar);
            }
            ConfigurableApplicationContext context = new Service(desk, directory, ending).start(store, 0, true);
            context.getBean(FirstLists.class).compute((step, done, total) -> {});
            try (HttpClient browser = HttpClient.newHttpClient()) {
                URI page = URI.create(
                        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/connexion");
                browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
        return Command.DONE;
    }
}
