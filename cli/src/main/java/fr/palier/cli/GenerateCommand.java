package fr.palier.cli;

import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Region;
import fr.palier.engine.region.Written;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code palier generate}: a believable invented region, the same for the same numbers. */
@Command(name = "generate", mixinStandardHelpOptions = true, sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    @Option(names = "--out", required = true, paramLabel = "${bundle:label.folder}")
    @SuppressWarnings("NullAway.Init") // required: given by picocli
    private Path out;

    @Option(names = "--dwellings", paramLabel = "N", defaultValue = "284000")
    private int dwellings = 284_000;

    @Option(names = "--months", paramLabel = "N", defaultValue = "24")
    private int months = 24;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2020")
    private long seed = 2020;

    @Option(names = "--dialect", paramLabel = "plain|erp-fr", defaultValue = "plain")
    private String dialect = "plain";

    @Option(names = "--order", paramLabel = "journal|tenancy|shuffled", defaultValue = "journal")
    private String order = "journal";

    @Option(names = "--last-day", paramLabel = "${bundle:label.date}", defaultValue = "2020-04-15")
    private LocalDate lastDay = Region.LAST_DAY;

    @Option(names = "--people")
    private boolean people;

    @Option(names = "--lang", paramLabel = "fr|en", defaultValue = "fr")
    private Lang lang = Lang.FR;

    @Spec
    @SuppressWarnings("NullAway.Init") // given by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Words words = Words.of(lang);
        check(words);
        Dialect form = Arrays.stream(Dialect.values())
                .filter(d -> d.code().equals(dialect))
                .findFirst()
                .orElseThrow(() -> usage(words.say("generate.dialect", dialect)));
        Order lines = Arrays.stream(Order.values())
                .filter(o -> o.code().equals(order))
                .findFirst()
                .orElseThrow(() -> usage(words.say("generate.order", order)));
        Region region = Region.of(dwellings, months, seed, lastDay);
        Written written = (people ? region.peopled() : region).write(out, form, lines, (done, total) -> {});
        err.println(words.say("generate.done", written.tenancies(), written.lines(), out));
        written.files().forEach(file -> err.println("  " + file));
        return Main.DONE;
    }

    private void check(Words words) {
        within(words, spec.commandLine(), "--dwellings", dwellings, Region.MOST_DWELLINGS);
        within(words, spec.commandLine(), "--months", months, Region.MOST_MONTHS);
        if (lastDay.getYear() < FIRST_YEAR || lastDay.getYear() > LAST_YEAR) {
            throw usage(words.say("last-day.range", lastDay));
        }
    }

    /** @throws ParameterException where a number is below 1 or above the most */
    static void within(Words words, CommandLine line, String option, int number, int most) {
        if (number < 1 || number > most) {
            throw new ParameterException(line, words.say("number.range", option, number, 1, most));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
