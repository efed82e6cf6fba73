package fr.palier.app.dossier;

import fr.palier.app.dossier.Dossier.Closing;
import fr.palier.app.dossier.Dossier.Colleague;
import fr.palier.app.dossier.Dossier.Step;
import fr.palier.app.dossier.DossierStatus.Act;
import fr.palier.app.dossier.words.Coded;
import fr.palier.app.dossier.words.KeptStore;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of dossiers and of what was done with them. */
@Repository
class DossierStore {
    private static final String DOSSIERS = """
            select d.number, d.public_id, d.version, d.tenancy_id, d.status, d.cause, d.origin, d.adviser, d.adviser_name,
                d.opened_on, d.closed_on, d.ending, d.satisfaction, d.merged_into
            from dossier.dossier d
            where d.landlord_id = :landlord
            """;

    private final JdbcClient jdbc;
    private final KeptStore kept;

    DossierStore(JdbcClient jdbc, KeptStore kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        return new Dossier(
                row.getInt("number"),
                row.getLong("public_id"),
                row.getInt("version"),
                row.getInt("tenancy_id"),
                Coded.read(DossierStatus.class, row.getString("status")),
                Coded.read(Cause.class, row.getString("cause")),
                Coded.read(Origin.class, row.getString("origin")),
                new Colleague(row.getObject("adviser", UUID.class), row.getString("adviser_name")),
                row.getObject("opened_on", LocalDate.class),
                closing(row),
                Optional.ofNullable(row.getObject("merged_into", Integer.class)));
    }

    private static Optional<Closing> closing(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("closed_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Closing(
                        on,
                        Coded.read(Ending.class, row.getString("ending")),
                        Optional.ofNullable(row.getObject("satisfaction", Integer.class))));
    }

    Optional<Dossier> find(Scope scope, long publicId) {
        return jdbc.sql(DOSSIERS + "and d.public_id = :id")
                .param("landlord", scope.landlord())
                .param("id", publicId)
                .query((row, n) -> dossier(row))
                .optional();
    }

    /** The same, which nobody else can change until the transaction ends. */
    Optional<Dossier> hold(Scope scope, long publicId) {
        return jdbc.sql(DOSSIERS + "and d.public_id = :id for update")
                .param("landlord", scope.landlord())
                .param("id", publicId)
                .query((row, n) -> dossier(row))
                .optional();
    }

    Optional<Dossier> numbered(Scope scope, int number) {
        return jdbc.sql(DOSSIERS + "and d.number = :number")
                .param("landlord", scope.landlord())
                .param("number", number)
                .query((row, n) -> dossier(row))
                .optional();
    }

    /** The one that is open for a tenancy. */
    Optional<Dossier> active(Scope scope, int tenancyId) {
        return jdbc.sql(DOSSIERS + "and d.tenancy_id = :tenancy and d.status in ('open', 'following')")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .query((row, n) -> dossier(row))
                .optional();
    }

    /** All of a tenancy, the latest first. */
    List<Dossier> of(Scope scope, int tenancyId) {
        return jdbc.sql(DOSSIERS + "and d.tenancy_id = :tenancy order by d.number desc")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .query((row, n) -> dossier(row))
                .list();
    }

    /** Others of the same household: of this tenancy, or of one whose holder has the same names. */
    List<Dossier> sameHousehold(Scope scope, Dossier one) {
        return jdbc.sql(DOSSIERS + """
                        and d.status <> 'merged' and d.number <> :number and d.tenancy_id in (
                            select s.tenancy_id from portfolio.summary s
                            where s.landlord_id = :landlord and s.sort_name = (
                                select own.sort_name from portfolio.summary own
                                where own.landlord_id = :landlord and own.tenancy_id = :tenancy))
                        order by d.number desc limit 20""")
                .param("landlord", scope.landlord())
                .param("number", one.number())
                .param("tenancy", one.tenancyId())
                .query((row, n) -> dossier(row))
                .list();
    }

    /** Call it once the landlord's recording number is taken: its lock keeps two from being the same. */
    int nextNumber(Scope scope) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from dossier.dossier where landlord_id = ?")
                .param(scope.landlord())
                .query(Integer.class)
                .single();
    }

    void add(Scope scope, Dossier dossier) {
        jdbc.sql("""
                        insert into dossier.dossier (landlord_id, number, public_id, tenancy_id, status, cause, origin, adviser,
                            adviser_name, opened_on)
                        values (:landlord, :number, :id, :tenancy, :status, :cause, :origin, :adviser, :name, :on)""")
                .param("landlord", scope.landlord())
                .param("number", dossier.number())
                .param("id", dossier.publicId())
                .param("tenancy", dossier.tenancyId())
                .param("status", dossier.status().code())
                .param("cause", dossier.cause().code())
                .param("origin", dossier.origin().code())
                .param("adviser", dossier.adviser().id())
                .param("name", dossier.adviser().name())
                .param("on", dossier.openedOn())
                .update();
        addStep(scope, new Outcome.Done(dossier, Act.OPEN, dossier.cause().code()), dossier.openedOn(), "");
    }

    /** Keeps what was done, and says who did it; false where somebody else was quicker. */
    boolean save(Scope scope, Outcome.Done done, LocalDate day, FreeText word) {
        Dossier now = done.dossier();
        int changed = jdbc.sql("""
                        update dossier.dossier set version = :version, status = :status, cause = :cause, origin = :origin,
                            adviser = :adviser, adviser_name = :name, closed_on = :closed, ending = :ending,
                            satisfaction = :satisfaction, merged_into = :into
                        where landlord_id = :landlord and number = :number and version = :version - 1""")
                .param("version", now.version())
                .param("status", now.status().code())
                .param("cause", now.cause().code())
                .param("origin", now.origin().code())
                .param("adviser", now.adviser().id())
                .param("name", now.adviser().name())
                .param("closed", now.closing().map(Closing::on).orElse(null), Types.DATE)
                .param("ending", now.closing().map(how -> how.ending().code()).orElse(null), Types.VARCHAR)
                .param(
                        "satisfaction",
                        now.closing().flatMap(Closing::satisfaction).orElse(null),
                        Types.SMALLINT)
                .param("into", now.mergedInto().orElse(null), Types.INTEGER)
                .param("landlord", scope.landlord())
                .param("number", now.number())
                .update();
        if (changed == 1) {
            addStep(scope, done, day, word.words());
            kept.record(scope, now.number(), done.act().code(), word);
        }
        return changed == 1;
    }

    private void addStep(Scope scope, Outcome.Done done, LocalDate day, String words) {
        jdbc.sql("""
                        insert into dossier.step (landlord_id, dossier, version, day, actor, actor_name, act, status, detail, words)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        scope.landlord(),
                        done.dossier().number(),
                        done.dossier().version(),
                        day,
                        scope.actor().person(),
                        scope.actor().name(),
                        done.act().code(),
                        done.dossier().status().code(),
                        done.detail(),
                        words)
                .update();
    }

    /** What was done with it, the latest first. */
    List<Step> steps(Scope scope, int number) {
        return jdbc.sql("""
                        select s.version, s.day, s.actor_name, s.act, s.status, s.detail, s.words, o.public_id as other
                        from dossier.step s
                        left join dossier.dossier o on o.landlord_id = s.landlord_id and o.number =
                            case when s.act in ('merge', 'absorb', 'part', 'release') then cast(s.detail as int) end
                        where s.landlord_id = ? and s.dossier = ? order by s.version desc""")
                .params(scope.landlord(), number)
                .query((row, n) -> new Step(
                        row.getInt("version"),
                        row.getObject("day", LocalDate.class),
                        row.getString("actor_name"),
                        Coded.read(Act.class, row.getString("act")),
                        Coded.read(DossierStatus.class, row.getString("status")),
                        row.getString("detail"),
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("other", Long.class))))
                .list();
    }

    /** Where a merged one stood before it was merged. */
    DossierStatus statusBefore(Scope scope, Dossier merged) {
        return jdbc.sql("""
                        select status from dossier.step
                        where landlord_id = ? and dossier = ? and version < ? order by version desc limit 1""")
                .params(scope.landlord(), merged.number(), merged.version())
                .query((row, n) -> Coded.read(DossierStatus.class, row.getString("status")))
                .single();
    }

    /** Those into which one went, one into the other: the last of them holds all of it. None where it is not merged. */
    List<Dossier> holders(Scope scope, Dossier merged) {
        List<Dossier> holders = new ArrayList<>();
        Optional<Integer> into = merged.mergedInto();
        while (into.isPresent()) {
            Dossier holder = numbered(scope, into.get()).orElseThrow();
            holders.add(holder);
            into = holder.mergedInto();
        }
        return List.copyOf(holders);
    }
}
