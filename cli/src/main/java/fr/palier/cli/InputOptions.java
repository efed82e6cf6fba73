package fr.palier.cli;

import fr.palier.cli.parquet.ParquetRows;
import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.TenanciesReader;
import fr.palier.engine.intake.TenancyTable;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Triage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What triage and rehearse read, and how. */
final class InputOptions {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    /** A rent notice is posted each month: a ledger that ends longer before the day lacks one. */
    private static final int STALE_DAYS = 35;

    private static final Set<String> MONEY = Set.of("rent", "benefit", "amount", "debit", "credit");

    @Option(names = "--tenancies", order = 1, required = true, paramLabel = "${bundle:label.file}")
    @SuppressWarnings("NullAway.Init") // required: given by picocli
    private Path tenancies;

    @Option(names = "--ledger", order = 2, required = true, paramLabel = "${bundle:label.file}")
    private List<Path> ledgers = List.of();

    @Option(names = "--as-of", order = 3, required = true, paramLabel = "${bundle:label.date}")
    @SuppressWarnings("NullAway.Init") // required: given by picocli
    private LocalDate asOf;

    @Option(names = "--profile", order = 6, paramLabel = "${bundle:label.file}")
    private @Nullable Path profile;

    @Option(names = "--refused", order = 20, paramLabel = "${bundle:label.file}")
    private @Nullable Path refused;

    @Option(names = "--lang", order = 21, paramLabel = "fr|en", defaultValue = "fr")
    private Lang lang = Lang.FR;

    @Option(names = "--threads", paramLabel = "N", hidden = true)
    private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

    /** The options of a run that nobody types. */
    static InputOptions of(Path tenancies, Path ledger, LocalDate asOf, Lang lang) {
        InputOptions options = new InputOptions();
        options.tenancies = tenancies;
        options.ledgers = List.of(ledger);
        options.asOf = asOf;
        options.lang = lang;
        return options;
    }

    /** As {@link TriageCommand#take(String, String)}. */
    boolean take(String name, String value) {
        switch (name) {
            case "--tenancies" -> tenancies = Path.of(value);
            case "--ledger" ->
                ledgers = Stream.concat(ledgers.stream(), Stream.of(Path.of(value)))
                        .toList();
            case "--as-of" -> asOf = LocalDate.parse(value);
            case "--profile" -> profile = Path.of(value);
            case "--refused" -> refused = Path.of(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean isComplete() {
        return tenancies != null && asOf != null && !ledgers.isEmpty();
    }

    void speak(Lang asked) {
        lang = asked;
    }

    Lang lang() {
        return lang;
    }

    /**
     * @param outputs what else is to be written
     * @throws WrongUsage where something to write is also to be read, or written twice; where the day is out of
     *     reach
     */
    void check(Words words, @Nullable Path policy, @Nullable Path... outputs) {
        if (asOf.getYear() < FIRST_YEAR || asOf.getYear() > LAST_YEAR) {
            throw new WrongUsage(words.say("as-of.range", asOf));
        }
        Set<Path> taken = new HashSet<>();
        for (Path ledger : ledgers) {
            if (!taken.add(real(ledger))) {
                throw new WrongUsage(words.say("ledger.twice", ledger));
            }
        }
        Stream.concat(Stream.of(tenancies, profile, policy), ledgers.stream())
                .filter(Objects::nonNull)
                .forEach(file -> taken.add(real(file)));
        for (Path output : Stream.concat(Stream.of(refused), Stream.of(outputs)).toList()) {
            boolean file = output != null && (Files.isRegularFile(output) || !Files.exists(output));
            if (file && !taken.add(real(output))) {
                throw new WrongUsage(words.say("out.taken", output));
            }
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            return file.toAbsolutePath().normalize();
        }
    }

    /** What was read, with its counts. */
    record Inputs(TenancyTable tenancies, LedgerColumns ledger, long lines, RefusedList refused, Triage triage) {
        /** Tells what was refused, if anything was; the exit code. */
        int tellRefused(PrintWriter err, Words words) {
            if (refused.count() == 0) {
                return Main.DONE;
            }
            refused.show(err, words, tenancies.size() + lines);
            return Main.REFUSED;
        }
    }

    /** Reads the files and draws the signals; the refused lines are told at the end of the reading. */
    Inputs read(PrintWriter err) throws IOException {
        Words words = Words.of(lang);
        Profile translation = profile == null ? Profile.NONE : ProfileFile.read(profile);
        long size = 0;
        for (Path file : Stream.concat(Stream.of(tenancies), ledgers.stream()).toList()) {
            size += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        Progress progress = new Progress(err, words, size);
        try (RefusedList list = new RefusedList(Optional.ofNullable(refused), lang, progress)) {
            TenancyTable table = TenanciesReader.read(
                    source(tenancies, translation.tenancies(), progress), translation.tenancies(), list);
            refuseNone(table, list);
            LedgerReader reader = new LedgerReader(table, translation, list, Math.max(1, threads));
            List<Source> sources = new ArrayList<>();
            for (Path ledger : ledgers) {
                sources.add(source(ledger, translation.ledger(), progress));
            }
            LedgerColumns ledger = reader.read(sources, Math.toIntExact(asOf.toEpochDay()));
            progress.done();
            remark(err, words, list, reader.later(), ledger);
            list.commit();
            return new Inputs(
                    table, ledger, reader.lines(), list, Triage.of(table, ledger, asOf, Math.max(1, threads)));
        }
    }

    /** What was read and is odd: said before the list is, for it may be worth nothing. */
    private void remark(PrintWriter err, Words words, RefusedList list, long later, LedgerColumns ledger) {
        list.cut().forEach(line -> err.println(words.say("triage.cut", line)));
        if (later > 0) {
            err.println(words.say("triage.later", later, asOf));
        }
        long last = Long.MIN_VALUE;
        for (int tenancy = 0; tenancy < ledger.tenancies(); tenancy++) {
            int end = ledger.start(tenancy + 1);
            if (end > ledger.start(tenancy)) {
                last = Math.max(last, Entry.day(ledger.entry(end - 1)));
            }
        }
        long days = asOf.toEpochDay() - last;
        if (ledger.size() > 0 && days > STALE_DAYS) {
            err.println(words.say("triage.stale", LocalDate.ofEpochDay(last), days, asOf));
        }
    }

    /** Without a tenancy there is no list, and an empty one would look like good news. */
    private void refuseNone(TenancyTable table, RefusedList list) throws IOException {
        if (table.size() == 0) {
            list.commit();
            throw new RefusedFile(
                    tenancies.toString(),
                    "aucune location lisible ; --refused FICHIER dit pourquoi, ligne par ligne",
                    "no readable tenancy; --refused FILE says why, line by line");
        }
    }

    private static Source source(Path file, Profile.Words words, Progress progress) throws IOException {
        Source source = Source.of(file);
        if (ParquetRows.isParquet(file)) {
            Set<String> money = MONEY.stream()
                    .map(name -> words.columns().getOrDefault(name, name))
                    .collect(Collectors.toSet());
            return new Source(source.name(), () -> new BufferedInputStream(ParquetRows.open(file, money)));
        }
        return new Source(
                source.name(), () -> progress.counting(source.opening().open()));
    }

    /** The policy of a file, or the one that ships. */
    static Policy policy(@Nullable Path file) throws IOException {
        if (file == null) {
            return Policy.shipped();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Policy.read(in, file.toString());
        }
    }
}
