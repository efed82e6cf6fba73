package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.referral.Referral.Consent;
import fr.palier.app.dossier.referral.Referral.Decision;
import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Referral.State;
import fr.palier.app.dossier.referral.Referral.Withdrawal;
import fr.palier.app.dossier.words.Coded;
import fr.palier.app.dossier.words.KeptStore;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of referrals. */
@Repository
class ReferralStore {
    private static final String REFERRALS = """
            select r.id, r.dossier, r.version, p.kind, r.partner, r.partner_name, r.state, r.request, r.shared, r.message,
                r.consent_by, r.consent_how, r.consent_on, r.sent_on, r.sent_by_name, r.stall_on, r.task, r.reason, r.answer,
                r.decided_on, r.decided_by_name, r.withdrawn_on, r.withdrawn_by_name, r.withdrawn_from
            from dossier.referral r join dossier.partner p on p.id = r.partner
            where r.landlord_id = :landlord
            """;

    private final JdbcClient jdbc;
    private final KeptStore kept;

    ReferralStore(JdbcClient jdbc, KeptStore kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** Those of a dossier, the latest first. */
    List<Referral> of(Scope scope, int dossier) {
        return jdbc.sql(REFERRALS + "and r.dossier = :dossier order by r.id desc")
                .param("landlord", scope.landlord())
                .param("dossier", dossier)
                .query((row, n) -> referral(row))
                .list();
    }

    Optional<Referral> find(Scope scope, long id) {
        return jdbc.sql(REFERRALS + "and r.id = :id")
                .param("landlord", scope.landlord())
                .param("id", id)
                .query((row, n) -> referral(row))
                .optional();
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                row.getLong("id"),
                row.getInt("dossier"),
                row.getInt("version"),
                Coded.read(Partner.Kind.class, row.getString("kind")),
                row.getInt("partner"),
                row.getString("partner_name"),
                Coded.read(State.class, row.getString("state")),
                row.getLong("request"),
                Arrays.stream((String[]) row.getArray("shared").getArray())
                        .map(code -> Coded.read(Field.class, code))
                        .toList(),
                row.getString("message"),
                new Consent(
                        Coded.read(Consent.By.class, row.getString("consent_by")),
                        Coded.read(Consent.How.class, row.getString("consent_how")),
                        row.getObject("consent_on", LocalDate.class)),
                row.getObject("sent_on", LocalDate.class),
                row.getString("sent_by_name"),
                row.getObject("stall_on", LocalDate.class),
                row.getLong("task"),
                RequestStore.decision(row),
                withdrawal(row));
    }

    private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("withdrawn_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Withdrawal(
                        on,
                        row.getString("withdrawn_by_name"),
                        Coded.read(State.class, row.getString("withdrawn_from"))));
    }

    /** Adds one and answers its id; that of the referral given does not count. */
    long add(Scope scope, Referral one, FreeText message) {
        kept.record(scope, one.dossier(), "referral", message);
        return jdbc.sql("""
                        insert into dossier.referral (landlord_id, dossier, partner, partner_name, state, request, shared, message,
                            consent_by, consent_how, consent_on, sent_on, sent_by_name, stall_on, task)
                        values (:landlord, :dossier, :partner, :name, :state, :request, :shared, :message, :by, :how, :agreed,
                            :sent, :sender, :stall, :task) returning id""")
                .param("landlord", scope.landlord())
                .param("dossier", one.dossier())
                .param("partner", one.partner())
                .param("name", one.partnerName())
                .param("state", one.state().code())
                .param("request", one.request())
                .param("shared", one.shared().stream().map(Coded::code).toArray(String[]::new))
                .param("message", one.message())
                .param("by", one.consent().by().code())
                .param("how", one.consent().how().code())
                .param("agreed", one.consent().on())
                .param("sent", one.sentOn())
                .param("sender", one.sentBy())
                .param("stall", one.stallOn())
                .param("task", one.task())
                .query(Long.class)
                .single();
    }

    /** What is decided, in the words that the guard has read. */
    record Decided(State to, Decision decision, FreeText words) {}

    /** Moves one on; false where somebody else was quicker. */
    boolean decide(Scope scope, Referral before, Decided decided) {
        Decision decision = decided.decision;
        kept.record(scope, before.dossier(), "answer", decided.words);
        return jdbc.sql("""
                        update dossier.referral set version = version + 1, state = :state, reason = :reason, answer = :answer,
                            decided_on = :on, decided_by_name = :by
                        where landlord_id = :landlord and id = :id and version = :version""")
                        .param("state", decided.to.code())
                        .param("reason", decision.reason().map(Coded::code).orElse(null), Types.VARCHAR)
                        .param("answer", decision.answer())
                        .param("on", decision.on())
                        .param("by", decision.by())
                        .param("landlord", scope.landlord())
                        .param("id", before.id())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    /** Ends one with the household's consent; what the partner has said stays. False where somebody else was quicker. */
    boolean withdraw(Scope scope, Referral before, LocalDate today) {
        return jdbc.sql("""
                        update dossier.referral set version = version + 1, state = 'withdrawn', withdrawn_on = :on,
                            withdrawn_by_name = :by, withdrawn_from = state
                        where landlord_id = :landlord and id = :id and version = :version""")
                        .param("on", today)
                        .param("by", scope.actor().name())
                        .param("landlord", scope.landlord())
                        .param("id", before.id())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    /** Of which tenancy a dossier is. */
    int tenancy(Scope scope, int dossier) {
        return jdbc.sql("select tenancy_id from dossier.dossier where landlord_id = ? and number = ?")
                .params(scope.landlord(), dossier)
                .query(Integer.class)
                .single();
    }
}
