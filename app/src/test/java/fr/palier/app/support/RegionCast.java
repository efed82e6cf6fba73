package fr.palier.app.support;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.Columns;
import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.TenanciesReader;
import fr.palier.engine.intake.TenancyTable;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Fact.Plan;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Progress;
import fr.palier.engine.region.Region;
import fr.palier.engine.source.Source;
import fr.palier.engine.triage.Triage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Landlords of the invented region, put into the store; beside it the triage of the files that they come from. */
@Component
public class RegionCast {
    private static final String FIRST = "L01";

    private final Cast cast;
    private final Ledger ledger;
    private final Recordings recordings;
    private final Bulk bulk;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // stands in for an import, a timeline and a ledger
    RegionCast(
            Cast cast,
            Ledger ledger,
            Recordings recordings,
            Bulk bulk,
            JdbcClient jdbc,
            Transactions transactions,
            BusinessClock clock) {
        this.cast = cast;
        this.ledger = ledger;
        this.recordings = recordings;
        this.bulk = bulk;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A landlord with what it lets.
     *
     * @param scope of a manager
     * @param files the triage of the landlord's own files, as the command line does it
     */
    public record Settled(Scope scope, Triage files) {}

    /** The first landlord of a region of so many dwellings, of whose ledger today is the last day. */
    public Settled settle(int dwellings, long seed) {
        Landlord landlord = cast.landlord();
        Scope scope = cast.person(landlord, Role.MANAGER);
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "region-");
            LocalDate today = clock.today();
            Region.of(dwellings, 24, seed, today).write(folder, Dialect.PLAIN, Order.TENANCY, Progress.NONE);
            TenancyTable table = TenanciesReader.read(
                    only(folder.resolve("tenancies.csv"), landlord.code()),
                    Profile.NONE.tenancies(),
                    RegionCast::refuse);
            LedgerColumns accounts = new LedgerReader(table, Profile.NONE, RegionCast::refuse, 1)
                    .read(List.of(only(folder.resolve("ledger.csv"), landlord.code())), (int) today.toEpochDay());
            FileSystemUtils.deleteRecursively(folder);
            transactions.write(scope, () -> load(scope, table, accounts));
            return new Settled(scope, Triage.of(table, accounts, today, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Object line) {
        throw new IllegalStateException(String.valueOf(line));
    }

    /** The header and the lines of the first landlord, under another code. */
    private static Source only(Path file, String code) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String text = lines.stream()
                .filter(line -> line.startsWith("landlord,") || line.startsWith(FIRST + ","))
                .map(line -> line.startsWith(FIRST + ",") ? code + line.substring(FIRST.length()) : line)
                .collect(Collectors.joining("\n", "", "\n"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Source(file.getFileName().toString(), () -> new ByteArrayInputStream(bytes));
    }

    private void load(Scope scope, TenancyTable table, LedgerColumns accounts) {
        for (int tenancy = 0; tenancy < table.size(); tenancy++) {
            tenancy(scope, table, tenancy);
            timeline(scope, table, tenancy);
        }
        facts(scope);
        ledger.stage(scope);
        bulk.copy("pg_temp.staged_entry (tenancy_id, day, kind, cents)", row -> {
            for (int tenancy = 0; tenancy < table.size(); tenancy++) {
                for (int i = accounts.start(tenancy); i < accounts.start(tenancy + 1); i++) {
                    long entry = accounts.entry(i);
                    row.number(tenancy + 1L);
                    row.text(LocalDate.ofEpochDay(Entry.day(entry)).toString());
                    row.number(Entry.kind(entry)).number(Entry.cents(entry));
                    row.end();
                }
            }
        });
        ledger.append(scope, 1);
    }

    private void tenancy(Scope scope, TenancyTable table, int tenancy) {
        int id = tenancy + 1;
        dwelling(scope, id, table.place(Place.DEPARTMENT, tenancy), table.place(Place.PRIORITY_AREA, tenancy));
        jdbc.sql("""
                        insert into portfolio.tenancy (landlord_id, id, public_id, number, dwelling_id, start_on, end_on, rent,
                            benefit, birth_year, lives_alone, household_size, recorded)
                        values (:landlord, :id, :id, :number, :id, :start, :end, :rent, :benefit, :birth, :alone, :size, :recorded)""")
                .param("landlord", scope.landlord())
                .param("id", id)
                .param("number", new String(table.key(tenancy), StandardCharsets.UTF_8))
                .param("start", day(table.fact(Fact.START, tenancy)))
                .param("end", day(table.fact(Fact.END, tenancy)))
                .param("rent", table.fact(Fact.RENT, tenancy))
                .param("benefit", table.fact(Fact.BENEFIT, tenancy))
                .param("birth", known(table.fact(Fact.BIRTH_YEAR, tenancy)))
                .param("alone", yes(table.fact(Fact.LIVES_ALONE, tenancy)))
                .param("size", known(table.fact(Fact.HOUSEHOLD_SIZE, tenancy)))
                .param("recorded", recordings.next(scope))
                .update();
    }

    private void timeline(Scope scope, TenancyTable table, int tenancy) {
        int id = tenancy + 1;
        Optional.ofNullable(day(table.fact(Fact.LAST_CONTACT, tenancy))).ifPresent(day -> contact(scope, id, day));
        Optional.ofNullable(day(table.fact(Fact.HELD_UNTIL, tenancy))).ifPresent(until -> hold(scope, id, until));
        Plan plan = Plan.values()[(int) table.fact(Fact.PLAN, tenancy)];
        if (plan != Plan.NONE) {
            plan(scope, id, plan);
        }
    }

    private void dwelling(Scope scope, int id, String department, String area) {
        jdbc.sql("""
                        insert into portfolio.dwelling (landlord_id, id, number, department, priority_area)
                        values (?, ?, ?, ?, ?)""").params(scope.landlord(), id, "LG" + id, department, area).update();
    }

    /** The terms as recorded, of all tenancies that there are. */
    private void facts(Scope scope) {
        jdbc.sql("""
                        insert into portfolio.tenancy_fact
                        select landlord_id, id, recorded, start_on, end_on, rent, benefit, birth_year, lives_alone, household_size
                        from portfolio.tenancy where landlord_id = ?""").param(scope.landlord()).update();
    }

    private void contact(Scope scope, int id, LocalDate day) {
        jdbc.sql("""
                        insert into timeline.contact (landlord_id, tenancy_id, recorded, day, channel, spoke, actor)
                        values (?, ?, ?, ?, 'PHONE', true, ?)""")
                .params(scope.landlord(), id, recordings.next(scope), day)
                .param(scope.actor().person())
                .update();
    }

    private void hold(Scope scope, int id, LocalDate until) {
        LocalDate from = until.isBefore(clock.today()) ? until : clock.today();
        jdbc.sql("""
                        insert into timeline.hold (landlord_id, tenancy_id, recorded, reason, from_on, until_on, actor, actor_name)
                        values (?, ?, ?, 'OTHER', ?, ?, ?, '')""")
                .params(scope.landlord(), id, recordings.next(scope), from, until)
                .param(scope.actor().person())
                .update();
    }

    private void plan(Scope scope, int id, Plan plan) {
        jdbc.sql("""
                        insert into timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        scope.landlord(),
                        id,
                        recordings.next(scope),
                        clock.today().minusDays(40))
                .params(plan.name().toLowerCase(Locale.ROOT), scope.actor().person())
                .update();
    }

    private static @Nullable LocalDate day(long value) {
        return value == Columns.EMPTY ? null : LocalDate.ofEpochDay(value);
    }

    private static @Nullable Long known(long value) {
        return value == Columns.EMPTY ? null : value;
    }

    private static @Nullable Boolean yes(long value) {
        return value == Columns.EMPTY ? null : value == 1;
    }
}
