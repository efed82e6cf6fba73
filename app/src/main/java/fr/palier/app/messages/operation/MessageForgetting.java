package fr.palier.app.messages.operation;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * To whom messages went and in which words is kept for a time after their send is over: then address and words are erased. Who was
 * written to and when, and what became of it, stays.
 */
@Repository
public class MessageForgetting implements Retained {
    static final String RULE = "message.months";

    private static final String EMPTY =
            " subject = case when subject is not null then '' end, body = case when body is not null then '' end, address = ''";

    private final JdbcClient jdbc;

    MessageForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "messages";
    }

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public int forget(Scope scope, Term term) {
        return ofSends(scope, term) + alone(scope, term);
    }

    /** Of sends of which nothing is to leave any more and nothing has changed since. */
    private int ofSends(Scope scope, Term term) {
        return update(scope, term, """
                with over as (
                    update messages.send s set emptied_at = cast(:today as date)
                    where s.landlord_id = :landlord and s.emptied_at is null and s.state not in ('draft', 'asked', 'approved')
                        and cast(s.created_at + make_interval(months => :months) as date) < :today
                        and not exists (select from messages.message m
                            where m.landlord_id = s.landlord_id and m.send = s.id
                                and (cast(m.changed_at + make_interval(months => :months) as date) >= :today
                                    or m.state in ('waiting', 'held', 'handing')
                                    or m.state = 'bound' and (s.ends_at is null or s.ends_at >= :today)))
                    returning s.id)
                update messages.message m set""" + EMPTY + """
                 from over where m.landlord_id = :landlord and m.send = over.id""");
    }

    /** Of messages that belong to no send. */
    private int alone(Scope scope, Term term) {
        return update(scope, term, "update messages.message set" + EMPTY + """
                 where landlord_id = :landlord and send is null and address <> ''
                    and cast(changed_at + make_interval(months => :months) as date) < :today
                    and state not in ('waiting', 'held', 'handing', 'bound')""");
    }

    private int update(Scope scope, Term term, String sql) {
        return jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("months", term.months())
                .param("today", term.today())
                .update();
    }
}
