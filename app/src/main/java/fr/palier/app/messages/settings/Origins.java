package fr.palier.app.messages.settings;

import fr.palier.app.messages.carrier.From;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From whom a landlord's messages say that they come. */
@Component
public class Origins {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Origins(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What messages that leave now say; the landlord's name alone, where nothing was decided. */
    public From of(Landlord landlord) {
        Signed decided = now(Scope.ofProgram(landlord.id()));
        return new From(
                decided.name.isEmpty() ? landlord.name() : decided.name,
                said(decided.mail),
                said(decided.replyTo),
                said(decided.sms));
    }

    private static Optional<String> said(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    /** What was decided last, as it was typed; empty is as the federation's accounts have it. */
    record Signed(int version, String name, String mail, String replyTo, String sms) {
        static final Signed NOTHING = new Signed(0, "", "", "", "");

        @Override
        public String toString() {
            return "Signed[" + version + "]";
        }
    }

    Signed now(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select version, name, mail, reply_to, sms from messages.origin
                        where landlord_id = ? order by version desc limit 1""")
                        .param(scope.landlord())
                        .query((row, n) -> new Signed(
                                row.getInt("version"),
                                row.getString("name"),
                                row.getString("mail"),
                                row.getString("reply_to"),
                                row.getString("sms")))
                        .optional()
                        .orElse(Signed.NOTHING));
    }
}
