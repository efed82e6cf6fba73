package fr.palier.cli;

import fr.palier.engine.ledger.Tenancies;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Rehearsal;
import fr.palier.engine.triage.Rehearsal.Change;
import fr.palier.engine.triage.Rehearsal.Counts;
import fr.palier.engine.triage.Rehearsal.Grouping;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code palier rehearse}: what a changed policy would do, before anybody is called. */
@Command(name = "rehearse", mixinStandardHelpOptions = true, sortOptions = false)
final class RehearseCommand implements Callable<Integer> {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(names = "--policy", order = 4, required = true, paramLabel = "${bundle:label.file}")
    private @Nullable Path policy;

    @Option(names = "--against", order = 5, paramLabel = "${bundle:label.file}")
    private @Nullable Path against;

    @Option(names = "--out", order = 6, paramLabel = "${bundle:label.file}")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // given by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Words words = Words.of(input.lang());
        input.check(words, policy, out);
        PrintWriter err = spec.commandLine().getErr();
        Policy now = InputOptions.policy(against);
        Policy then = InputOptions.policy(policy);
        InputOptions.Inputs inputs = input.read(err);
        Rehearsal rehearsal = Rehearsal.of(
                inputs.triage(), Rehearsal.list(inputs.triage(), now), Rehearsal.list(inputs.triage(), then));
        if (out != null) {
            moves(out, rehearsal, inputs.tenancies());
        }
        report(rehearsal, words, spec.commandLine().getOut());
        return inputs.tellRefused(err, words);
    }

    private static void report(Rehearsal rehearsal, Words words, PrintWriter screen) {
        screen.println(words.say("rehearse.title"));
        line(screen, words.say("rehearse.all"), rehearsal.counts());
        for (Grouping grouping : Grouping.values()) {
            screen.println();
            screen.println(words.say("rehearse." + grouping.name().toLowerCase(Locale.ROOT)));
            for (Map.Entry<String, Counts> group : rehearsal.counts(grouping).entrySet()) {
                String name = group.getKey().isEmpty() ? words.say("rehearse.unknown") : group.getKey();
                line(screen, name, group.getValue());
            }
        }
        screen.flush();
    }

    private static void line(PrintWriter screen, String name, Counts counts) {
        screen.printf(
                Locale.ROOT,
                "  %-16s %9d %9d %9d %9d %9d %9d %9d %9d%n",
                name,
                counts.tenancies(),
                counts.before(),
                counts.after(),
                counts.of(Change.ENTERS),
                counts.of(Change.LEAVES),
                counts.of(Change.ACTION),
                counts.of(Change.UP),
                counts.of(Change.DOWN));
    }

    /** Every tenancy that enters, leaves or moves. */
    private static void moves(Path path, Rehearsal rehearsal, Tenancies tenancies) throws IOException {
        try (WholeFile file = new WholeFile(path)) {
            write(file, "landlord", "tenancy", "change", "action_before", "action_after", "rank_before", "rank_after");
            for (int tenancy = 0; tenancy < tenancies.size(); tenancy++) {
                Change change = rehearsal.change(tenancy);
                if (change != Change.NONE) {
                    write(
                            file,
                            new String(tenancies.landlordKey(tenancies.landlord(tenancy)), StandardCharsets.UTF_8),
                            new String(tenancies.key(tenancy), StandardCharsets.UTF_8),
                            change.name().toLowerCase(Locale.ROOT),
                            rehearsal.before().action(tenancy),
                            rehearsal.after().action(tenancy),
                            rank(rehearsal.before().rank(tenancy)),
                            rank(rehearsal.after().rank(tenancy)));
                }
            }
            file.commit();
        }
    }

    private static String rank(int rank) {
        return rank == 0 ? "" : Integer.toString(rank);
    }

    private static void write(WholeFile file, String... cells) throws IOException {
        file.out().write(CsvCells.line(cells).getBytes(StandardCharsets.UTF_8));
    }
}
