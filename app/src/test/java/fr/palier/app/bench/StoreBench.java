package fr.palier.app.bench;

import fr.palier.app.shared.Progress;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Store;
import fr.palier.app.triage.Occasion;
import fr.palier.app.triage.Run;
import fr.palier.app.triage.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times the triage of a whole region from the store: {@code StoreBench DIRECTORY [DWELLINGS] [ROUNDS]}. The first time it loads
 * the region, which takes minutes; later it finds it again.
 */
final class StoreBench {
    private static final LocalDate TODAY = LocalDate.of(2020, 4, 15);

    private StoreBench() {}

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        int dwellings = args.length > 1 ? Integer.parseInt(args[1]) : 284_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        Path files = directory.resolveSibling(directory.getFileName() + "-files");
        try (Store store = EmbeddedStore.open(DataDirectory.claim(directory))) {
            if (!Files.exists(files)) {
                store.asOwner(owner -> RegionLoad.load(owner, files, dwellings, TODAY));
            }
            try (ConfigurableApplicationContext application = Workbench.start(store)) {
                measure(application, directory, rounds);
            }
        }
    }

    private static void measure(ConfigurableApplicationContext application, Path directory, int rounds) {
        Workbench bench = new Workbench(directory);
        Runs runs = application.getBean(Runs.class);
        for (int round = 0; round < rounds; round++) {
            forget(application);
            List<Run> all = bench.time("triage from the store", () -> runs.all(Occasion.NIGHT, Progress.NONE));
            System.out.printf(
                    "  %d tenancies, %d lines%n",
                    all.stream().mapToInt(Run::tenancies).sum(),
                    all.stream().mapToInt(Run::lines).sum());
        }
    }

    /** Something was recorded since: otherwise the last run is the answer. */
    private static void forget(ConfigurableApplicationContext application) {
        Transactions transactions = application.getBean(Transactions.class);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        for (int landlord = 1; landlord <= 51; landlord++) {
            Scope scope = Scope.ofProgram(landlord);
            transactions.write(
                    scope,
                    () -> jdbc.sql("update portfolio.recording set last = last + 1 where landlord_id = ?")
                            .param(scope.landlord())
                            .update());
        }
    }
}
