package fr.palier.cli;

import fr.palier.engine.text.Lang;
import java.nio.file.InvalidPathException;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a triage that is typed in the usual way, {@code --name value} each once, as {@link Main} would. What it does not
 * know, or finds wrong, it leaves to {@link Main}, which also says what is wrong.
 */
final class DirectCall {
    private DirectCall() {}

    /** @return false where the command is not to be started as it was filled */
    static boolean fill(TriageCommand triage, Lang lang, String... args) {
        if (args.length == 0 || !args[0].equals("triage")) {
            return false;
        }
        triage.speak(lang);
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < args.length; i++) {
            String name = args[i];
            boolean again = !seen.add(name) && !name.equals("--ledger");
            if (again || !triage.take(name) && (++i == args.length || !take(triage, name, args[i]))) {
                return false;
            }
        }
        return triage.isComplete();
    }

    private static boolean take(TriageCommand triage, String name, String value) {
        if (value.isEmpty() || value.startsWith("-") || value.startsWith("@")) {
            return false;
        }
        if (name.equals("--lang")) {
            return value.equals("fr") || value.equals("en");
        }
        try {
            return triage.take(name, value);
        } catch (InvalidPathException | DateTimeParseException | NumberFormatException notOne) {
            return false;
        }
    }
}
