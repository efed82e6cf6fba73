package fr.palier.cli;

import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code palier}: alone it prints its help. */
@Command(
        name = "palier",
        mixinStandardHelpOptions = true,
        version = "Palier 0.1.0",
        subcommands = {TriageCommand.class, RehearseCommand.class, GenerateCommand.class, DemoCommand.class})
public final class Main implements Runnable {
    /** All done. */
    static final int DONE = 0;
    /** Wrong usage, or something that cannot be read or written. */
    static final int FAILED = 2;
    /** Done, but lines were refused. */
    static final int REFUSED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // given by picocli before run
    private CommandSpec spec;

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    static CommandLine commandLine(String... args) {
        Locale.setDefault(lang(args) == Lang.FR ? Locale.FRENCH : Locale.ENGLISH);
        CommandLine line = new CommandLine(new Main());
        line.setResourceBundle(Words.of(lang(args)).bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        return line;
    }

    /** The language has to be known before the options are read, for their errors are words too. */
    private static Lang lang(String... args) {
        List<String> list = Arrays.asList(args);
        int at = list.indexOf("--lang");
        boolean english = at >= 0 && at + 1 < list.size()
                ? list.get(at + 1).equalsIgnoreCase("en")
                : list.contains("--lang=en") || "en".equals(System.getenv("PALIER_LANG"));
        return english ? Lang.EN : Lang.FR;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
