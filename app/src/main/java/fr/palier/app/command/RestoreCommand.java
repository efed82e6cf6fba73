package fr.palier.app.command;

import fr.palier.app.shared.Command;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palier restore}: puts a backup back into an empty folder, and starts it once to see that it is whole. */
@picocli.CommandLine.Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--from", paramLabel = "${bundle:label.file}", required = true)
    private Path from = Path.of("");

    @Mixin
    private final StoreOptions options = new StoreOptions();

    RestoreCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(from)) {
            throw new Halt("restore.missing", from);
        }
        try (Ending ending = new Ending()) {
            DataDirectory directory = ending.add(DataDirectory.claim(options.folder(ServeCommand.USUAL_FOLDER)));
            desk.say("restore.verifying", from);
            Restore.into(directory, from);
            ending.add(EmbeddedStore.open(directory));
            desk.say("restore.done", directory.folder());
        }
        return Command.DONE;
    }
}
