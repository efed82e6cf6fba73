package fr.palier.app.situation;

import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.Position;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of one rent account. */
@Repository
class SituationStore {
    private final JdbcClient jdbc;

    SituationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All up to a day, the oldest first: some dozens, a few hundred at most. */
    List<Posting> postings(Scope scope, int tenancyId, LocalDate upTo) {
        return jdbc.sql("""
                        select e.recorded, e.day, e.kind, e.cents, e.label, e.reverses is not null as reversal,
                            e.recorded in (select r.reverses from ledger.entry r
                                where r.landlord_id = :landlord and r.tenancy_id = :tenancy and r.reverses is not null)
                                as reversed
                        from ledger.entry e
                        where e.landlord_id = :landlord and e.tenancy_id = :tenancy and e.day <= :upTo
                        order by e.day, e.recorded""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("upTo", upTo)
                .query((row, number) -> new Posting(
                        new Position(row.getObject("day", LocalDate.class), row.getLong("recorded")),
                        Kind.values()[row.getInt("kind")],
                        row.getLong("cents"),
                        row.getString("label"),
                        row.getBoolean("reversal"),
                        row.getBoolean("reversed")))
                .list();
    }
}
