package fr.palier.app.command;

import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.ExternalStore;
import fr.palier.app.store.Store;
import fr.palier.app.store.VisitedStore;
import fr.palier.engine.text.Lang;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that opens a store. */
final class StoreOptions {
    @Option(names = "--data", paramLabel = "${bundle:label.folder}")
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "fr|en", defaultValue = "fr")
    private Lang lang = Lang.FR;

    /** The folder named, or the usual one of this name. */
    Path folder(String usual) {
        return data == null ? DataDirectory.home().resolve(usual) : data;
    }

    /** Starts the store of a claimed folder, or reaches the external one. */
    static Store open(DataDirectory directory) {
        return ExternalStore.isNamed(System.getenv())
                ? ExternalStore.open(System.getenv())
                : EmbeddedStore.open(directory);
    }

    /**
     * Opens a store that is there, beside whoever serves it already.
     *
     * @throws Halt where the folder holds none: a name mistyped would otherwise make a new one
     */
    Store openOrVisit(String usual, Ending ending) {
        if (ExternalStore.isNamed(System.getenv())) {
            return ending.add(ExternalStore.open(System.getenv()));
        }
        if (!DataDirectory.holdsStore(folder(usual))) {
            throw new Halt("failure.no-store", folder(usual).toString());
        }
        Optional<DataDirectory> claimed = DataDirectory.tryClaim(folder(usual));
        return claimed.isPresent()
                ? ending.add(EmbeddedStore.open(ending.add(claimed.get())))
                : ending.add(VisitedStore.open(folder(usual)));
    }
}
