package fr.palier.app.messages.mail;

import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.text.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of letters in the outbox. */
@Repository
class LetterMailStore {
    private final JdbcClient jdbc;

    LetterMailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /** The address to write to: staff's before a file's, none that was given up. */
    Optional<String> address(Scope scope, int tenancyId) {
        return of(scope, """
                        select address from messages.address
                        where landlord_id = :landlord and tenancy_id = :tenancy and channel = 'email'
                        order by source desc limit 1""").param("tenancy", tenancyId).query(String.class).optional();
    }

    boolean isStopped(Scope scope) {
        return of(scope, """
                        select coalesce((select w.closed from messages.switch w
                            where w.landlord_id = :landlord order by w.id desc limit 1), false)""").query(Boolean.class).single();
    }

    /** A letter about to be sent. */
    record Row(int tenancyId, long letter, String address, Lang language, LocalDateTime dueAt, Said said) {}

    /** What its mail says. */
    record Said(String subject, String body) {}

    /** False where it is under way already. */
    boolean add(Scope scope, Row row) {
        return of(scope, """
                        insert into messages.message (landlord_id, tenancy_id, letter, purpose, channel, address, language, due_at,
                            by_person, by_name, subject, body)
                        values (:landlord, :tenancy, :letter, 'letter', 'email', :address, :language, :due, :by, :name, :subject,
                            :body)
                        on conflict do nothing""")
                        .param("tenancy", row.tenancyId)
                        .param("letter", row.letter)
                        .param("address", row.address)
                        .param("language", row.language.name().toLowerCase(Locale.ROOT))
                        .param("due", row.dueAt)
                        .param("by", scope.actor().person())
                        .param("name", scope.actor().name())
                        .param("subject", row.said.subject)
                        .param("body", row.said.body)
                        .update()
                == 1;
    }

    /** The latest of each of these letters that was sent. */
    Map<Long, Fate> fates(Scope scope, int tenancyId, Collection<Long> letters) {
        return of(scope, """
                        select distinct on (letter) letter, state, coalesce(handed_at, due_at) as at, address, reason, language
                        from messages.message
                        where landlord_id = :landlord and tenancy_id = :tenancy and letter = any(:letters)
                        order by letter, id desc""")
                .param("tenancy", tenancyId)
                .param("letters", letters.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("letter"), fate(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Fate fate(ResultSet row) throws SQLException {
        return new Fate(
                MessageState.stored(row.getString("state")),
                row.getObject("at", LocalDateTime.class),
                new ContactPoint(ContactPoint.Kind.EMAIL, row.getString("address"), false).masked(),
                Optional.ofNullable(row.getString("reason")).orElse(""),
                Lang.valueOf(row.getString("language").toUpperCase(Locale.ROOT)));
    }
}
