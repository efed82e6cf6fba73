package fr.palier.app.bench;

import fr.palier.app.shared.Scope;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Store;
import fr.palier.app.triage.Replay;
import fr.palier.app.triage.Replays;
import fr.palier.app.triage.Runs;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Times the replay of every landlord's last list from its raw lines: {@code ReplayBench DIRECTORY}, the data of a demonstration
 * that is not running ({@code palier demo --dwellings 284000 --data DIRECTORY}).
 */
final class ReplayBench {
    private static final int LANDLORDS = 51;

    private ReplayBench() {}

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        try (Store store = EmbeddedStore.open(DataDirectory.claim(directory));
                ConfigurableApplicationContext application = Workbench.start(store)) {
            Replays replays = application.getBean(Replays.class);
            Runs runs = application.getBean(Runs.class);
            Workbench bench = new Workbench(directory);
            List<Replay> all = bench.time(
                    "all lists replayed from raw lines",
                    () -> IntStream.rangeClosed(1, LANDLORDS)
                            .mapToObj(Scope::ofProgram)
                            .map(scope -> replays.replay(
                                    scope, runs.latest(scope).orElseThrow().id()))
                            .toList());
            System.out.printf(
                    "  %d lines, %d of %d lists differ%n",
                    all.stream().mapToInt(Replay::lines).sum(),
                    all.stream().filter(replay -> !replay.isIdentical()).count(),
                    all.size());
        }
    }
}
