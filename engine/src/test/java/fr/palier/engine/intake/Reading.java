package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.source.Source;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads files that lie in memory and tells what came of them, in lines that a test can compare. */
record Reading(byte[] tenancies, Profile profile, int threads) {
    static final String TENANCIES_FILE = "tenancies.csv";
    static final LocalDate AS_OF = LocalDate.of(2020, 4, 15);

    /** Two tenancies of one landlord, one of another. */
    static final Reading PLAIN = tenancies("""
            landlord,tenancy,rent,benefit,start
            L1,T1,500.00,0,2019-01-01
            L1,T2,400.00,100.00,2019-01-01
            L2,T1,300.00,0,2019-01-01
            """);

    /**
     * What was read.
     *
     * @param accounts such as {@code L1/T1 2020-01-05 charge 50000}, by tenancy, then by date
     * @param refused such as {@code ledger.csv:3 amount <0> AMOUNT_ZERO}, in the order told
     */
    record Outcome(List<String> accounts, List<String> refused, long lines) {}

    static Reading tenancies(String text) {
        return new Reading(text.getBytes(UTF_8), Profile.NONE, 1);
    }

    Reading with(Profile other) {
        return new Reading(tenancies, other, threads);
    }

    Reading on(int more) {
        return new Reading(tenancies, profile, more);
    }

    static Source source(String name, byte[] bytes) {
        return new Source(name, () -> new ByteArrayInputStream(bytes));
    }

    /** The tenancies alone. */
    TenancyTable table(List<String> refused) {
        List<RefusedLine> lines = new ArrayList<>();
        TenancyTable table = table(lines::add);
        new Agreement(profile, lines).tenancies(table, source(TENANCIES_FILE, tenancies));
        lines.forEach(line -> refused.add(text(line)));
        return table;
    }

    private TenancyTable table(Intake intake) {
        return TenanciesReader.read(source(TENANCIES_FILE, tenancies), profile.tenancies(), intake);
    }

    /** One ledger, called {@code ledger.csv}. */
    Outcome ledger(String text) {
        return ledgers(source("ledger.csv", text.getBytes(UTF_8)));
    }

    Outcome ledger(byte[] bytes) {
        return ledgers(source("ledger.csv", bytes));
    }

    Outcome ledgers(Source... sources) {
        List<RefusedLine> refused = new ArrayList<>();
        TenancyTable table = table(refused::add);
        LedgerReader reader = new LedgerReader(table, profile, refused::add, threads);
        Agreement agreement = new Agreement(profile, refused);
        List<String> accounts = new ArrayList<>();
        Agreement.both(
                () -> accounts.addAll(accounts(table, reader.read(List.of(sources), (int) AS_OF.toEpochDay()))),
                () -> agreement.ledgers(accounts, sources));
        return new Outcome(accounts, refused.stream().map(Reading::text).toList(), reader.lines());
    }

    static String text(RefusedLine line) {
        return line.file() + ":" + line.line() + " " + line.column() + " <" + line.value() + "> " + line.why();
    }

    private static List<String> accounts(TenancyTable table, LedgerColumns ledger) {
        List<String> accounts = new ArrayList<>();
        for (int tenancy = 0; tenancy < table.size(); tenancy++) {
            String key = text(table.landlordKey(table.landlord(tenancy))) + "/" + text(table.key(tenancy)) + " ";
            for (int i = ledger.start(tenancy); i < ledger.start(tenancy + 1); i++) {
                accounts.add(key + entry(ledger.entry(i)));
            }
        }
        return accounts;
    }

    private static String text(byte[] key) {
        return new String(key, UTF_8);
    }

    private static String entry(long entry) {
        return entry(LocalDate.ofEpochDay(Entry.day(entry)), Kind.values()[Entry.kind(entry)], Entry.cents(entry));
    }

    static String entry(LocalDate date, Kind kind, long cents) {
        return date + " " + kind.code() + " " + cents;
    }
}
