package fr.palier.app.command;

import fr.palier.app.shared.Command;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code palier backup}: the whole store in one file, also while people work on it. */
@picocli.CommandLine.Command(name = "backup", mixinStandardHelpOptions = true, sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--to", paramLabel = "${bundle:label.file}")
    private @Nullable Path to;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    BackupCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = options.folder(ServeCommand.USUAL_FOLDER);
        if (!DataDirectory.holdsStore(folder)) {
            throw new Halt("backup.nothing", folder);
        }
        try (Ending ending = new Ending()) {
            Store store = options.openOrVisit(ServeCommand.USUAL_FOLDER, ending);
            Path target = to == null ? Files.createDirectories(folder.resolve("backups")) : to;
            Path file = store.backUp(target);
            desk.say("backup.done", file.toAbsolutePath(), Math.max(1, Files.size(file) >> 20));
        }
        return Command.DONE;
    }
}
