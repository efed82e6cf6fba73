package fr.palier.app.relief.household;

import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What households said they have, and what landlords decided. */
@Repository
public class MeansStore {
    private static final String DECLARED = """
            select number, resources, charges, remainder, adults, children, papers, actor_name,
                coalesce(told_on, cast(at at time zone 'Europe/Paris' as date)) as told_on
            from relief.means where landlord_id = ? and tenancy_id = ?
            """;

    private final JdbcClient jdbc;

    MeansStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a landlord decided, by whom and from which day on. */
    public record Decided(int version, Settings settings, LocalDate from, String by) {}

    public Settings settings(Scope scope) {
        return decided(scope).stream().findFirst().map(Decided::settings).orElse(Settings.SHIPPED);
    }

    /** The landlord's decisions, the one that holds first. */
    public List<Decided> decided(Scope scope) {
        return jdbc.sql("""
                        select version, adviser_limit, manager_limit, remainder, longest, least, grace_days, tolerance, from_on,
                            recorded_by_name
                        from relief.settings where landlord_id = ? order by version desc limit 20""")
                .param(scope.landlord())
                .query((row, n) -> new Decided(
                        row.getInt("version"),
                        new Settings(
                                row.getLong("adviser_limit"),
                                row.getLong("manager_limit"),
                                row.getLong("remainder"),
                                row.getInt("longest"),
                                row.getLong("least"),
                                row.getInt("grace_days"),
                                row.getLong("tolerance")),
                        row.getObject("from_on", LocalDate.class),
                        row.getString("recorded_by_name")))
                .list();
    }

    /** Adds a decision behind the version that was seen; false where there is another by now. */
    public boolean decide(Scope scope, int seen, Settings settings, LocalDate from) {
        return jdbc.sql("""
                        insert into relief.settings (landlord_id, version, adviser_limit, manager_limit, remainder, longest, least, grace_days,
                            tolerance, from_on, recorded_by, recorded_by_name)
                        select :landlord, :seen + 1, :limit, :managers, :remainder, :longest, :least, :grace, :tolerance, :from, :by, :name
                        where :seen = (select coalesce(max(version), 0) from relief.settings where landlord_id = :landlord)
                        on conflict do nothing""")
                        .param("landlord", scope.landlord())
                        .param("seen", seen)
                        .param("limit", settings.adviserLimit())
                        .param("managers", settings.managerLimit())
                        .param("remainder", settings.remainder())
                        .param("longest", settings.longest())
                        .param("least", settings.least())
                        .param("grace", settings.graceDays())
                        .param("tolerance", settings.tolerance())
                        .param("from", from)
                        .param("by", scope.actor().person())
                        .param("name", scope.actor().name())
                        .update()
                == 1;
    }

    /** The latest declaration. */
    public Optional<Declared> latest(Scope scope, int tenancyId) {
        return declared(scope, tenancyId).stream().findFirst();
    }

    /** What a household declared, the latest first. */
    public List<Declared> declared(Scope scope, int tenancyId) {
        return jdbc.sql(DECLARED + "order by number desc limit 20")
                .params(scope.landlord(), tenancyId)
                .query((row, n) -> declared(row))
                .list();
    }

    /** The declaration of that number. */
    public Optional<Declared> find(Scope scope, int tenancyId, int number) {
        return jdbc.sql(DECLARED + "and number = ?")
                .params(scope.landlord(), tenancyId, number)
                .query((row, n) -> declared(row))
                .optional();
    }

    private static Declared declared(ResultSet row) throws SQLException {
        return new Declared(
                row.getInt("number"),
                new Means(
                        row.getLong("resources"),
                        row.getLong("charges"),
                        row.getLong("remainder"),
                        row.getInt("adults"),
                        row.getInt("children")),
                Proof.among(List.of((String[]) row.getArray("papers").getArray())),
                row.getObject("told_on", LocalDate.class),
                row.getString("actor_name"));
    }

    /**
     * Keeps a declaration.
     *
     * @return its number
     */
    public int add(Scope scope, int tenancyId, Means means, Set<Proof> seen, LocalDate on) {
        return jdbc.sql("""
                        insert into relief.means (landlord_id, tenancy_id, number, actor, actor_name, told_on, resources, charges,
                            remainder, adults, children, papers)
                        select :landlord, :tenancy, coalesce(max(number), 0) + 1, :actor, :name, :on, :resources, :charges,
                            :remainder, :adults, :children, :papers
                        from relief.means where landlord_id = :landlord and tenancy_id = :tenancy
                        returning number""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("on", on)
                .param("resources", means.resources())
                .param("charges", means.charges())
                .param("remainder", means.remainder())
                .param("adults", means.adults())
                .param("children", means.children())
                .param("papers", seen.stream().map(Proof::code).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
