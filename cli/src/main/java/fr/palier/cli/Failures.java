package fr.palier.cli;

import fr.palier.engine.decision.RefusedModel;
import fr.palier.engine.intake.RefusedFile;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Says what went wrong in one sentence, never as a stack trace (unless {@code PALIER_DEBUG} is set). */
record Failures(Lang lang) implements CommandLine.IExecutionExceptionHandler {
    private static final int SHOWN = 20;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) {
        Words words = Words.of(lang);
        line.getErr().println(words.failed(message(thrown, words)));
        if (thrown instanceof RefusedModel refused) {
            refused.refusals().stream()
                    .limit(SHOWN)
                    .forEach(cell -> line.getErr().println("  " + Words.printable(cell.toString())));
        }
        if (System.getenv("PALIER_DEBUG") != null) {
            thrown.printStackTrace(line.getErr());
        }
        return Main.FAILED;
    }

    private String message(Exception thrown, Words words) {
        return switch (thrown) {
            case RefusedFile refused -> refused.message(lang);
            case RefusedModel refused ->
                words.say("failure.policy", refused.refusals().size());
            case UncheckedIOException e -> file(e.getCause(), words);
            case IOException e -> file(e, words);
            default -> words.say("failure.unexpected", String.valueOf(thrown));
        };
    }

    private static String file(@Nullable Throwable thrown, Words words) {
        String text = thrown == null ? "" : String.valueOf(thrown.getMessage());
        return switch (thrown) {
            case NoSuchFileException e -> words.say("failure.missing", String.valueOf(e.getFile()));
            case AccessDeniedException e -> words.say("failure.denied", String.valueOf(e.getFile()));
            case FileSystemException e -> words.say("failure.file", text);
            case null, default -> text;
        };
    }
}
