package fr.palier.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command as typed, and where its help is. */
record UsageErrors(Words words) implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(words.failed(sentence(wrong)));
        line.getErr().println(words.say("usage.hint", line.getCommandSpec().qualifiedName()));
        return Main.FAILED;
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException e -> words.say("usage.missing", typed(e.getMissing()));
            case UnmatchedArgumentException e ->
                words.say("usage.unmatched", e.getUnmatched().getFirst());
            case OverwrittenOptionException e -> words.say("usage.twice", name(e.getOverwritten()));
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

    private static String typed(List<ArgSpec> missing) {
        return missing.stream().map(arg -> name(arg) + " " + arg.paramLabel()).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
