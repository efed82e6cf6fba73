package fr.palier.app.messages.notice;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.retention.Retained;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notices in the making: kept step by step, so that whoever goes back or comes back finds what they typed. */
@Component
class NoticeDrafts implements Retained {
    private static final long IDS = 999_999_999_999_999_999L;
    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Transactions transactions;
    private final CallTime time;
    private final SecureRandom random = new SecureRandom();
    private final RowMapper<NoticeDraft> row;

    NoticeDrafts(JdbcClient jdbc, JsonMapper json, Transactions transactions, CallTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.transactions = transactions;
        this.time = time;
        this.row = (row, n) -> new NoticeDraft(
                row.getLong("id"),
                row.getInt("steps"),
                json.readValue(row.getString("typed"), NoticeForm.class),
                row.getTimestamp("changed_at").toLocalDateTime());
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /** Begins one; those that this person opened before today and wrote nothing into are gone. */
    NoticeDraft begin(Scope scope, NoticeForm words) {
        NoticeDraft draft = new NoticeDraft(random.nextLong(1, IDS), 0, words, time.now());
        transactions.write(scope, () -> {
            of(scope, """
                            delete from messages.notice_draft
                            where landlord_id = :landlord and author = :me and steps = 0 and changed_at < :today""")
                    .param("me", scope.actor().person())
                    .param("today", time.now().toLocalDate().atStartOfDay())
                    .update();
            of(scope, """
                            insert into messages.notice_draft (landlord_id, id, author, steps, typed, changed_at)
                            values (:landlord, :id, :me, 0, cast(:typed as jsonb), :now)""")
                    .param("id", draft.id())
                    .param("me", scope.actor().person())
                    .param("typed", json.writeValueAsString(words))
                    .param("now", draft.changed())
                    .update();
        });
        return draft;
    }

    /** The one that an address names, whoever of the landlord's began it; {@link NotFound} where there is none any more. */
    NoticeDraft find(Scope scope, long id) {
        return transactions.read(
                scope,
                () -> of(scope, """
                                select id, steps, typed, changed_at from messages.notice_draft
                                where landlord_id = :landlord and id = :id""").param("id", id).query(row).optional().orElseThrow(NotFound::new));
    }

    /** Those that somebody began and did not finish, the last first. */
    List<NoticeDraft> begun(Scope scope) {
        return transactions.read(
                scope,
                () -> of(scope, """
                                select id, steps, typed, changed_at from messages.notice_draft
                                where landlord_id = :landlord and author = :me and steps > 0
                                order by changed_at desc, id limit :shown""")
                        .param("me", scope.actor().person())
                        .param("shown", SHOWN)
                        .query(row)
                        .list());
    }

    void keep(Scope scope, NoticeDraft draft) {
        transactions.write(
                scope,
                () -> of(scope, """
                                update messages.notice_draft set steps = :steps, typed = cast(:typed as jsonb), changed_at = :now
                                where landlord_id = :landlord and id = :id""")
                        .param("id", draft.id())
                        .param("steps", draft.steps())
                        .param("typed", json.writeValueAsString(draft.form()))
                        .param("now", time.now())
                        .update());
    }

    /** Throws one away. */
    void remove(Scope scope, long id) {
        transactions.write(
                scope,
                () -> of(scope, "delete from messages.notice_draft where landlord_id = :landlord and id = :id")
                        .param("id", id)
                        .update());
    }

    @Override
    public String code() {
        return "notice-drafts";
    }

    @Override
    public String rule() {
        return "draft.months";
    }

    @Override
    public int forget(Scope scope, Term term) {
        return of(scope, """
                        delete from messages.notice_draft where landlord_id = :landlord
                            and cast(changed_at + make_interval(months => :months) as date) < :today""")
                .param("months", term.months())
                .param("today", term.today())
                .update();
    }
}
