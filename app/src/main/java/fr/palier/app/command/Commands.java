package fr.palier.app.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that need the store. What was typed is read before anything is started. */
@Command(name = "palier", mixinStandardHelpOptions = true, version = "Palier 0.1.0")
public final class Commands {
    private Commands() {}

    /**
     * Runs one command to its end; for {@code serve} and {@code demo} that is when the process is told to stop.
     *
     * @param application what Spring starts
     * @return the exit code: 0 done, 2 nothing done, 3 done but something was refused
     */
    public static int run(Class<?> application, String... args) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN); // until the application sends what is logged to its file
        }
        Words words = Words.of(Words.lang(args));
        return line(application, words).execute(args);
    }

    static CommandLine line(Class<?> application, Words words) {
        return line(new Desk(application, words, printer(System.out), printer(System.err)));
    }

    static CommandLine line(Desk desk) {
        Words words = desk.words();
        CommandLine line = new CommandLine(new Commands());
        line.addSubcommand(new ServeCommand(desk));
        line.addSubcommand(new DemoCommand(desk));
        line.addSubcommand("import", new PartCommand(desk, "import"));
        line.addSubcommand(new BackupCommand(desk));
        line.addSubcommand(new RestoreCommand(desk));
        line.addSubcommand("setup", new PartCommand(desk, "setup"));
        line.addSubcommand(new TrainCommand(desk));
        line.setOut(desk.out()).setErr(desk.err());
        line.setResourceBundle(words.bundle());
        line.setDefaultValueProvider(option ->
                option.paramLabel().equals("fr|en") ? words.lang().name().toLowerCase(Locale.ROOT) : null);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new UsageErrors(words));
        line.setExecutionExceptionHandler(new Failures(words));
        return line;
    }

    private static PrintWriter printer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
