package fr.palier.app.command;

import fr.palier.app.shared.Command;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command as typed, and where its help is. */
record UsageErrors(Words words) implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(words.failed(sentence(wrong)));
        line.getErr().println(words.say("usage.hint", line.getCommandSpec().qualifiedName()));
        return Command.FAILED;
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException e ->
                words.say("usage.unmatched", e.getUnmatched().getFirst());
            case ParameterException e
            when e.getArgSpec() != null && e.getValue() != null ->
                words.say(
                        "usage.value",
                        name(e.getArgSpec()),
                        e.getValue(),
                        e.getArgSpec().paramLabel());
            case ParameterException e -> String.valueOf(e.getMessage());
        };
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
