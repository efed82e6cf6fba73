package fr.palier.engine.intake;

import fr.palier.engine.intake.Layout.Wanted;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.LedgerColumns.Segment;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Reads ledgers (columns: {@code triage.md}, Input) into the accounts of known tenancies. */
public final class LedgerReader {
    public static final int LANDLORD = 0;
    public static final int TENANCY = 1;
    public static final int DATE = 2;
    public static final int KIND = 3;
    public static final int AMOUNT = 4;
    public static final int DEBIT = 5;
    public static final int CREDIT = 6;
    public static final int LABEL = 7;
    public static final int ID = 8;
    /** Palier's names of the columns of a ledger. */
    public static final List<String> TITLES =
            List.of("landlord", "tenancy", "date", "kind", "amount", "debit", "credit", "label", "id");

    private final TenancyTable tenancies;
    private final Profile profile;
    private final Intake intake;
    private final int threads;
    private final IdRegister register = new IdRegister();
    private final List<Segment> segments = new ArrayList<>();
    private final AtomicLong later = new AtomicLong();
    private long lines;

    /** @param threads at least 1; the result does not depend on it */
    public LedgerReader(TenancyTable tenancies, Profile profile, Intake intake, int threads) {
        this.tenancies = tenancies;
        this.profile = profile;
        this.intake = intake;
        this.threads = threads;
    }

    /** Entries dated after the day: checked, then left out. */
    public long later() {
        return later.get();
    }

    /** Lines read, headers apart. */
    public long lines() {
        return lines;
    }

    /**
     * Reads all sources, in order.
     *
     * @param asOf days since 1970-01-01; later entries are checked, then left out
     * @throws RefusedFile where a source as a whole cannot be read
     */
    public LedgerColumns read(List<Source> sources, int asOf) {
        Context context =
                new Context(tenancies, profile, new Codes(profile.codes()), sides(profile), asOf, register, later);
        for (Source source : sources) {
            read(source, context);
        }
        List<BitSet> twice = register.dropTwice();
        for (int i = 0; i < sources.size(); i++) {
            if (!twice.get(i).isEmpty()) {
                new IdRegister.TwiceReport(sources.get(i), twice.get(i)).tell(intake, wanted(profile));
            }
        }
        LedgerColumns columns = LedgerColumns.gather(tenancies.size(), segments);
        segments.clear();
        return columns;
    }

    /** Why a value that a profile puts in a column would be refused on every line; empty where it would not. */
    public static Optional<Refusal> refusal(String column, String value) {
        Field field = Field.of(value);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        return switch (column) {
            case "date" ->
                new Day().parse(field.bytes, field.from, field.to) == Day.WRONG
                        ? Optional.of(Refusal.DATE_WRONG)
                        : Optional.empty();
            case "amount", "debit", "credit" ->
                Optional.ofNullable(Amount.why(Amount.parse(field.bytes, field.from, field.to)));
            default -> Optional.empty();
        };
    }

    private void read(Source source, Context context) {
        try (Blocks blocks = Blocks.open(source)) {
            Layout layout = Layout.of(source, blocks.header(), wanted(profile));
            register.begin();
            List<LedgerParser> parsers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parsers.add(new LedgerParser(layout, context, segments));
            }
            lines += new OrderedParse(source, blocks, intake, register::blockBegins).run(parsers, lines);
        }
    }

    /** What all parsers of a reading share. */
    record Context(
            TenancyTable tenancies,
            Profile profile,
            Codes codes,
            boolean sides,
            int asOf,
            IdRegister register,
            AtomicLong later) {}

    /** Whether the profile names a debit and a credit; an amount that stands beside them is then none of ours. */
    public static boolean sides(Profile profile) {
        Profile.Words words = profile.ledger();
        return words.columns().containsKey("debit") || words.columns().containsKey("credit");
    }

    /** Either an amount, or a debit and a credit; either a kind, or labels to tell it from. */
    public static List<Wanted> wanted(Profile profile) {
        Profile.Words words = profile.ledger();
        boolean byLabel = !words.columns().containsKey("kind")
                && !profile.codes().labels().isEmpty();
        List<String> required = Stream.of(
                        words.landlord().isPresent() ? "" : "landlord",
                        "tenancy",
                        "date",
                        byLabel ? "label" : "kind",
                        sides(profile) ? "debit" : "amount",
                        sides(profile) ? "credit" : "amount")
                .toList();
        return TITLES.stream()
                .map(name -> new Wanted(words.title(name), required.contains(name)))
                .toList();
    }
}
