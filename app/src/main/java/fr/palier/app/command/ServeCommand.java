package fr.palier.app.command;

import fr.palier.app.shared.Command;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palier serve}: the application for real work, until it is told to stop. */
@picocli.CommandLine.Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    static final String USUAL_FOLDER = "store";

    private final Desk desk;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(names = "--port", paramLabel = "${bundle:label.port}", defaultValue = "8080")
    private int port = 8080;

    ServeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Ports.check(port);
        try (Ending ending = new Ending()) {
            DataDirectory directory = ending.add(DataDirectory.claim(options.folder(USUAL_FOLDER)));
            if (directory.isDemonstration()) {
                throw new Halt("serve.demonstration", directory.folder());
            }
            desk.say("serve.opening", directory.folder());
            Store store = ending.add(StoreOptions.open(directory));
            Service.say(desk, new Service(desk, directory, ending).start(store, port, false));
            desk.say("serve.ready");
            ending.await();
        }
        return Command.DONE;
    }
}
