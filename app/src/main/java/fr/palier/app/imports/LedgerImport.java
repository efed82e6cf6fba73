package fr.palier.app.imports;

import fr.palier.app.imports.Keeping.Unpacked;
import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Profile;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a ledger's file does to the rent accounts. */
@Component
class LedgerImport {
    private final LedgerComparison comparison;
    private final Keeping keeping;
    private final Refusals refusals;
    private final Ledger ledger;
    private final Landlords landlords;
    private final JdbcClient jdbc;

    LedgerImport(
            LedgerComparison comparison,
            Keeping keeping,
            Refusals refusals,
            Ledger ledger,
            Landlords landlords,
            JdbcClient jdbc) {
        this.comparison = comparison;
        this.keeping = keeping;
        this.refusals = refusals;
        this.ledger = ledger;
        this.landlords = landlords;
        this.jdbc = jdbc;
    }

    /** Reads and compares; the refused lines are kept with the file. */
    Comparison compare(Scope scope, ReceivedFile file, Profile profile, LongConsumer progress) {
        jdbc.sql("set local statement_timeout = '10min'").update();
        String landlord = landlords.find(scope.landlord()).map(Landlord::code).orElseThrow(NotFound::new);
        Refusals.List refused = refusals.of(progress);
        Comparison found;
        try (Unpacked unpacked = keeping.unpack(scope, file)) {
            found = comparison.compare(scope, unpacked.source(), profile, landlord, refused);
        }
        int kept = refused.keep(scope, file.number());
        comparison.refuse(scope, file.number(), kept);
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
        ledger.stage(scope);
        jdbc.sql("""
                        insert into staged_entry
                        select e.tenancy_id, e.day, e.kind, e.cents, e.label, null, e.recorded
                        from ledger.entry e
                        where e.landlord_id = :landlord and e.import_id = :file and e.reverses is null
                          and not exists (select from ledger.entry r where r.landlord_id = :landlord and r.reverses = e.recorded)
                        union all
                        select o.tenancy_id, o.day, o.kind, o.cents, o.label, o.external_id, null
                        from ledger.entry r join ledger.entry o
                          on o.landlord_id = :landlord and o.tenancy_id = r.tenancy_id and o.recorded = r.reverses
                        where r.landlord_id = :landlord and r.import_id = :file""").param("landlord", scope.landlord()).param("file", file).update();
        ledger.append(scope, file);
    }
}
