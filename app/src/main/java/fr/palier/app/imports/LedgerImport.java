package fr.palier.app.imports;

import fr.palier.app.imports.changes.Differences;
import fr.palier.app.imports.changes.LedgerComparison;
import fr.palier.app.ledger.Ledger;
import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Profile;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a ledger's file does to the rent accounts. */
@Component
class LedgerImport {
    private final LedgerComparison comparison;
    private final Differences differences;
    private final Reading reading;
    private final Ledger ledger;
    private final Bulk bulk;
    private final JdbcClient jdbc;

    LedgerImport(
            LedgerComparison comparison,
            Differences differences,
            Reading reading,
            Ledger ledger,
            Bulk bulk,
            JdbcClient jdbc) {
        this.differences = differences;
        this.comparison = comparison;
        this.reading = reading;
        this.ledger = ledger;
        this.bulk = bulk;
        this.jdbc = jdbc;
    }

    /** Reads and compares; the refused lines, and those that change something, are kept with the file. */
    Comparison compare(Scope scope, ReceivedFile file, Profile profile, LongConsumer progress) {
        Comparison found = reading.read(
                scope,
                file,
                progress,
                (source, landlord, refused) -> comparison.compare(scope, source, profile, landlord, refused));
        differences.keepOfLedger(scope, file.number());
        return found;
    }

    /** Records what the last comparison of this transaction found. */
    void record(Scope scope, int file, boolean withVanished) {
        ledger.stage(scope);
        comparison.propose(scope, withVanished);
        ledger.append(scope, file);
    }

    /** Reverses what still stands of a file's entries, and brings back what it had reversed. */
    void reverse(Scope scope, int file) {
        bulk.prepare();
        ledger.stage(scope);
        jdbc.sql("""
                        insert into staged_entry
                        select e.tenancy_id, e.day, e.kind, e.cents, e.label, null, e.recorded
                        from ledger.entry e
                        where e.landlord_id = :landlord and e.import_id = :file and e.reverses is null
                          and not exists (
                              select from ledger.entry r
                              where r.landlord_id = :landlord and r.tenancy_id = e.tenancy_id and r.reverses = e.recorded)
                        union all
                        select o.tenancy_id, o.day, o.kind, o.cents, o.label, o.external_id, null
                        from ledger.entry r join ledger.entry o
                          on o.landlord_id = :landlord and o.tenancy_id = r.tenancy_id and o.recorded = r.reverses
                        where r.landlord_id = :landlord and r.import_id = :file""").param("landlord", scope.landlord()).param("file", file).update();
        ledger.append(scope, file);
    }
}
