package fr.palier.app.messages.settings;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Carriers;
import fr.palier.app.messages.settings.Origins.Signed;
import fr.palier.app.messages.settings.SettingsStore.Decided;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.message.Origin;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to how a landlord signs its messages: each time a version, with who and when. */
@Component
class OriginSettings {
    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Audit audit;
    private final Origins origins;
    private final Carriers carriers;
    private final CallTime time;

    OriginSettings(
            JdbcClient jdbc,
            Transactions transactions,
            Audit audit,
            Origins origins,
            Carriers carriers,
            CallTime time) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.origins = origins;
        this.carriers = carriers;
        this.time = time;
    }

    Signed now(Scope scope) {
        return origins.now(scope);
    }

    /** Who decided, the last first. */
    List<Decided> decided(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select version, actor_name, at from messages.origin
                        where landlord_id = ? order by version desc limit ?""")
                        .params(scope.landlord(), SHOWN)
                        .query((row, n) -> new Decided(
                                row.getInt("version"),
                                row.getString("actor_name"),
                                row.getTimestamp("at").toInstant()))
                        .list());
    }

    /**
     * Decides.
     *
     * @param wanted with the version that whoever decides has seen
     * @throws Refused where it cannot be sent so, or with {@link SettingsStore#CHANGED}
     */
    void decide(Scope scope, Signed wanted) {
        check(wanted);
        transactions.write(scope, () -> {
            Refused.when(now(scope).version() != wanted.version() || add(scope, wanted) == 0, SettingsStore.CHANGED);
            audit.record(scope, "messages.origin", "landlord:" + scope.landlord(), Map.of());
        });
    }

    /** A server sends for the domains that were entrusted to it: from any other address mail would count as forged. */
    private void check(Signed wanted) {
        Refused.when(!Origin.isName(wanted.name()), "sends.origin.name-wrong", Origin.NAME);
        Refused.when(!wanted.mail().isEmpty() && !Origin.isMail(wanted.mail()), "sends.origin.mail-wrong");
        Refused.when(!wanted.replyTo().isEmpty() && !Origin.isMail(wanted.replyTo()), "sends.origin.reply-wrong");
        Refused.when(!wanted.sms().isEmpty() && !Origin.isSmsName(wanted.sms()), "sends.origin.sms-wrong", Origin.TEXT);
        String domain = Origin.domain(wanted.mail());
        boolean entrusted = carriers.of(Channel.EMAIL).stream().allMatch(carrier -> carrier.speaksFor(domain));
        Refused.when(!wanted.mail().isEmpty() && !entrusted, "sends.origin.not-ours", domain);
    }

    private int add(Scope scope, Signed wanted) {
        return jdbc.sql("""
                        insert into messages.origin (landlord_id, version, name, mail, reply_to, sms, actor, actor_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(scope.landlord(), wanted.version() + 1, wanted.name(), wanted.mail(), wanted.replyTo())
                .params(wanted.sms(), scope.actor().person(), scope.actor().name(), time.moment())
                .update();
    }
}
