package fr.palier.app.bench;

import fr.palier.app.store.Login;
import fr.palier.engine.Columns;
import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.TenanciesReader;
import fr.palier.engine.intake.TenancyTable;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Progress;
import fr.palier.engine.region.Region;
import fr.palier.engine.source.Source;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Loads an invented region into an empty store, as its owner: packed accounts of all, entries of the first landlord alone. */
final class RegionLoad {
    private static final List<String> TABLES = List.of(
            "portfolio.recording",
            "portfolio.dwelling",
            "portfolio.tenancy",
            "portfolio.tenancy_fact",
            "timeline.contact",
            "timeline.hold",
            "timeline.plan_state",
            "ledger.entry",
            "ledger.account");

    private final Connection connection;
    private final TenancyTable table;
    private final LedgerColumns ledger;
    private final int[] ids;

    private RegionLoad(Connection connection, TenancyTable table, LedgerColumns ledger) {
        this.connection = connection;
        this.table = table;
        this.ledger = ledger;
        this.ids = ids(table);
    }

    /** Rows of one table. */
    @FunctionalInterface
    private interface Rows {
        void write(Writer out) throws IOException;
    }

    /** Answers how many tenancies were loaded. */
    static int load(Login owner, Path folder, int dwellings, LocalDate today) {
        try {
            return loaded(owner, folder, dwellings, today);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int loaded(Login owner, Path folder, int dwellings, LocalDate today)
            throws IOException, SQLException {
        Region.of(dwellings, 24, 1, today).write(folder, Dialect.PLAIN, Order.TENANCY, Progress.NONE);
        TenancyTable table = TenanciesReader.read(
                Source.of(folder.resolve("tenancies.csv")), Profile.NONE.tenancies(), RegionLoad::refuse);
        LedgerColumns ledger = new LedgerReader(table, Profile.NONE, RegionLoad::refuse, 2)
                .read(List.of(Source.of(folder.resolve("ledger.csv"))), (int) today.toEpochDay());
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement sql = connection.createStatement()) {
            for (String name : TABLES) {
                sql.execute("alter table " + name + " no force row level security");
            }
            new RegionLoad(connection, table, ledger).all();
            for (String name : TABLES) {
                sql.execute("alter table " + name + " force row level security");
                sql.execute("vacuum analyze " + name);
            }
            return table.size();
        }
    }

    private static void refuse(Object line) {
        throw new IllegalStateException(String.valueOf(line));
    }

    /** Numbers from 1 within each landlord. */
    private static int[] ids(TenancyTable table) {
        int[] last = new int[table.landlords()];
        int[] ids = new int[table.size()];
        for (int t = 0; t < ids.length; t++) {
            ids[t] = ++last[table.landlord(t)];
        }
        return ids;
    }

    private void all() throws IOException, SQLException {
        copy("portfolio.landlord (id, code, name, form, departments)", this::landlords);
        copy("portfolio.recording (landlord_id, last)", this::recordings);
        copy("portfolio.dwelling (landlord_id, id, number, department, priority_area)", this::dwellings);
        copy(
                "portfolio.tenancy (landlord_id, id, public_id, number, dwelling_id, start_on, end_on, rent, benefit, birth_year,"
                        + " lives_alone, household_size, recorded)",
                out -> tenancies(out, true));
        copy("portfolio.tenancy_fact", out -> tenancies(out, false));
        copy("timeline.contact (landlord_id, tenancy_id, recorded, day, channel, spoke, actor)", this::contacts);
        copy(
                "timeline.hold (landlord_id, tenancy_id, recorded, reason, from_on, until_on, actor, actor_name)",
                this::holds);
        copy("timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)", this::plans);
        copy("ledger.account (landlord_id, tenancy_id, recorded, balance, entries)", this::accounts);
        copy("ledger.entry (landlord_id, tenancy_id, recorded, day, kind, cents, import_id)", this::entries);
    }

    private void copy(String target, Rows rows) throws IOException, SQLException {
        long from = System.nanoTime();
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(
                        new PGCopyOutputStream(
                                connection.unwrap(PGConnection.class), "copy " + target + " from stdin", 1 << 16),
                        StandardCharsets.UTF_8),
                1 << 16)) {
            rows.write(out);
        }
        System.out.printf("%-30s %6.1f s%n", target.replaceAll(" .*", ""), (System.nanoTime() - from) / 1e9);
    }

    private static void row(Writer out, Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            out.write(i == 0 ? "" : "\t");
            out.write(String.valueOf(values[i]));
        }
        out.write('\n');
    }

    private static String day(long value) {
        return value == Columns.EMPTY ? "\\N" : LocalDate.ofEpochDay(value).toString();
    }

    private static String known(long value) {
        return value == Columns.EMPTY ? "\\N" : Long.toString(value);
    }

    private void landlords(Writer out) throws IOException {
        for (int l = 0; l < table.landlords(); l++) {
            String code = new String(table.landlordKey(l), StandardCharsets.UTF_8);
            row(out, l + 1, code, "Bailleur " + code, "company", "{}");
        }
    }

    /** All that is loaded comes before the last number. */
    private void recordings(Writer out) throws IOException {
        for (int l = 0; l < table.landlords(); l++) {
            row(out, l + 1, 100_000_000);
        }
    }

    private int landlord(int tenancy) {
        return table.landlord(tenancy) + 1;
    }

    private void dwellings(Writer out) throws IOException {
        for (int t = 0; t < table.size(); t++) {
            row(
                    out,
                    landlord(t),
                    ids[t],
                    "LG" + ids[t],
                    table.place(Place.DEPARTMENT, t),
                    table.place(Place.PRIORITY_AREA, t));
        }
    }

    private void tenancies(Writer out, boolean now) throws IOException {
        for (int t = 0; t < table.size(); t++) {
            long alone = table.fact(Fact.LIVES_ALONE, t);
            String terms = String.join(
                    "\t",
                    day(table.fact(Fact.START, t)),
                    day(table.fact(Fact.END, t)),
                    known(table.fact(Fact.RENT, t)),
                    known(table.fact(Fact.BENEFIT, t)),
                    known(table.fact(Fact.BIRTH_YEAR, t)),
                    alone == Columns.EMPTY ? "\\N" : alone == 1 ? "t" : "f",
                    known(table.fact(Fact.HOUSEHOLD_SIZE, t)));
            if (now) {
                String number = new String(table.key(t), StandardCharsets.UTF_8);
                row(out, landlord(t), ids[t], ids[t], number, ids[t], terms, ids[t]);
            } else {
                row(out, landlord(t), ids[t], ids[t], terms);
            }
        }
    }

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private void contacts(Writer out) throws IOException {
        for (int t = 0; t < table.size(); t++) {
            if (table.fact(Fact.LAST_CONTACT, t) != Columns.EMPTY) {
                row(out, landlord(t), ids[t], ids[t], day(table.fact(Fact.LAST_CONTACT, t)), "PHONE", "t", NOBODY);
            }
        }
    }

    private void holds(Writer out) throws IOException {
        for (int t = 0; t < table.size(); t++) {
            String until = day(table.fact(Fact.HELD_UNTIL, t));
            if (!until.equals("\\N")) {
                row(out, landlord(t), ids[t], ids[t], "OTHER", "2020-01-01", until, NOBODY, "");
            }
        }
    }

    private void plans(Writer out) throws IOException {
        for (int t = 0; t < table.size(); t++) {
            long plan = table.fact(Fact.PLAN, t);
            if (plan > 0) {
                row(out, landlord(t), ids[t], ids[t], "2020-01-01", plan == 1 ? "live" : "broken", NOBODY);
            }
        }
    }

    private void accounts(Writer out) throws IOException {
        for (int t = 0; t < table.size(); t++) {
            StringBuilder bytes = new StringBuilder("\\\\x");
            long balance = 0;
            for (int i = ledger.start(t); i < ledger.start(t + 1); i++) {
                String digits = Long.toHexString(ledger.entry(i));
                bytes.append("0".repeat(16 - digits.length())).append(digits);
                balance += Entry.effect(ledger.entry(i));
            }
            row(out, landlord(t), ids[t], 1, balance, bytes);
        }
    }

    private void entries(Writer out) throws IOException {
        for (int t = 0; t < table.size(); t++) {
            for (int i = ledger.start(t); table.landlord(t) == 0 && i < ledger.start(t + 1); i++) {
                long entry = ledger.entry(i);
                row(out, 1, ids[t], 1_000_000 + i, day(Entry.day(entry)), Entry.kind(entry), Entry.cents(entry), 1);
            }
        }
    }
}
