package fr.palier.app.timeline;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The door to what households do not wish to be approached for (GDPR, article 21): kept for a purpose until they say otherwise.
 * Safety notices and answers to what a household asked have no purpose in this sense.
 */
@Component
public class Oppositions {
    private final JdbcClient jdbc;
    private final TimelineStore timeline;
    private final Recordings recordings;
    private final Transactions transactions;
    private final BusinessClock clock;

    Oppositions(
            JdbcClient jdbc,
            TimelineStore timeline,
            Recordings recordings,
            Transactions transactions,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.recordings = recordings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * One that stands.
     *
     * @param purpose a code; its words are {@code timeline.purpose.<code>}
     * @param by who was told
     */
    public record Opposition(long recorded, String purpose, LocalDate day, String by) {}

    private StatementSpec of(Scope scope, int tenancyId, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord()).param("tenancy", tenancyId);
    }

    /** Records one; said again, it stays as it was. */
    public void add(Scope scope, int tenancyId, String purpose) {
        transactions.write(scope, () -> {
            long recorded = recordings.next(scope);
            int added = of(scope, tenancyId, """
                            insert into timeline.opposition (landlord_id, tenancy_id, recorded, purpose, day, actor, actor_name)
                            select t.landlord_id, t.id, :recorded, :purpose, :day, :actor, :name
                            from portfolio.tenancy t where t.landlord_id = :landlord and t.id = :tenancy
                            on conflict (landlord_id, tenancy_id, purpose) where withdrawn is null do nothing""")
                    .param("recorded", recorded)
                    .param("purpose", purpose)
                    .param("day", clock.today())
                    .param("actor", scope.actor().person())
                    .param("name", scope.actor().name())
                    .update();
            if (added == 1) {
                tell(scope, tenancyId, recorded, EntryKind.OPPOSED, purpose);
            }
        });
    }

    /**
     * The household may be approached for this again.
     *
     * @throws Refused where nothing stands against it
     */
    public void withdraw(Scope scope, int tenancyId, String purpose) {
        transactions.write(scope, () -> {
            long number = recordings.next(scope);
            int ended = of(scope, tenancyId, """
                            update timeline.opposition set withdrawn = :number, withdrawn_on = :day
                            where landlord_id = :landlord and tenancy_id = :tenancy and purpose = :purpose
                                and withdrawn is null""")
                    .param("number", number)
                    .param("day", clock.today())
                    .param("purpose", purpose)
                    .update();
            if (ended == 0) {
                throw new Refused("timeline.opposition-not-there");
            }
            tell(scope, tenancyId, number, EntryKind.OPPOSITION_WITHDRAWN, purpose);
        });
    }

    private void tell(Scope scope, int tenancyId, long recorded, EntryKind kind, String purpose) {
        timeline.addEntry(scope, tenancyId, recorded, kind, clock.today(), Map.of("purpose", purpose));
    }

    /** Those that stand, the latest first. */
    public List<Opposition> of(Scope scope, int tenancyId) {
        return transactions.read(
                scope, () -> of(scope, tenancyId, """
                        select recorded, purpose, day, actor_name as by from timeline.opposition
                        where landlord_id = :landlord and tenancy_id = :tenancy and withdrawn is null
                        order by recorded desc""").query(Opposition.class).list());
    }
}
