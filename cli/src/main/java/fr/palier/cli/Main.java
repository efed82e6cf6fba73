package fr.palier.cli;

import fr.palier.engine.text.Lang;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code palier} with all its commands, their options and their help. Alone it prints its help. */
@Command(name = "palier", mixinStandardHelpOptions = true, version = "Palier 0.1.0")
final class Main implements Runnable {
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

    static CommandLine commandLine(String... args) {
        Lang lang = Start.lang(args);
        CommandLine line = new CommandLine(new Main());
        line.getCommandSpec()
                .addOption(OptionSpec.builder("--lang")
                        .paramLabel("fr|en")
                        .type(Lang.class)
                        .build());
        addCommands(line, args);
        line.setResourceBundle(Words.of(lang).bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setDefaultValueProvider(
                option -> option.paramLabel().equals("fr|en") ? lang.name().toLowerCase(Locale.ROOT) : null);
        line.setParameterExceptionHandler(new UsageErrors(Words.of(lang)));
        Failures failures = new Failures(lang);
        line.setExecutionExceptionHandler((thrown, command, parsed) ->
                failures.tell(thrown, command.getErr(), command.getCommandSpec().qualifiedName()));
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

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
