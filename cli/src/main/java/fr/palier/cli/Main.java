package fr.palier.cli;

import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code palier}: alone it prints its help. */
@Command(name = "palier", mixinStandardHelpOptions = true, version = "Palier 0.1.0")
public final class Main implements Runnable {
    /** All done. */
    static final int DONE = 0;
    /** Wrong usage, or something that cannot be read or written. */
    static final int FAILED = 2;
    /** Done, but lines were refused. */
    static final int REFUSED = 3;

    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = new LinkedHashMap<>();

    static {
        ApplicationCommand.WORDS.forEach(word -> COMMANDS.put(word, ApplicationCommand::new));
        COMMANDS.put("triage", TriageCommand::new);
        COMMANDS.put("rehearse", RehearseCommand::new);
        COMMANDS.put("generate", GenerateCommand::new);
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // given by picocli before run
    private CommandSpec spec;

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        CommandLine line = commandLine(args);
        try {
            System.exit(line.execute(args));
        } catch (OutOfMemoryError e) {
            line.getErr().println(Words.of(lang(args)).failure("failure.memory"));
            System.exit(FAILED);
        }
    }

    static CommandLine commandLine(String... args) {
        Lang lang = lang(args);
        CommandLine line = new CommandLine(new Main());
        addCommands(line, args);
        line.setResourceBundle(Words.of(lang).bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setDefaultValueProvider(
                option -> option.paramLabel().equals("fr|en") ? lang.name().toLowerCase(Locale.ROOT) : null);
        line.setParameterExceptionHandler(new UsageErrors(Words.of(lang)));
        line.setExecutionExceptionHandler(new Failures(lang));
        return line;
    }

    /** The command that is called, alone: reading the options of all of them costs a start a tenth of a second. */
    private static void addCommands(CommandLine line, String... args) {
        String called = args.length == 0 ? "" : args[0];
        COMMANDS.forEach((name, command) -> {
            if (name.equals(called) || !COMMANDS.containsKey(called)) {
                line.addSubcommand(name, command.get());
            }
        });
    }

    /** The language has to be known before the options are read, for their errors are words too. */
    static Lang lang(String... args) {
        List<String> list = Arrays.asList(args);
        int at = list.indexOf("--lang");
        String typed = at >= 0 && at + 1 < list.size()
                ? list.get(at + 1)
                : list.stream()
                        .filter(arg -> arg.startsWith("--lang="))
                        .map(arg -> arg.substring("--lang=".length()))
                        .findFirst()
                        .orElse(Objects.requireNonNullElse(System.getenv("PALIER_LANG"), "fr"));
        return typed.equalsIgnoreCase("en") ? Lang.EN : Lang.FR;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
