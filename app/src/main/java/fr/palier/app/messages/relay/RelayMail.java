package fr.palier.app.messages.relay;

import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Letterheads;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Words;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Mail to partners. It stands in the outbox from the transaction on that launches or ends a notice, and is handed over as messages
 * are: once at most. It goes to an organisation, at any hour.
 */
@Component
class RelayMail {
    /** What its rows are for. */
    static final String TOLD = "relay";

    static final String END = "relay-end";

    private final JdbcClient jdbc;
    private final Letterheads heads;
    private final MessageSource messages;
    private final CallTime time;

    RelayMail(JdbcClient jdbc, Letterheads heads, MessageSource messages, CallTime time) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.messages = messages;
        this.time = time;
    }

    /** Tells of a notice. */
    void tell(Scope scope, String address, Relayed notice) {
        Relayed.Said said = notice.said();
        Lang lang = said.lang();
        add(
                scope,
                address,
                notice,
                TOLD,
                say("relay.mail.subject", lang, notice.landlordName(), said.title()),
                say(
                        "relay.mail.body",
                        lang,
                        notice.landlordName(),
                        said.place(),
                        said.title(),
                        said.words() + until(notice),
                        call(scope, notice),
                        notice.agreed().words(),
                        Days.day(notice.agreed().on(), lang)));
    }

    private String until(Relayed notice) {
        Lang lang = notice.said().lang();
        return notice.until()
                .map(end -> "\n\n" + say("relay.mail.until", lang, Words.moment(end, lang)))
                .orElse("");
    }

    private String call(Scope scope, Relayed notice) {
        Letterhead head = heads.of(scope);
        return head.phone().isBlank()
                ? say("relay.mail.refer", notice.said().lang(), notice.reference())
                : say("relay.mail.call", notice.said().lang(), head.phone(), head.hours(), notice.reference());
    }

    /**
     * Tells that a notice holds no more whoever was told of it by mail; whom no mail has left for yet, none does.
     */
    void end(Scope scope, String address, Relayed notice) {
        takeBack(scope, notice);
        if (hasLeft(scope, notice)) {
            Relayed.Said said = notice.said();
            add(
                    scope,
                    address,
                    notice,
                    END,
                    say("relay.mail.end.subject", said.lang(), notice.landlordName(), said.title()),
                    say(
                            "relay.mail.end.body",
                            said.lang(),
                            notice.landlordName(),
                            said.place(),
                            said.title(),
                            call(scope, notice)));
        }
    }

    private StatementSpec of(Scope scope, Relayed notice, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord()).param("relay", notice.id());
    }

    private void takeBack(Scope scope, Relayed notice) {
        of(scope, notice, """
                        update messages.message set state = 'withdrawn', reason = 'send-withdrawn', changed_at = now()
                        where landlord_id = :landlord and relay = :relay and state = 'waiting'""").update();
    }

    private boolean hasLeft(Scope scope, Relayed notice) {
        return of(scope, notice, """
                        select exists (select from messages.message where landlord_id = :landlord and relay = :relay
                            and state in ('handing', 'sent', 'unknown', 'delivered'))""").query(Boolean.class).single();
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // what a row is made of
    private void add(Scope scope, String address, Relayed notice, String purpose, String subject, String body) {
        of(scope, notice, """
                        insert into messages.message (landlord_id, relay, purpose, channel, address, language, due_at, subject, body)
                        values (:landlord, :relay, :purpose, 'email', :address, :language, :due, :subject, :body)
                        on conflict do nothing""")
                .param("purpose", purpose)
                .param("address", address)
                .param("language", notice.said().lang().of("fr", "en"))
                .param("due", time.now())
                .param("subject", subject)
                .param("body", body)
                .update();
    }

    private String say(String key, Lang lang, Object... arguments) {
        return messages.getMessage(key, arguments, lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH);
    }
}
