package fr.palier.cli;

import fr.palier.engine.text.Lang;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Objects;

/**
 * Where the JVM begins. A triage typed in the usual way is read here and started at once; everything else (help, mistakes,
 * the other commands) is the affair of {@link Main}, whose library costs more time than reading a landlord's ledger.
 */
public final class Start {
    private Start() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        PrintWriter out = writer(System.out, "stdout.encoding");
        PrintWriter err = writer(System.err, "stderr.encoding");
        Lang lang = lang(args);
        try {
            System.exit(run(out, err, args));
        } catch (OutOfMemoryError e) {
            err.println(Words.of(lang).failure("failure.memory"));
            System.exit(Main.FAILED);
        }
    }

    private static PrintWriter writer(PrintStream stream, String encoding) {
        Charset charset = Charset.forName(System.getProperty(encoding, "UTF-8"));
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** The language has to be known before the options are read, for their errors are words too. */
    static Lang lang(String... args) {
        String typed = Objects.requireNonNullElse(System.getenv("PALIER_LANG"), "fr");
        for (int i = args.length - 1; i >= 0; i--) {
            if (args[i].startsWith("--lang=")) {
                typed = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                typed = args[i + 1];
            }
        }
        return typed.equalsIgnoreCase("en") ? Lang.EN : Lang.FR;
    }

    /** The exit code of a command. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Lang lang = lang(args);
        TriageCommand triage = new TriageCommand(out, err);
        if (!DirectCall.fill(triage, lang, args)) {
            return Main.commandLine(args).setOut(out).setErr(err).execute(args);
        }
        try {
            return triage.call();
        } catch (Exception e) {
            return new Failures(lang).tell(e, err, "palier triage");
        }
    }
}
