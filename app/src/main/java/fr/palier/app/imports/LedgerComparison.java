package fr.palier.app.imports;

import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.rows.LedgerRows;
import fr.palier.engine.ledger.LedgerRow;
import fr.palier.engine.ledger.Utf8;
import fr.palier.engine.source.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares a ledger's file with the entries that stand. Exports overlap, month after month: a line is the same as a recorded one
 * by the software's id, else as one of a multiset of equal lines (tenancy, day, kind, amount, label), so that two equal payments of
 * one day stay two. All in temporary tables of the transaction that is open: {@code line} as read, {@code staged} with its tenancy,
 * {@code standing} what is recorded for the same days and tenancies, {@code pair} which is which.
 */
@Component
class LedgerComparison {
    private final JdbcClient jdbc;
    private final Bulk bulk;

    LedgerComparison(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Reads a file and compares it; the lines that cannot be read are told to {@code intake}. */
    Comparison compare(Scope scope, Source source, Profile profile, String landlord, Intake intake) {
        jdbc.sql("""
                        create temp table line (n bigint, tenancy text, day int, kind smallint, cents bigint, label text,
                            external_id text) on commit drop""").update();
        Reading reading = new Reading();
        bulk.copy(
                "line",
                row -> reading.lines = LedgerRows.read(
                        source, profile, Optional.of(landlord), line -> reading.put(row, line), intake));
        stage(scope, reading.withIds);
        find(scope);
        return count(reading.lines);
    }

    private static final class Reading {
        private long lines;
        private boolean withIds;

        private void put(Bulk.Row row, LedgerRow line) throws IOException {
            row.number(line.lineNumber());
            text(row, line.tenancy());
            row.number(line.day()).number(line.kind().ordinal()).number(line.cents());
            text(row, line.label());
            if (line.id().isEmpty()) {
                row.absent();
            } else {
                withIds = true;
                text(row, line.id());
            }
            row.end();
        }

        private static void text(Bulk.Row row, Utf8 text) throws IOException {
            row.text(text.bytes(), text.from(), text.to());
        }
    }

    private void stage(Scope scope, boolean withIds) {
        jdbc.sql("""
                        create temp table staged on commit drop as
                        select l.n, t.id as tenancy_id, date '1970-01-01' + l.day as day, l.kind, l.cents, l.label, l.external_id, %s as nth
                        from line l left join portfolio.tenancy t on t.landlord_id = :landlord and t.number = l.tenancy""".formatted(withIds ? "row_number() over (partition by l.external_id order by l.n)" : "1"))
                .param("landlord", scope.landlord())
                .update();
        jdbc.sql("analyze staged").update();
    }

    private record Span(@Nullable LocalDate first, @Nullable LocalDate last) {}

    private void find(Scope scope) {
        Span span = jdbc.sql("select min(day) as first, max(day) as last from staged where " + TAKEN)
                .query(Span.class)
                .single();
        jdbc.sql("""
                        create temp table standing on commit drop as
                        select e.recorded, e.tenancy_id, e.day, e.kind, e.cents, e.label, e.external_id, e.import_id
                        from ledger.entry e
                        where e.landlord_id = :landlord and e.day between :first and :last and e.reverses is null
                          and e.tenancy_id in (select tenancy_id from staged)
                          and not exists (select from ledger.entry r where r.landlord_id = :landlord and r.reverses = e.recorded)""")
                .param("landlord", scope.landlord())
                .param("first", span.first)
                .param("last", span.last)
                .update();
        jdbc.sql("create temp table pair (n bigint, recorded bigint, same boolean) on commit drop")
                .update();
        jdbc.sql("analyze standing").update();
        byId();
        moved(scope);
        byContent("s.external_id is not null", "e.external_id is null");
        byContent("s.external_id is null", "true");
        byBank(scope);
    }

    /** Lines of a tenancy that is known, each id once. */
    private static final String TAKEN = "tenancy_id is not null and (nth = 1 or external_id is null)";

    /** Days between what the bank tells and what the housing software enters of it. */
    private static final int AROUND_BANK = 5;

    private static final String SAME =
            "(s.tenancy_id, s.day, s.kind, s.cents, s.label) = (e.tenancy_id, e.day, e.kind, e.cents, e.label)";

    private static final String UNPAIRED = "not exists (select from pair p where p.n = s.n)";

    private void byId() {
        jdbc.sql("""
                        insert into pair select s.n, e.recorded, %s
                        from staged s join standing e on e.external_id = s.external_id
                        where s.tenancy_id is not null and s.nth = 1""".formatted(SAME)).update();
    }

    /** An id that is recorded on a day or a tenancy that the file no longer gives it. */
    private void moved(Scope scope) {
        int found = jdbc.sql("""
                        insert into standing
                        select e.recorded, e.tenancy_id, e.day, e.kind, e.cents, e.label, e.external_id, e.import_id
                        from staged s join ledger.entry e on e.landlord_id = :landlord and e.external_id = s.external_id
                        where s.tenancy_id is not null and s.nth = 1 and %s and e.reverses is null
                          and not exists (select from ledger.entry r where r.landlord_id = :landlord and r.reverses = e.recorded)""".formatted(UNPAIRED))
                .param("landlord", scope.landlord())
                .update();
        if (found > 0) {
            jdbc.sql("""
                            insert into pair select s.n, e.recorded, false
                            from staged s join standing e on e.external_id = s.external_id
                            where s.tenancy_id is not null and s.nth = 1 and %s""".formatted(UNPAIRED)).update();
        }
    }

    private void byContent(String lines, String entries) {
        String content = "tenancy_id, day, kind, cents, label";
        jdbc.sql("""
                        insert into pair
                        select s.n, e.recorded, true
                        from (select n, %1$s, row_number() over (partition by %1$s order by n) as k
                              from staged s where %2$s and %3$s and %4$s) s
                        join (select recorded, %1$s, row_number() over (partition by %1$s order by recorded) as k
                              from standing e where %5$s and not exists (select from pair p where p.recorded = e.recorded)) e
                        using (%1$s, k)""".formatted(content, TAKEN, lines, UNPAIRED, entries)).update();
    }

    /** A payment that a bank statement told: the software enters it within days, under another day and in its own words. */
    private void byBank(Scope scope) {
        jdbc.sql("""
                        with told as (
                            select e.recorded, e.tenancy_id, e.kind, e.cents, e.day,
                                row_number() over (partition by e.tenancy_id, e.kind, e.cents order by e.day, e.recorded) as nth
                            from standing e join imports.file f on f.landlord_id = :landlord and f.id = e.import_id and f.kind = 'bank'
                            where not exists (select from pair p where p.recorded = e.recorded)),
                        entered as (
                            select s.n, s.tenancy_id, s.kind, s.cents, s.day,
                                row_number() over (partition by s.tenancy_id, s.kind, s.cents order by s.day, s.n) as nth
                            from staged s
                            where %s and %s and exists (
                                select from told t where t.tenancy_id = s.tenancy_id and t.kind = s.kind and t.cents = s.cents
                                    and t.day between s.day - :around and s.day + :around))
                        insert into pair select e.n, t.recorded, true
                        from entered e join told t using (tenancy_id, kind, cents, nth)
                        where t.day between e.day - :around and e.day + :around""".formatted(TAKEN, UNPAIRED))
                .param("landlord", scope.landlord())
                .param("around", AROUND_BANK)
                .update();
    }

    private static final String VANISHED = """
            from standing e
            where not exists (select from pair p where p.recorded = e.recorded)
              and not exists (select from imports.file f where f.landlord_id = :landlord and f.id = e.import_id and f.kind = 'bank')
            """;

    private record Counts(
            long taken,
            long unchanged,
            long changed,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    private Comparison count(long lines) {
        Counts counts = jdbc.sql("""
                        select count(*) as taken, count(p.n) filter (where p.same) as unchanged,
                            count(p.n) filter (where not p.same) as changed, min(s.day) as first, max(s.day) as last
                        from staged s left join pair p on p.n = s.n where """ + " s." + TAKEN).query(Counts.class).single();
        long vanished = jdbc.sql(
                        "select count(*) " + VANISHED.replace(":landlord", "current_setting('app.landlord')::int"))
                .query(Long.class)
                .single();
        return new Comparison(
                lines,
                counts.taken - counts.unchanged - counts.changed,
                counts.changed,
                vanished,
                counts.unchanged,
                lines - counts.taken,
                Optional.ofNullable(counts.first),
                Optional.ofNullable(counts.last));
    }

    /** Keeps the lines that name no tenancy known, or an id twice, with the refused ones of the file. */
    void refuse(Scope scope, int file) {
        jdbc.sql("""
                        insert into imports.refused (landlord_id, file_id, n, line, column_name, value, reason)
                        select :landlord, :file, (select coalesce(max(n), 0) from imports.refused where landlord_id = :landlord and file_id = :file)
                                + row_number() over (order by s.n), s.n,
                            case when s.tenancy_id is null then 'tenancy' else 'id' end,
                            case when s.tenancy_id is null then l.tenancy else s.external_id end,
                            case when s.tenancy_id is null then 'TENANCY_UNKNOWN' else 'ID_TWICE' end
                        from staged s join line l on l.n = s.n
                        where s.tenancy_id is null or (s.nth > 1 and s.external_id is not null)
                        order by s.n limit 100000""").param("landlord", scope.landlord()).param("file", file).update();
    }

    /** Puts into the ledger's stage what the ledger is to append: reversals first, then the new lines in their order. */
    void propose(Scope scope, boolean withVanished) {
        reverse("from standing e join pair p on p.recorded = e.recorded and not p.same", scope);
        if (withVanished) {
            reverse(VANISHED, scope);
        }
        jdbc.sql("""
                        insert into staged_entry
                        select s.tenancy_id, s.day, s.kind, s.cents, s.label, s.external_id, null
                        from staged s left join pair p on p.n = s.n
                        where s.tenancy_id is not null and (s.nth = 1 or s.external_id is null)
                          and (p.n is null or not p.same)
                        order by s.n""").update();
    }

    private void reverse(String which, Scope scope) {
        jdbc.sql("insert into staged_entry select e.tenancy_id, e.day, e.kind, e.cents, e.label, null, e.recorded "
                        + which + " order by e.recorded")
                .param("landlord", scope.landlord())
                .update();
    }
}
