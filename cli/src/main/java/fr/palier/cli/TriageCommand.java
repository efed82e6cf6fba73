package fr.palier.cli;

import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.ActionWords;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Worklist;
import fr.palier.engine.triage.WorklistWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code palier triage}: rent ledgers in, the ordered list of who to contact first and why out. */
@Command(name = "triage", mixinStandardHelpOptions = true, sortOptions = false)
final class TriageCommand implements Callable<Integer> {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(names = "--out", order = 4, paramLabel = "${bundle:label.file}")
    private @Nullable Path out;

    @Option(names = "--policy", order = 7, paramLabel = "${bundle:label.file}")
    private @Nullable Path policyFile;

    @Option(names = "--all", order = 10)
    private boolean all;

    @Option(names = "--limit", order = 9, paramLabel = "N")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--landlord", order = 8, paramLabel = "${bundle:label.landlord}")
    private @Nullable String landlord;

    @Option(names = "--excel", order = 11)
    private boolean excel;

    @Option(names = "--explain", order = 12, paramLabel = "${bundle:label.tenancy}")
    private @Nullable String explain;

    @Option(names = "--engine", order = 22, paramLabel = "local|spark", defaultValue = "local")
    private String engine = "local";

    @Option(names = "--spark-master", paramLabel = "URL", hidden = true)
    private @Nullable String sparkMaster;

    @Spec
    private @Nullable CommandSpec spec;

    private final @Nullable PrintWriter screen;
    private final @Nullable PrintWriter errors;

    /** To be filled by the library of the command line. */
    TriageCommand() {
        screen = null;
        errors = null;
    }

    /** To be filled by {@link DirectCall}. */
    TriageCommand(PrintWriter screen, PrintWriter errors) {
        this.screen = screen;
        this.errors = errors;
    }

    private PrintWriter out() {
        return screen != null
                ? screen
                : Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return errors != null
                ? errors
                : Objects.requireNonNull(spec).commandLine().getErr();
    }

    /** Takes an option with its value as it is typed; false where it is none that is read here, or no such value. */
    boolean take(String name, String value) {
        switch (name) {
            case "--out" -> out = Path.of(value);
            case "--policy" -> policyFile = Path.of(value);
            case "--landlord" -> landlord = value;
            case "--explain" -> explain = value;
            case "--limit" -> limit = Integer.parseUnsignedInt(value);
            default -> {
                return input.take(name, value);
            }
        }
        return true;
    }

    /** Takes an option without a value. */
    boolean take(String name) {
        switch (name) {
            case "--all" -> all = true;
            case "--excel" -> excel = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether all is there that has to be. */
    boolean isComplete() {
        return input.isComplete();
    }

    void speak(Lang lang) {
        input.speak(lang);
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.of(input.lang());
        refuseUsage(words);
        input.check(words, policyFile, out);
        long began = System.nanoTime();
        PrintWriter err = err();
        Policy policy = InputOptions.policy(policyFile);
        if (explain != null) {
            return explain(explain, policy, err, words);
        }
        try (WholeFile file = new WholeFile(Optional.ofNullable(out).orElseThrow())) {
            InputOptions.Inputs inputs = input.read(err);
            Decisions decisions = inputs.triage().decide(policy);
            Worklist list = worklist(inputs, policy, decisions, words);
            new WorklistWriter(inputs.triage(), policy, decisions, input.lang(), form()).write(list, limit, file.out());
            file.commit();
            summary(err, words, inputs, list, began);
            counts(err, words, policy, decisions, list);
            return inputs.tellRefused(err, words);
        }
    }

    private void refuseUsage(Words words) {
        if (!engine.equals("local")) {
            throw new WrongUsage(words.say("engine.unknown", engine));
        }
        if (out == null && explain == null) {
            throw new WrongUsage(words.say("out.missing"));
        }
        if (limit < 0) {
            throw new WrongUsage(words.say("limit.negative", limit));
        }
    }

    private WorklistWriter.Form form() {
        return excel ? WorklistWriter.Form.SPREADSHEET : WorklistWriter.Form.PLAIN;
    }

    private Worklist worklist(InputOptions.Inputs inputs, Policy policy, Decisions decisions, Words words) {
        Worklist list = inputs.triage().worklist(policy, decisions, all);
        if (landlord == null) {
            return list;
        }
        int only = Lookup.landlord(inputs.tenancies(), landlord);
        if (only < 0) {
            throw new WrongUsage(words.say("landlord.unknown", landlord));
        }
        return list.only(tenancy -> inputs.tenancies().landlord(tenancy) == only);
    }

    private int explain(String key, Policy policy, PrintWriter err, Words words) throws IOException {
        InputOptions.Inputs inputs = input.read(err);
        int tenancy = Lookup.tenancy(inputs.tenancies(), key);
        if (tenancy < 0) {
            throw new WrongUsage(words.say("explain.unknown", key));
        }
        new Explanation(inputs.triage(), policy, input.lang()).print(tenancy, out());
        out().flush();
        return inputs.tellRefused(err, words);
    }

    private void summary(PrintWriter err, Words words, InputOptions.Inputs inputs, Worklist list, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        err.println(words.say(
                "triage.summary",
                inputs.tenancies().size(),
                inputs.lines(),
                inputs.refused().count(),
                Math.round(seconds * 100) / 100.0,
                Math.round(inputs.lines() / Math.max(1e-3, seconds))));
        if (limit < list.size()) {
            err.println(words.say("triage.below", limit, list.size() - limit));
        }
    }

    private void counts(PrintWriter err, Words words, Policy policy, Decisions decisions, Worklist list) {
        int[] counts = new int[policy.actions().size()];
        for (int place = 0; place < list.size(); place++) {
            counts[decisions.action(list.tenancy(place))]++;
        }
        Lang lang = input.lang();
        for (int action = 0; action < counts.length; action++) {
            if (counts[action] > 0) {
                err.println(words.say(
                        "triage.count",
                        counts[action],
                        ActionWords.name(policy.actions().get(action), lang)));
            }
        }
    }
}
