package fr.palier.cli;

import fr.palier.engine.decision.RefusedModel;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Catalogue;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong in one sentence, never as a stack trace (unless {@code PALIER_DEBUG} is set). */
record Failures(Lang lang) {
    private static final int SHOWN = 20;

    /**
     * @param command as it was typed, for the hint at its help
     * @return the exit code
     */
    int tell(Exception thrown, PrintWriter err, String command) {
        Words words = Words.of(lang);
        err.println(words.failed(message(thrown, words)));
        if (thrown instanceof WrongUsage) {
            err.println(words.say("usage.hint", command));
        }
        if (thrown instanceof RefusedModel refused) {
            refused.refusals().stream()
                    .limit(SHOWN)
                    .forEach(cell -> err.println("  " + Words.printable(cell.text(lang))));
        }
        if (System.getenv("PALIER_DEBUG") != null) {
            thrown.printStackTrace(err);
        }
        return Main.FAILED;
    }

    private String message(Exception thrown, Words words) {
        return switch (thrown) {
            case WrongUsage wrong -> String.valueOf(wrong.getMessage());
            case RefusedFile refused -> refused.message(lang);
            case RefusedModel refused ->
                words.say("failure.policy", refused.refusals().size());
            case UncheckedIOException e -> file(e.getCause(), words, lang);
            case IOException e -> file(e, words, lang);
            default -> words.say("failure.unexpected", String.valueOf(thrown));
        };
    }

    private static String file(@Nullable Throwable thrown, Words words, Lang lang) {
        String text = thrown == null ? "" : Catalogue.say(String.valueOf(thrown.getMessage()), lang);
        return switch (thrown) {
            case NoSuchFileException e -> words.say("failure.missing", String.valueOf(e.getFile()));
            case AccessDeniedException e -> words.say("failure.denied", String.valueOf(e.getFile()));
            case FileSystemException e -> words.say("failure.file", text);
            case null, default -> text;
        };
    }
}
