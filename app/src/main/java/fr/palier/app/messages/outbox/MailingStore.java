package fr.palier.app.messages.outbox;

import fr.palier.app.messages.outbox.ClaimStore.Ready;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.MessageState;
import fr.palier.engine.outreach.MessageState.Event;
import fr.palier.engine.outreach.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of letters that are printed and posted together. */
@Repository
class MailingStore {
    private static final String MAILINGS = """
            select g.id, s.title, g.batch, g.letters, g.made_by_name, g.made_at, g.posted_by_name, g.posted_on, s.ends_at,
                s.state = 'withdrawn' or exists (select from messages.message m where m.landlord_id = g.landlord_id
                    and m.mailing = g.id and m.state = 'withdrawn') as withdrawn
            from messages.mailing g join messages.send s on s.landlord_id = g.landlord_id and s.id = g.send
            where g.landlord_id = :landlord
            """;

    private final JdbcClient jdbc;

    MailingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /** A send with letters that wait to be printed, of use until a moment where somebody said so. */
    public record Waiting(long sendId, String title, int letters, Optional<LocalDateTime> until, boolean danger) {
        /** Whether they would arrive too late if the post had them on a day. */
        public boolean isLate(LocalDate posted) {
            return MailingStore.isLate(until, posted);
        }
    }

    private static boolean isLate(Optional<LocalDateTime> until, LocalDate posted) {
        return until.filter(Post.arrives(posted)::isAfter).isPresent();
    }

    List<Waiting> waiting(Scope scope, LocalDateTime now) {
        return of(scope, """
                        select s.public_id, s.title, s.ends_at, s.danger, count(*) as letters
                        from messages.send s join messages.message m on m.landlord_id = s.landlord_id and m.send = s.id
                        where s.landlord_id = :landlord and s.state in ('running', 'done') and m.channel = 'letter'
                            and m.state = 'waiting' and m.due_at <= :now and (s.ends_at is null or s.ends_at > :now)
                        group by s.id, s.public_id, s.title, s.ends_at, s.danger order by s.danger desc, s.id""")
                .param("now", now)
                .query((row, n) -> new Waiting(
                        row.getLong("public_id"),
                        row.getString("title"),
                        row.getInt("letters"),
                        Optional.ofNullable(row.getObject("ends_at", LocalDateTime.class)),
                        row.getBoolean("danger")))
                .list();
    }

    /** Whether the landlord has stopped all messages. */
    boolean isHalted(Scope scope) {
        return of(scope, """
                        select coalesce((select closed from messages.switch
                            where landlord_id = :landlord order by id desc limit 1), false)""").query(Boolean.class).single();
    }

    /** A send whose letters may be printed; none where the switch is off. */
    Optional<Ready> ready(Scope scope, long sendId, LocalDateTime now) {
        return of(scope, """
                        select s.id, s.danger from messages.send s
                        where s.landlord_id = :landlord and s.public_id = :sendId and s.state in ('running', 'done')
                            and (s.ends_at is null or s.ends_at > :now)
                            and not coalesce((select w.closed from messages.switch w
                                where w.landlord_id = :landlord order by w.id desc limit 1), false)""")
                .param("sendId", sendId)
                .param("now", now)
                .query((row, n) -> new Ready(row.getInt("id"), row.getBoolean("danger"), Optional.empty()))
                .optional();
    }

    /**
     * Letters that were printed together.
     *
     * @param until when what they say is of use, where somebody said so
     * @param postedBy who said that the post has them
     */
    public record Mailing(
            int id,
            String title,
            UUID batch,
            int letters,
            String madeBy,
            LocalDateTime madeAt,
            Optional<LocalDateTime> until,
            Optional<String> postedBy,
            Optional<LocalDate> postedOn,
            boolean withdrawn) {
        /** Whether its letters are to be destroyed: the send was taken back before the post had them. */
        public boolean isVoid() {
            return withdrawn && postedOn.isEmpty();
        }

        /** Whether what they say is of no use any more, and nobody said that the post has them. */
        public boolean isOver(LocalDateTime now) {
            return stands() && until.filter(end -> !end.isAfter(now)).isPresent();
        }

        private boolean stands() {
            return postedOn.isEmpty() && !withdrawn;
        }

        /** Whether they would arrive too late if the post, which does not have them, had them on a day. */
        public boolean isLate(LocalDate posted) {
            return stands() && MailingStore.isLate(until, posted);
        }
    }

    private static Mailing mailing(ResultSet row) throws SQLException {
        return new Mailing(
                row.getInt("id"),
                row.getString("title"),
                row.getObject("batch", UUID.class),
                row.getInt("letters"),
                row.getString("made_by_name"),
                row.getObject("made_at", LocalDateTime.class),
                Optional.ofNullable(row.getObject("ends_at", LocalDateTime.class)),
                Optional.ofNullable(row.getString("posted_by_name")),
                Optional.ofNullable(row.getObject("posted_on", LocalDate.class)),
                row.getBoolean("withdrawn"));
    }

    List<Mailing> page(Scope scope, int before, int limit) {
        return of(scope, MAILINGS + "and g.id < :before order by g.id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> mailing(row))
                .list();
    }

    Optional<Mailing> find(Scope scope, int id) {
        return of(scope, MAILINGS + "and g.id = :id")
                .param("id", id)
                .query((row, n) -> mailing(row))
                .optional();
    }

    /** Binds letters that were printed. */
    int bind(Scope scope, int send, UUID batch, List<Claimed> letters, LocalDateTime now) {
        int id = of(scope, """
                        insert into messages.mailing (landlord_id, id, send, batch, letters, made_by, made_by_name, made_at)
                        select :landlord, coalesce(max(id), 0) + 1, :send, :batch, :letters, :me, :name, :now
                        from messages.mailing where landlord_id = :landlord returning id""")
                .param("send", send)
                .param("batch", batch)
                .param("letters", letters.size())
                .param("me", scope.actor().person())
                .param("name", scope.actor().name())
                .param("now", now)
                .query(Integer.class)
                .single();
        of(scope, """
                        update messages.message m set state = 'bound', mailing = :mailing, subject = c.subject, body = c.body,
                            reason = null, changed_at = now()
                        from unnest(:ids, :subjects, :bodies) as c (id, subject, body)
                        where m.landlord_id = :landlord and m.id = c.id and m.state = any(:from)""")
                .param("mailing", id)
                .param("ids", letters.stream().map(Claimed::id).toArray(Long[]::new))
                .param(
                        "subjects",
                        letters.stream().map(one -> one.words().subject()).toArray(String[]::new))
                .param("bodies", letters.stream().map(one -> one.words().body()).toArray(String[]::new))
                .param("from", from(Event.BIND))
                .update();
        return id;
    }

    /** To whom the letters go, in their order. */
    List<Integer> tenancies(Scope scope, int id) {
        return of(
                        scope,
                        "select tenancy_id from messages.message where landlord_id = :landlord and mailing = :id order by id")
                .param("id", id)
                .query((row, n) -> row.getInt("tenancy_id"))
                .list();
    }

    /** The post has them since a moment. False where somebody said so before. */
    boolean post(Scope scope, int id, LocalDateTime at) {
        boolean posted = of(scope, """
                                update messages.mailing set posted_by = :me, posted_by_name = :name, posted_on = :on
                                where landlord_id = :landlord and id = :id and posted_by is null""")
                        .param("id", id)
                        .param("me", scope.actor().person())
                        .param("name", scope.actor().name())
                        .param("on", at.toLocalDate())
                        .update()
                == 1;
        of(scope, """
                        update messages.message set state = 'sent', provider = 'post', handed_at = :at, attempts = attempts + 1,
                            changed_at = now()
                        where landlord_id = :landlord and mailing = :id and state = any(:from)""")
                .param("id", id)
                .param("at", at)
                .param("from", from(Event.POST))
                .update();
        return posted;
    }

    private static String[] from(Event event) {
        return event.from().stream().map(MessageState::code).toArray(String[]::new);
    }
}
