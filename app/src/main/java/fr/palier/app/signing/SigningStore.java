package fr.palier.app.signing;

import fr.palier.app.letters.Kept;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of signatures that were asked for, and of those that were given. Its callers hold the transaction. */
@Repository
class SigningStore {
    /** So many wrong facts, and a link is worth nothing any more. */
    private static final int WRONG_FACTS = 5;

    private final JdbcClient jdbc;

    SigningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked for anew: which version of a plan, its agreement, and until when. */
    record Fresh(int tenancyId, int plan, int version, Kept letter, Protection protection, Expiry expiry) {}

    /** The moment after which links are worth nothing, and the last day on which they are good. */
    record Expiry(Instant at, LocalDate until) {}

    /** Makes older links under a plan worthless. */
    void cancel(Scope scope, int tenancyId, int plan) {
        jdbc.sql("""
                        update signing.request set cancelled_at = now()
                        where landlord_id = ? and tenancy_id = ? and plan = ? and cancelled_at is null""").params(scope.landlord(), tenancyId, plan).update();
    }

    long add(Scope scope, Fresh fresh) {
        return jdbc.sql("""
                        insert into signing.request (landlord_id, tenancy_id, plan, plan_version, letter, letter_sha256,
                            protection, requested_by, requested_by_name, expires_at, until_on)
                        values (:landlord, :tenancy, :plan, :version, :letter, :sha256, :protection, :by, :name, :expires, :until)
                        returning id""")
                .param("landlord", scope.landlord())
                .param("tenancy", fresh.tenancyId)
                .param("plan", fresh.plan)
                .param("version", fresh.version)
                .param("letter", fresh.letter.recorded())
                .param("sha256", HexFormat.of().parseHex(fresh.letter.sha256()))
                .param("protection", fresh.protection.code())
                .param("by", scope.actor().person())
                .param("name", scope.actor().name())
                .param("expires", Timestamp.from(fresh.expiry.at))
                .param("until", fresh.expiry.until)
                .query(Long.class)
                .single();
    }

    void addSigner(Scope scope, long request, int number, Asked.Person person, byte[] token) {
        jdbc.sql("""
                        insert into signing.signer (landlord_id, request_id, number, name, capacity, token_hash)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        scope.landlord(),
                        request,
                        number,
                        person.name(),
                        person.capacity().code(),
                        token)
                .update();
    }

    /** What was last asked for under a plan and not taken back. */
    Optional<Request> latest(Scope scope, int tenancyId, int plan) {
        return jdbc.sql("""
                        select id, tenancy_id, plan, plan_version, letter, letter_sha256, protection, expires_at, until_on,
                            requested_by_name
                        from signing.request
                        where landlord_id = ? and tenancy_id = ? and plan = ? and cancelled_at is null""")
                .params(scope.landlord(), tenancyId, plan)
                .query((row, n) -> request(scope, row))
                .optional();
    }

    /** Those who were asked for under a plan, else last under any other of the tenancy, with who has signed this plan. */
    List<Signer> named(Scope scope, int tenancyId, int plan) {
        return jdbc.sql("""
                        select s.number, s.name, s.capacity, s.opened_at, s.paper_on is not null as on_paper, s.would_talk_at,
                            case when r.plan = :plan and r.cancelled_at is null
                                then coalesce(s.signed_on, s.paper_on) end as signed_on
                        from (select landlord_id, id, plan, cancelled_at from signing.request
                            where landlord_id = :landlord and tenancy_id = :tenancy
                            order by (plan = :plan and cancelled_at is null) desc, id desc limit 1) r
                        join signing.signer s on s.landlord_id = r.landlord_id and s.request_id = r.id
                        order by s.number""")
                .param("plan", plan)
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .query((row, n) -> signer(row))
                .list();
    }

    /** The protection that was last stated for a tenant. */
    Optional<Protection> protection(Scope scope, int tenancyId) {
        return jdbc.sql("""
                        select protection from signing.request
                        where landlord_id = ? and tenancy_id = ? order by id desc limit 1""")
                .params(scope.landlord(), tenancyId)
                .query((row, n) -> Protection.of(row.getString("protection")))
                .optional();
    }

    /** Whoever has not signed by a link has signed on paper. */
    void signedOnPaper(Scope scope, int tenancyId, int plan, LocalDate on) {
        jdbc.sql("""
                        update signing.signer s set paper_on = :on
                        from signing.request r
                        where r.landlord_id = :landlord and r.tenancy_id = :tenancy and r.plan = :plan
                            and r.cancelled_at is null and s.landlord_id = r.landlord_id and s.request_id = r.id
                            and s.signed_at is null""")
                .param("on", on)
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("plan", plan)
                .update();
    }

    /** A link that is good, with what it opens. */
    record Open(Request request, int number, String contract, String tenant) {
        Signer signer() {
            return request.signers().stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return "link of request " + request.id();
        }
    }

    /** What a link opens; the callers say whether it is still good. */
    Optional<Open> find(Scope scope, byte[] token) {
        return jdbc.sql("""
                        select r.id, r.tenancy_id, r.plan, r.plan_version, r.letter, r.letter_sha256, r.protection, r.expires_at,
                            r.until_on, r.requested_by_name, s.number, t.number as contract,
                            trim(t.given_name || ' ' || t.family_name) as tenant
                        from signing.signer s
                        join signing.request r on r.landlord_id = s.landlord_id and r.id = s.request_id
                        join portfolio.tenancy t on t.landlord_id = r.landlord_id and t.id = r.tenancy_id
                        where s.landlord_id = :landlord and s.token_hash = :token and s.wrong_facts < :wrong
                            and r.cancelled_at is null and s.paper_on is null""")
                .param("landlord", scope.landlord())
                .param("token", token)
                .param("wrong", WRONG_FACTS)
                .query((row, n) -> new Open(
                        request(scope, row), row.getInt("number"), row.getString("contract"), row.getString("tenant")))
                .optional();
    }

    private Request request(Scope scope, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Request(
                id,
                row.getInt("tenancy_id"),
                row.getInt("plan"),
                row.getInt("plan_version"),
                row.getLong("letter"),
                HexFormat.of().formatHex(row.getBytes("letter_sha256")),
                Protection.of(row.getString("protection")),
                expiry(row),
                row.getString("requested_by_name"),
                signers(scope, id));
    }

    private static Expiry expiry(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("expires_at").toInstant();
        @Nullable LocalDate until = row.getObject("until_on", LocalDate.class);
        return new Expiry(at, until == null ? at.atZone(BusinessClock.ZONE).toLocalDate() : until);
    }

    private List<Signer> signers(Scope scope, long request) {
        return jdbc.sql("""
                        select number, name, capacity, opened_at, coalesce(signed_on, paper_on) as signed_on,
                            paper_on is not null as on_paper, would_talk_at
                        from signing.signer
                        where landlord_id = ? and request_id = ? order by number""")
                .params(scope.landlord(), request)
                .query((row, n) -> signer(row))
                .list();
    }

    private static Signer signer(ResultSet row) throws SQLException {
        return new Signer(
                row.getInt("number"),
                row.getString("name"),
                Capacity.of(row.getString("capacity")),
                instant(row.getTimestamp("opened_at")),
                Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
                row.getBoolean("on_paper"),
                instant(row.getTimestamp("would_talk_at")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }

    /** Counts an attempt with a fact, before it is looked at; false where there were too many. */
    boolean mayTry(Scope scope, Open open) {
        return signer(scope, open, "wrong_facts = wrong_facts + 1", "wrong_facts < " + WRONG_FACTS);
    }

    /** The fact was right: the attempt does not count. */
    void opened(Scope scope, Open open) {
        signer(scope, open, "wrong_facts = wrong_facts - 1, opened_at = coalesce(opened_at, now())", "true");
    }

    /** Says that somebody would rather talk; false where they said so before. */
    boolean wouldTalk(Scope scope, Open open) {
        return signer(scope, open, "would_talk_at = now()", "would_talk_at is null");
    }

    /** Holds a request, so that of two who sign at once one is the last; false where it was taken back meanwhile. */
    boolean hold(Scope scope, long request) {
        return jdbc.sql(
                        "select id from signing.request where landlord_id = ? and id = ? and cancelled_at is null for update")
                .params(scope.landlord(), request)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Keeps a signature; false where it was given before. */
    boolean sign(Scope scope, Open open, String typed, LocalDate on) {
        return jdbc.sql("""
                        update signing.signer set signed_at = now(), signed_on = :on, typed_name = :typed
                        where landlord_id = :landlord and request_id = :request and number = :number and signed_at is null
                            and paper_on is null""")
                        .param("on", on)
                        .param("typed", typed)
                        .param("landlord", scope.landlord())
                        .param("request", open.request.id())
                        .param("number", open.number)
                        .update()
                == 1;
    }

    private boolean signer(Scope scope, Open open, String change, String where) {
        return jdbc.sql("update signing.signer set " + change
                                + " where landlord_id = ? and request_id = ? and number = ? and " + where)
                        .params(scope.landlord(), open.request.id(), open.number)
                        .update()
                == 1;
    }
}
