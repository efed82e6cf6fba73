package fr.palier.app.imports.terminal;

import fr.palier.app.imports.Comparison;
import fr.palier.app.imports.FileId;
import fr.palier.app.imports.Imports;
import fr.palier.app.imports.RefusedRow;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Command;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code palier import --landlord L01 FILE… [--yes]}: compares each file and says what it would change; with {@code --yes} records
 * it. What vanished from a file is never taken back from here: somebody must see it.
 */
@Component
final class ImportCommand implements Command {
    private static final int REFUSED_SHOWN = 20;

    private final Imports imports;
    private final Landlords landlords;
    private final MessageSource words;

    ImportCommand(Imports imports, Landlords landlords, MessageSource words) {
        this.imports = imports;
        this.landlords = landlords;
        this.words = words;
    }

    @CommandLine.Command(name = "import")
    private static final class Typed {
        @Option(names = "--landlord", required = true)
        private String landlord = "";

        @Option(names = "--yes")
        private boolean yes;

        @Parameters(arity = "1..*", paramLabel = "FILE")
        private List<Path> files = List.of();
    }

    @Override
    public String word() {
        return "import";
    }

    @Override
    public int run(Call call) {
        Typed typed = new Typed();
        new CommandLine(typed).parseArgs(call.arguments().toArray(String[]::new));
        Landlord landlord =
                landlords.byCode(typed.landlord).orElseThrow(() -> new Refused("imports.no-landlord", typed.landlord));
        Scope scope = Scope.ofProgram(landlord.id());
        boolean refused = false;
        for (Path file : typed.files) {
            try {
                refused |= take(scope, file, typed.yes, call);
            } catch (Refused amiss) {
                return failed(call, file, say(call.lang(), amiss.key(), amiss.arguments()));
            } catch (RefusedFile amiss) {
                return failed(call, file, amiss.reason(call.lang()));
            } catch (IOException amiss) {
                return failed(call, file, say(call.lang(), "imports.no-file"));
            }
        }
        return refused ? REFUSED : DONE;
    }

    private boolean take(Scope scope, Path file, boolean yes, Call call) throws IOException {
        FileId id;
        try (InputStream content = Files.newInputStream(file)) {
            id = imports.receive(scope, String.valueOf(file.getFileName()), content);
        }
        Comparison found;
        try {
            found = imports.check(scope, id, lines -> {});
        } catch (Refused known) {
            imports.drop(scope, id);
            if (!known.key().equals("imports.taken-before")) {
                throw known;
            }
            call.out().println(file + " : " + say(call.lang(), "imports.nothing-new"));
            return false;
        }
        call.out().println(file + " : " + counts(call.lang(), found));
        for (RefusedRow row : imports.refused(scope, id, 0, REFUSED_SHOWN)) {
            call.err().println("  " + row.line() + " " + row.columnName() + " : " + row.why(call.lang()));
        }
        if (yes && !found.isEmpty()) {
            imports.take(scope, id, false, lines -> {});
            call.out().println("  " + say(call.lang(), "imports.state.TAKEN"));
        } else {
            imports.drop(scope, id);
            call.out().println("  " + say(call.lang(), found.isEmpty() ? found.nothingKey() : "imports.only-compared"));
        }
        return found.refused() > 0;
    }

    private String counts(Lang lang, Comparison found) {
        return say(lang, "imports.counts", found.lines(), found.added(), found.changed(), found.refused());
    }

    private int failed(Call call, Path file, String why) {
        call.err().println(file + " : " + why);
        return FAILED;
    }

    private String say(Lang lang, String key, Object... arguments) {
        return words.getMessage(key, arguments, lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH);
    }
}
