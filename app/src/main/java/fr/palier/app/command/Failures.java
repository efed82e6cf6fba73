package fr.palier.app.command;

import fr.palier.app.shared.Command;
import fr.palier.app.store.Unusable;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Says what went wrong in one sentence, never as a stack trace (unless {@code PALIER_DEBUG} is set). */
record Failures(Words words) implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, CommandLine.ParseResult parsed) {
        if (Ending.isUnderWay()) {
            return Command.FAILED; // whatever breaks off then was told to
        }
        line.getErr().println(words.failed(sentence(thrown)));
        if (System.getenv("PALIER_DEBUG") != null) {
            thrown.printStackTrace(line.getErr());
        }
        return Command.FAILED;
    }

    private String sentence(Throwable thrown) {
        return cause(thrown, Unusable.class)
                .map(words::say)
                .or(() -> cause(thrown, Halt.class).map(halt -> words.say(halt.key(), halt.values())))
                .or(() -> cause(thrown, CommandLine.ParameterException.class)
                        .map(CommandLine.ParameterException::getMessage))
                .orElseGet(() -> words.say("failure.unexpected", String.valueOf(deepest(thrown))));
    }

    private static <T> Optional<T> cause(Throwable thrown, Class<T> kind) {
        return causes(thrown).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Throwable deepest(Throwable thrown) {
        return causes(thrown).reduce((outer, inner) -> inner).orElse(thrown);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, java.util.Objects::nonNull, Throwable::getCause);
    }
}
