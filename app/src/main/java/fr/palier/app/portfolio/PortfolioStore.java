package fr.palier.app.portfolio;

import fr.palier.app.portfolio.TenancyDetails.Home;
import fr.palier.app.portfolio.TenancyDetails.Household;
import fr.palier.app.portfolio.TenancyDetails.Terms;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One tenancy's rows. */
@Repository
class PortfolioStore {
    private final JdbcClient jdbc;

    PortfolioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TenancyDetails> find(Scope scope, long publicId) {
        return jdbc.sql("""
                        select t.id, t.public_id, t.number, t.start_on, t.end_on, t.rent, t.benefit, t.birth_year, t.lives_alone,
                            t.household_size, t.family_name, t.given_name, t.protected_address,
                            d.number as dwelling, d.estate, d.address, d.floor, d.postcode, d.city, d.commune, d.department,
                            d.priority_area,
                            b.name as branch,
                            ps.value as phone_staff, pf.value as phone_file, es.value as email_staff, ef.value as email_file
                        from portfolio.tenancy t
                        join portfolio.dwelling d on d.landlord_id = t.landlord_id and d.id = t.dwelling_id
                        left join portfolio.branch b on b.landlord_id = d.landlord_id and b.id = d.branch_id
                        left join portfolio.contact_point ps on ps.landlord_id = t.landlord_id and ps.tenancy_id = t.id
                            and ps.kind = 'phone' and ps.source = 'staff'
                        left join portfolio.contact_point pf on pf.landlord_id = t.landlord_id and pf.tenancy_id = t.id
                            and pf.kind = 'phone' and pf.source = 'file'
                        left join portfolio.contact_point es on es.landlord_id = t.landlord_id and es.tenancy_id = t.id
                            and es.kind = 'email' and es.source = 'staff'
                        left join portfolio.contact_point ef on ef.landlord_id = t.landlord_id and ef.tenancy_id = t.id
                            and ef.kind = 'email' and ef.source = 'file'
                        where t.landlord_id = :landlord and t.public_id = :publicId""")
                .param("landlord", scope.landlord())
                .param("publicId", publicId)
                .query((row, number) -> details(row))
                .optional();
    }

    private static TenancyDetails details(ResultSet row) throws SQLException {
        return new TenancyDetails(
                row.getInt("id"),
                row.getLong("public_id"),
                row.getString("number"),
                household(row),
                home(row),
                new Terms(
                        row.getObject("start_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("end_on", LocalDate.class)),
                        row.getLong("rent"),
                        row.getLong("benefit")),
                point(ContactPoint.Kind.PHONE, row.getString("phone_staff"), row.getString("phone_file")),
                point(ContactPoint.Kind.EMAIL, row.getString("email_staff"), row.getString("email_file")),
                row.getBoolean("protected_address"));
    }

    private static Household household(ResultSet row) throws SQLException {
        return new Household(
                row.getString("family_name"),
                row.getString("given_name"),
                Optional.ofNullable(row.getObject("birth_year", Integer.class)),
                Optional.ofNullable(row.getObject("lives_alone", Boolean.class)),
                Optional.ofNullable(row.getObject("household_size", Integer.class)));
    }

    private static Home home(ResultSet row) throws SQLException {
        return new Home(
                row.getString("dwelling"),
                row.getString("estate"),
                row.getString("address"),
                row.getString("floor"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("commune"),
                row.getString("department"),
                Optional.ofNullable(row.getString("branch")),
                !row.getString("priority_area").isEmpty());
    }

    private static Optional<ContactPoint> point(
            ContactPoint.Kind kind, @Nullable String byStaff, @Nullable String byFile) {
        return byStaff == null
                ? Optional.ofNullable(byFile)
                        .filter(value -> !value.isBlank())
                        .map(v -> new ContactPoint(kind, v, false))
                : Optional.of(new ContactPoint(kind, byStaff, true));
    }

    boolean correct(Scope scope, int tenancyId, ContactPoint.Kind kind, String value, long recorded) {
        return jdbc.sql("""
                        insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                        select t.landlord_id, t.id, :kind, 'staff', :value, :recorded, :actor
                        from portfolio.tenancy t where t.landlord_id = :landlord and t.id = :tenancy
                        on conflict (landlord_id, tenancy_id, kind, source) do update
                        set value = excluded.value, recorded = excluded.recorded, actor = excluded.actor""")
                        .param("landlord", scope.landlord())
                        .param("tenancy", tenancyId)
                        .param("kind", kind.code())
                        .param("value", value)
                        .param("recorded", recorded)
                        .param("actor", scope.actor().person())
                        .update()
                == 1;
    }

    boolean protect(Scope scope, int tenancyId, boolean protect) {
        return jdbc.sql("""
                        update portfolio.tenancy set protected_address = :protect
                        where landlord_id = :landlord and id = :tenancy""")
                        .param("landlord", scope.landlord())
                        .param("tenancy", tenancyId)
                        .param("protect", protect)
                        .update()
                == 1;
    }
}
