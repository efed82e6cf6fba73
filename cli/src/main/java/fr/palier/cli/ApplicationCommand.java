package fr.palier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command of the application, such as {@code palier demo}: here for the help alone, the launcher starts the application for it. */
@Command
final class ApplicationCommand implements Callable<Integer> {
    /** Their words, as people need them. */
    static final List<String> WORDS = List.of("demo", "serve", "import", "backup", "restore", "setup");

    @Spec
    @SuppressWarnings("NullAway.Init") // given by picocli before call
    private CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        Words words = Words.of(Start.lang(arguments.toArray(String[]::new)));
        spec.commandLine().getErr().println(words.failure("application.elsewhere", spec.name()));
        return Main.FAILED;
    }
}
