package fr.palier.app.messages.relay;

import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.messages.relay.Relayed.Agreed;
import fr.palier.app.messages.relay.Relayed.Said;
import fr.palier.engine.text.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of notices on partners' own pages. Each statement first says whose. */
@Repository
class RelayedStore {
    private static final String RELAYED = """
            select partner, id, from_landlord, from_name, reference, purpose, danger, language, title, words, place, agreed_words,
                agreed_on, told_at, until_at, ended_at, seen_at, seen_by_name
            from messages.relayed where partner = :partner
            """;

    private final JdbcClient jdbc;
    private final Partners partners;

    RelayedStore(JdbcClient jdbc, Partners partners) {
        this.jdbc = jdbc;
        this.partners = partners;
    }

    private StatementSpec of(int partner, String sql) {
        partners.enter(partner);
        return jdbc.sql(sql).param("partner", partner);
    }

    private static Relayed relayed(ResultSet row) throws SQLException {
        return new Relayed(
                row.getInt("partner"),
                row.getLong("id"),
                row.getInt("from_landlord"),
                row.getString("from_name"),
                row.getString("reference"),
                row.getString("purpose"),
                row.getBoolean("danger"),
                new Said(
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("place"),
                        Lang.valueOf(row.getString("language").toUpperCase(Locale.ROOT))),
                new Agreed(row.getString("agreed_words"), row.getObject("agreed_on", LocalDate.class)),
                row.getTimestamp("told_at").toInstant(),
                Optional.ofNullable(row.getObject("until_at", LocalDateTime.class)),
                RelayStore.instant(row, "ended_at"),
                RelayStore.seen(row));
    }

    /** Dangers that stand first, then the latest, after one; 0 for the beginning. */
    List<Relayed> page(int partner, LocalDateTime now, long after, int limit) {
        return of(
                        partner,
                        "with told as (select *, danger and ended_at is null and (until_at is null or until_at > :now) as stands from ("
                                + RELAYED + """
                        ) r) select * from told
                        where :after = 0 or (stands, told_at, id) < (select x.stands, x.told_at, x.id from told x where x.id = :after)
                        order by stands desc, told_at desc, id desc limit :limit""")
                .param("now", now)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> relayed(row))
                .list();
    }

    Optional<Relayed> find(int partner, long id) {
        return of(partner, RELAYED + "and id = :id")
                .param("id", id)
                .query((row, n) -> relayed(row))
                .optional();
    }

    void add(Relayed one) {
        of(one.partner(), """
                        insert into messages.relayed (partner, id, from_landlord, from_name, reference, purpose, danger, language,
                            title, words, place, agreed_words, agreed_on, told_at, until_at)
                        values (:partner, :id, :landlord, :name, :reference, :purpose, :danger, :language, :title, :words, :place,
                            :agreedWords, :agreedOn, :at, :until)""")
                .param("id", one.id())
                .param("landlord", one.landlord())
                .param("name", one.landlordName())
                .param("reference", one.reference())
                .param("purpose", one.purpose())
                .param("danger", one.danger())
                .param("language", one.said().lang().of("fr", "en"))
                .param("title", one.said().title())
                .param("words", one.said().words())
                .param("place", one.said().place())
                .param("agreedWords", one.agreed().words())
                .param("agreedOn", one.agreed().on())
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .param("until", one.until().orElse(null), Types.TIMESTAMP)
                .update();
    }

    void end(int partner, long id, OffsetDateTime at) {
        of(partner, "update messages.relayed set ended_at = :at where partner = :partner and id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }

    void see(int partner, long id, String by, OffsetDateTime at) {
        of(partner, """
                        update messages.relayed set seen_at = :at, seen_by_name = :name where partner = :partner and id = :id""").param("id", id).param("at", at).param("name", by).update();
    }

    /** That somebody saw it stays, and who does not. */
    void forget(int partner, long id) {
        of(partner, "update messages.relayed set seen_by_name = '—' where partner = :partner and id = :id")
                .param("id", id)
                .update();
    }
}
