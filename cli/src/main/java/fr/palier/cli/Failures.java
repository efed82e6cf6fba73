package fr.palier.cli;

import fr.palier.engine.decision.RefusedModel;
import fr.palier.engine.intake.RefusedFile;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Says what went wrong in one sentence, never as a stack trace (unless {@code PALIER_DEBUG} is set). */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) {
        Lang lang = Locale.getDefault().equals(Locale.FRENCH) ? Lang.FR : Lang.EN;
        line.getErr().println("palier" + lang.of(" : ", ": ") + message(thrown, lang));
        if (System.getenv("PALIER_DEBUG") != null) {
            thrown.printStackTrace(line.getErr());
        }
        return Main.FAILED;
    }

    private static String message(Exception thrown, Lang lang) {
        return switch (thrown) {
            case RefusedFile refused -> refused.message(lang);
            case RefusedModel refused -> String.valueOf(refused.getMessage());
            case UncheckedIOException e -> file(e.getCause(), lang);
            case IOException e -> file(e, lang);
            case IllegalArgumentException e -> String.valueOf(e.getMessage());
            default -> Words.of(lang).say("failure.unexpected", String.valueOf(thrown));
        };
    }

    private static String file(@Nullable Throwable thrown, Lang lang) {
        String text = thrown == null ? "" : String.valueOf(thrown.getMessage());
        return switch (thrown) {
            case NoSuchFileException e -> Words.of(lang).say("failure.missing", String.valueOf(e.getFile()));
            case AccessDeniedException e -> Words.of(lang).say("failure.denied", String.valueOf(e.getFile()));
            case FileSystemException e -> Words.of(lang).say("failure.file", text);
            case null, default -> text;
        };
    }
}
