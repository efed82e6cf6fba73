package fr.palier.app.messages.settings;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to what a landlord decides about messages: each time a version, with who and when. */
@Component
public class SettingsStore {
    /** What a decision is refused with that was taken upon an outdated one. */
    static final String CHANGED = "sends.settings.changed-meanwhile";

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Audit audit;
    private final CallTime time;

    SettingsStore(JdbcClient jdbc, Transactions transactions, Audit audit, CallTime time) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** A decision. */
    record Decided(int version, String by, Instant at) {}

    /** What holds now; what Palier ships, where nothing was decided. */
    public Settings now(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select version, cap_messages, cap_days, quiet_days, large, sms_mills, letter_mills, call_backs, calls_an_hour,
                            known
                        from messages.setting_now where landlord_id = ?""")
                        .param(scope.landlord())
                        .query((row, n) -> settings(row))
                        .single());
    }

    private static Settings settings(ResultSet row) throws SQLException {
        return new Settings(
                row.getInt("version"),
                row.getInt("cap_messages"),
                row.getInt("cap_days"),
                row.getInt("quiet_days"),
                row.getInt("large"),
                row.getInt("sms_mills"),
                row.getInt("letter_mills"),
                row.getInt("call_backs"),
                row.getInt("calls_an_hour"),
                Arrays.stream((Object[]) row.getArray("known").getArray())
                        .map(Object::toString)
                        .toList());
    }

    /** Who decided, the last first. */
    List<Decided> decided(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select version, actor_name, at from messages.setting where landlord_id = ? order by version desc limit ?""")
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
     * @param settings with the version that whoever decides has seen
     * @throws Refused where a value is out of its bounds, or with {@link #CHANGED}
     */
    public void decide(Scope scope, Settings settings) {
        settings.checked();
        transactions.write(scope, () -> {
            int added = now(scope).version() == settings.version() ? add(scope, settings) : 0;
            if (added == 0) {
                throw new Refused(CHANGED);
            }
            audit.record(scope, "messages.settings", "landlord:" + scope.landlord(), Map.of());
        });
    }

    private int add(Scope scope, Settings settings) {
        return jdbc.sql("""
                        insert into messages.setting (landlord_id, version, cap_messages, cap_days, quiet_days, large, sms_mills,
                            letter_mills, call_backs, calls_an_hour, known, actor, actor_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(scope.landlord(), settings.version() + 1, settings.capMessages(), settings.capDays())
                .params(settings.quietDays(), settings.large(), settings.smsMills(), settings.letterMills())
                .params(settings.callBacks(), settings.callsAnHour())
                .param(settings.known().toArray(String[]::new))
                .params(scope.actor().person(), scope.actor().name(), time.moment())
                .update();
    }
}
