package fr.palier.app.imports.changes;

import fr.palier.app.imports.Ahead;
import fr.palier.app.imports.Comparison;
import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.source.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares a ledger's file with the entries that stand. Exports overlap, month after month: a line is the same as a recorded one
 * by the software's id, else as one of a multiset of equal lines (tenancy, day, kind, amount, label), so that two equal payments of
 * one day stay two. All in temporary tables of the transaction that is open: {@code staged} as read, {@code standing} what is
 * recorded for the same days and tenancies, {@code pair} which is which. Tenancy, day and kind are one number there, the
 * {@code place} of a line: what is sorted and compared a million times is short.
 */
@Component
public class LedgerComparison {
    /** Days since 1900-01-01 above three bits of the kind, the tenancy above 32 bits. */
    private static final String PLACE =
            "(e.tenancy_id::bigint << 32 | ((e.day - date '1900-01-01') << 3) | e.kind::int) as place";

    static final String UNPLACED = """
            (s.place >> 32)::int as tenancy_id, date '1900-01-01' + (s.place >> 3 & 536870911)::int as day, (s.place & 7)::smallint as kind
            """;

    private final LedgerLines lines;
    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final BusinessClock clock;

    LedgerComparison(LedgerLines lines, JdbcClient jdbc, Bulk bulk, BusinessClock clock) {
        this.clock = clock;
        this.lines = lines;
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Reads a file and compares it; the lines that cannot be taken are told to {@code intake}. */
    public Comparison compare(Scope scope, Source source, Profile profile, String landlord, Intake intake) {
        LedgerLines.Read read = lines.bring(scope, new LedgerLines.File(source, profile, landlord, intake));
        long standing = find(scope, read);
        if (standing > 0) {
            pair(scope, read.withIds());
        }
        if (read.withIds()) {
            moved(scope);
        }
        return count(read);
    }

    /** Gathers the entries that stand; answers how many. */
    private long find(Scope scope, LedgerLines.Read read) {
        jdbc.sql("create temp table seen (tenancy_id int) on commit drop").update();
        bulk.copy("seen", row -> {
            for (int id = read.tenancies().nextSetBit(0);
                    id >= 0;
                    id = read.tenancies().nextSetBit(id + 1)) {
                row.number(id).end();
            }
        });
        jdbc.sql("analyze seen").update();
        int standing = jdbc.sql("create temp table standing on commit drop as " + STANDING.formatted(PLACE, """
                        e.day between :first and :last and e.tenancy_id in (select tenancy_id from seen)"""))
                .param("landlord", scope.landlord())
                .param("first", read.first().orElse(null))
                .param("last", read.last().orElse(null))
                .update();
        jdbc.sql("create temp table pair (n bigint, recorded bigint, same boolean) on commit drop")
                .update();
        jdbc.sql("analyze standing").update();
        return standing;
    }

    private static final String STANDING = """
            select e.recorded, e.tenancy_id, e.day, e.kind, e.cents, e.label, e.external_id, e.import_id, %s
            from ledger.entry e
            where e.landlord_id = :landlord and e.reverses is null and %s and not exists (
                select from ledger.entry r
                where r.landlord_id = :landlord and r.tenancy_id = e.tenancy_id and r.reverses = e.recorded
                    and r.reverses is not null)""";

    /** Lines of a tenancy that is known, each id once. */
    static final String TAKEN = "s.place is not null and not s.twice";

    static final String UNPAIRED = "not exists (select from pair p where p.n = s.n)";

    /** Days between what the bank tells and what the housing software enters of it. */
    private static final int AROUND_BANK = 5;

    private void pair(Scope scope, boolean withIds) {
        if (withIds) {
            byId();
            byContent("s.external_id is not null and " + UNPAIRED, "e.external_id is null");
            byContent("s.external_id is null and " + UNPAIRED, FREE);
        } else {
            byContent("true", "true");
        }
        byBank(scope);
    }

    private static final String FREE = "not exists (select from pair p where p.recorded = e.recorded)";

    private void byId() {
        jdbc.sql("""
                        insert into pair select s.n, e.recorded, (s.place, s.cents, s.label) = (e.place, e.cents, e.label)
                        from staged s join standing e on e.external_id = s.external_id
                        where %s""".formatted(TAKEN)).update();
        jdbc.sql("analyze pair").update();
    }

    /** An id that is recorded on a day or a tenancy that the file no longer gives it. */
    private void moved(Scope scope) {
        int found = jdbc.sql("insert into standing " + STANDING.formatted(PLACE, """
                        e.external_id in (
                            select s.external_id from staged s
                            where s.external_id is not null and %s and %s)""".formatted(TAKEN, UNPAIRED)))
                .param("landlord", scope.landlord())
                .update();
        if (found > 0) {
            jdbc.sql("""
                            insert into pair select s.n, e.recorded, false
                            from staged s join standing e on e.external_id = s.external_id
                            where %s and %s""".formatted(TAKEN, UNPAIRED)).update();
        }
    }

    private void byContent(String lines, String entries) {
        jdbc.sql("""
                        insert into pair
                        select s.n, e.recorded, true
                        from (select n, place, cents, label,
                                row_number() over (partition by place, cents, label order by n) as k
                              from staged s where %s and %s) s
                        join (select recorded, place, cents, label,
                                row_number() over (partition by place, cents, label order by recorded) as k
                              from standing e where %s) e
                        using (place, cents, label, k)""".formatted(TAKEN, lines, entries)).update();
    }

    /** A payment that a bank statement told: the software enters it within days, under another day and in its own words. */
    private void byBank(Scope scope) {
        jdbc.sql("analyze pair").update();
        jdbc.sql("""
                        with told as (
                            select e.recorded, e.tenancy_id, e.kind, e.cents, e.day,
                                row_number() over (partition by e.tenancy_id, e.kind, e.cents order by e.day, e.recorded) as nth
                            from standing e join imports.file f on f.landlord_id = :landlord and f.id = e.import_id and f.kind = 'bank'
                            where not exists (select from pair p where p.recorded = e.recorded)),
                        line as (select %s, s.n, s.cents from staged s where %s and %s),
                        entered as (
                            select s.n, s.tenancy_id, s.kind, s.cents, s.day,
                                row_number() over (partition by s.tenancy_id, s.kind, s.cents order by s.day, s.n) as nth
                            from line s
                            where exists (
                                select from told t where t.tenancy_id = s.tenancy_id and t.kind = s.kind and t.cents = s.cents
                                    and t.day between s.day - :around and s.day + :around))
                        insert into pair select e.n, t.recorded, true
                        from entered e join told t using (tenancy_id, kind, cents, nth)
                        where t.day between e.day - :around and e.day + :around""".formatted(UNPLACED, TAKEN, UNPAIRED))
                .param("landlord", scope.landlord())
                .param("around", AROUND_BANK)
                .update();
    }

    static final String VANISHED = """
            from standing e
            where not exists (select from pair p where p.recorded = e.recorded)
              and not exists (select from imports.file f where f.landlord_id = :landlord and f.id = e.import_id and f.kind = 'bank')
            """;

    private record Counts(long unchanged, long changed) {}

    private Comparison count(LedgerLines.Read read) {
        jdbc.sql("analyze pair").update();
        Counts counts = jdbc.sql("""
                        select count(*) filter (where same) as unchanged, count(*) filter (where not same) as changed
                        from pair""").query(Counts.class).single();
        long vanished = jdbc.sql(
                        "select count(*) " + VANISHED.replace(":landlord", "current_setting('app.landlord')::int"))
                .query(Long.class)
                .single();
        return new Comparison(
                read.count(),
                read.taken() - counts.unchanged - counts.changed,
                counts.changed,
                vanished,
                counts.unchanged,
                read.count() - read.taken(),
                ahead(),
                read.first(),
                read.last());
    }

    /** Lines that would be recorded and are dated after the usual. */
    static final String AHEAD = """
            from staged s where %s and (s.place >> 3 & 536870911) > cast(:usual as date) - date '1900-01-01'
                and not exists (select from pair p where p.n = s.n and p.same)
            """.formatted(TAKEN);

    private long ahead() {
        return jdbc.sql("select count(*) " + AHEAD)
                .param("usual", Ahead.usual(clock.today()))
                .query(Long.class)
                .single();
    }

    /** Puts into the ledger's stage what the ledger is to append: reversals first, then the new lines in their order. */
    public void propose(Scope scope, boolean withVanished) {
        reverse("from standing e join pair p on p.recorded = e.recorded and not p.same", scope);
        if (withVanished) {
            reverse(VANISHED, scope);
        }
        jdbc.sql("""
                        insert into staged_entry (tenancy_id, day, kind, cents, label, external_id)
                        select %s, s.cents, s.label, s.external_id
                        from staged s
                        where %s and not exists (select from pair p where p.n = s.n and p.same)
                        order by s.n""".formatted(UNPLACED, TAKEN)).update();
    }

    private void reverse(String which, Scope scope) {
        jdbc.sql("insert into staged_entry select e.tenancy_id, e.day, e.kind, e.cents, e.label, null, e.recorded "
                        + which + " order by e.recorded")
                .param("landlord", scope.landlord())
                .update();
    }
}
