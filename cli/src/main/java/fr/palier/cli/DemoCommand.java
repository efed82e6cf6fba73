package fr.palier.cli;

import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Progress;
import fr.palier.engine.region.Region;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Worklist;
import fr.palier.engine.triage.WorklistWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code palier demo}: the main job on a small invented region, and the top of its list on the screen. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final int MONTHS = 24;
    private static final long SEED = 2020;

    @Option(names = "--dwellings", paramLabel = "N", defaultValue = "5000")
    private int dwellings = 5_000;

    @Option(names = "--top", paramLabel = "N", defaultValue = "12")
    private int top = 12;

    @Option(names = "--data", paramLabel = "${bundle:label.folder}")
    private @Nullable Path data;

    @Option(names = "--lang", paramLabel = "fr|en", defaultValue = "fr")
    private Lang lang = Lang.FR;

    @Spec
    @SuppressWarnings("NullAway.Init") // given by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Words words = Words.of(lang);
        GenerateCommand.within(words, spec.commandLine(), "--dwellings", dwellings, Region.MOST_DWELLINGS);
        PrintWriter screen = spec.commandLine().getOut();
        Path folder = data == null ? Files.createTempDirectory("palier-demo-") : data;
        screen.println(words.say("demo.generating", dwellings, folder));
        screen.flush();
        Region.of(dwellings, MONTHS, SEED).write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        Path worklist = folder.resolve("worklist.csv");
        InputOptions.Inputs inputs = InputOptions.of(
                        folder.resolve("tenancies.csv"), folder.resolve("ledger.csv"), Region.LAST_DAY, lang)
                .read(spec.commandLine().getErr());
        Policy policy = Policy.shipped();
        Decisions decisions = inputs.triage().decide(policy);
        Worklist list = inputs.triage().worklist(policy, decisions, false);
        write(worklist, new WorklistWriter(inputs.triage(), policy, decisions, lang, WorklistWriter.Form.PLAIN), list);
        screen.println(words.say(
                "demo.top",
                Region.LAST_DAY,
                list.size(),
                inputs.tenancies().size(),
                list.only(tenancy -> watched(policy, decisions, tenancy)).size()));
        new TopOfList(inputs.triage(), policy, decisions, lang).print(list, top, screen);
        screen.println(words.say("demo.next", folder));
        screen.flush();
        return inputs.refused().count() == 0 ? Main.DONE : Main.REFUSED;
    }

    private static void write(Path path, WorklistWriter writer, Worklist list) throws IOException {
        try (WholeFile file = new WholeFile(path)) {
            writer.write(list, Integer.MAX_VALUE, file.out());
            file.commit();
        }
    }

    private static boolean watched(Policy policy, Decisions decisions, int tenancy) {
        return policy.actions().get(decisions.action(tenancy)).equals("watch");
    }
}
