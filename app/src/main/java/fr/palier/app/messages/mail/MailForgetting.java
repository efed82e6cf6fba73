package fr.palier.app.messages.mail;

import fr.palier.app.retention.Retained;
import fr.palier.app.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mail of a letter is kept as long as the letter: what became of it stays, to whom it went and who sent it do not. */
@Repository
class MailForgetting implements Retained {
    private final JdbcClient jdbc;

    MailForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "mails";
    }

    @Override
    public String rule() {
        return "letters.months";
    }

    @Override
    public int forget(Scope scope, Term term) {
        return jdbc.sql("""
                        update messages.message m set address = '', subject = '', body = '', by_name = '—'
                        from letters.forgotten f
                        where m.landlord_id = :landlord and m.address <> '' and f.landlord_id = m.landlord_id
                            and f.tenancy_id = m.tenancy_id and f.recorded = m.letter""").param("landlord", scope.landlord()).update();
    }
}
