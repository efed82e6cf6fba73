package fr.palier.app.outreach.visit;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that say when nobody goes to people's doors. */
@Repository
class DoorStore {
    private final JdbcClient jdbc;

    DoorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From a day to a day, both included, nobody goes to people's doors. */
    record Shut(LocalDate from, LocalDate until, String by) {}

    Optional<Shut> on(Scope scope, LocalDate day) {
        return jdbc.sql("""
                        select from_on, until_on, said_by_name from outreach.doors_shut
                        where landlord_id = ? and from_on <= ? and until_on >= ? and opened_on is null
                        order by number desc limit 1""")
                .params(scope.landlord(), day, day)
                .query((row, n) -> new Shut(
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("said_by_name")))
                .optional();
    }

    void shut(Scope scope, LocalDate from, LocalDate until) {
        jdbc.sql("""
                        insert into outreach.doors_shut (landlord_id, number, from_on, until_on, said_by_name)
                        select :landlord, coalesce(max(number), 0) + 1, :from, :until, :by
                        from outreach.doors_shut where landlord_id = :landlord""")
                .param("landlord", scope.landlord())
                .param("from", from)
                .param("until", until)
                .param("by", scope.actor().name())
                .update();
    }

    void open(Scope scope, LocalDate on) {
        jdbc.sql("""
                        update outreach.doors_shut set opened_by_name = ?, opened_on = ?
                        where landlord_id = ? and until_on >= ? and opened_on is null""").params(scope.actor().name(), on, scope.landlord(), on).update();
    }
}
