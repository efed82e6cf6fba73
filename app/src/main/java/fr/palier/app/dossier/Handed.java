package fr.palier.app.dossier;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers that somebody was handed of late, with the word that came along. */
@Component
class Handed {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Handed(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A dossier, from whom it came and what they said. */
    record Line(long dossier, int number, String household, LocalDate day, String by, String words) {
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /** Those that came to this person since a day by their last hand-over and are still theirs, the latest first. */
    List<Line> since(Scope scope, LocalDate day) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select d.public_id, d.number, s.family_name, s.given_name, h.day, h.actor_name, h.words
                        from dossier.dossier d
                        join portfolio.summary s on s.landlord_id = d.landlord_id and s.tenancy_id = d.tenancy_id
                        join lateral (
                            select t.day, t.actor, t.actor_name, t.words from dossier.step t
                            where t.landlord_id = d.landlord_id and t.dossier = d.number and t.act = 'hand-over'
                            order by t.version desc limit 1) h on true
                        where d.landlord_id = :landlord and d.adviser = :me and d.status in ('open', 'following')
                            and h.day >= :day and h.actor <> :me
                        order by h.day desc, d.number desc limit 20""")
                        .param("landlord", scope.landlord())
                        .param("me", scope.actor().person())
                        .param("day", day)
                        .query((row, n) -> new Line(
                                row.getLong("public_id"),
                                row.getInt("number"),
                                (row.getString("family_name") + " " + row.getString("given_name")).strip(),
                                row.getObject("day", LocalDate.class),
                                row.getString("actor_name"),
                                row.getString("words")))
                        .list());
    }
}
