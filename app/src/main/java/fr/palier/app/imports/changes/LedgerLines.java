package fr.palier.app.imports.changes;

import fr.palier.app.imports.Ahead;
import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Refusal;
import fr.palier.engine.intake.RefusedLine;
import fr.palier.engine.intake.rows.LedgerRows;
import fr.palier.engine.ledger.LedgerRow;
import fr.palier.engine.ledger.Utf8;
import fr.palier.engine.source.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings a ledger's file into {@code staged}, a temporary table of the transaction that is open, and tells what of it cannot be
 * taken: beside what the reader refuses, lines of tenancies that are not recorded, ids met again, dates far ahead.
 */
@Component
class LedgerLines {
    private static final int DAYS_BEFORE_1970 = 25_567;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final BusinessClock clock;

    LedgerLines(JdbcClient jdbc, Bulk bulk, BusinessClock clock) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.clock = clock;
    }

    /** What is read, how, and who is told of what is refused. */
    record File(Source source, Profile profile, String landlord, Intake intake) {
        private void refuse(long line, String column, String value, Refusal why) {
            intake.refused(new RefusedLine(source.name(), line, profile.ledger().title(column), value, why));
        }
    }

    /**
     * What was read.
     *
     * @param count lines, refused ones included
     * @param taken those that are compared
     */
    record Read(
            long count,
            long taken,
            BitSet tenancies,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            boolean withIds) {}

    Read bring(Scope scope, File file) {
        jdbc.sql("""
                        create temp table staged (n bigint, place bigint, cents bigint, label text, external_id text, tenancy text,
                            twice boolean not null default false) on commit drop""").update();
        Lines lines = new Lines(
                file, numbers(scope), (int) Ahead.farthest(clock.today()).toEpochDay());
        bulk.copy(
                "staged (n, place, cents, label, external_id, tenancy)",
                row -> lines.count = LedgerRows.read(
                        file.source,
                        file.profile,
                        Optional.of(file.landlord),
                        line -> lines.put(row, line),
                        file.intake));
        jdbc.sql("analyze staged").update();
        long twice = lines.withIds ? markTwice() : 0;
        refuse(file);
        return new Read(
                lines.count,
                lines.known - twice,
                lines.tenancies,
                lines.day(lines.first),
                lines.day(lines.last),
                lines.withIds);
    }

    private Map<String, Integer> numbers(Scope scope) {
        Map<String, Integer> numbers = new HashMap<>();
        jdbc.sql("select number, id from portfolio.tenancy where landlord_id = ?")
                .param(scope.landlord())
                .query(row -> {
                    numbers.put(row.getString(1), row.getInt(2));
                });
        return numbers;
    }

    /** The lines on their way in, and what is told of them all. */
    private static final class Lines {
        private final File file;
        private final Map<String, Integer> numbers;
        private final int farthest;
        private final BitSet tenancies = new BitSet();
        private long count;
        private long known;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private boolean withIds;

        Lines(File file, Map<String, Integer> numbers, int farthest) {
            this.file = file;
            this.numbers = numbers;
            this.farthest = farthest;
        }

        private void put(Bulk.Row row, LedgerRow line) throws IOException {
            if (line.day() > farthest) {
                String day = LocalDate.ofEpochDay(line.day()).format(DAY);
                file.refuse(line.lineNumber(), "date", day, Refusal.DATE_AHEAD);
                return;
            }
            Integer tenancy = numbers.get(line.tenancy().text());
            row.number(line.lineNumber());
            if (tenancy == null) {
                row.absent();
            } else {
                long day = line.day() + DAYS_BEFORE_1970;
                row.number((long) tenancy << 32 | day << 3 | line.kind().ordinal());
                told(tenancy, line.day());
            }
            row.number(line.cents());
            text(row, line.label());
            if (line.id().isEmpty()) {
                row.absent();
            } else {
                withIds = true;
                text(row, line.id());
            }
            if (tenancy == null) {
                text(row, line.tenancy());
            } else {
                row.absent();
            }
            row.end();
        }

        private void told(int tenancy, int day) {
            known++;
            tenancies.set(tenancy);
            first = Math.min(first, day);
            last = Math.max(last, day);
        }

        private static void text(Bulk.Row row, Utf8 text) throws IOException {
            row.text(text.bytes(), text.from(), text.to());
        }

        private Optional<LocalDate> day(int day) {
            return known == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        }
    }

    /** Of lines with the same id the first counts; answers how many of a known tenancy do not. */
    private long markTwice() {
        jdbc.sql("""
                        update staged set twice = true
                        from (
                            select n, row_number() over (partition by s.external_id order by n) as nth
                            from staged s join (
                                select external_id from staged where external_id is not null
                                group by external_id having count(*) > 1) d using (external_id)) x
                        where x.n = staged.n and x.nth > 1""").update();
        return jdbc.sql("select count(*) from staged where twice and place is not null")
                .query(Long.class)
                .single();
    }

    /** Tells the lines that name no tenancy known, or an id twice. */
    private void refuse(File file) {
        jdbc.sql("""
                        select n, place is null as unknown, coalesce(tenancy, external_id) as value from staged
                        where place is null or twice order by n limit 100000""").query(row -> {
            boolean unknown = row.getBoolean("unknown");
            file.refuse(
                    row.getLong("n"),
                    unknown ? "tenancy" : "id",
                    row.getString("value"),
                    unknown ? Refusal.TENANCY_NOT_RECORDED : Refusal.ID_TWICE);
        });
    }
}
