package fr.palier.app.portfolio;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to who lives where, for lists and look-ups. */
@Component
public class Tenancies {
    static final String SUMMARY = """
            select tenancy_id, public_id, number, family_name, given_name, sort_name, end_on, protected_address, branch_id,
                branch, address, postcode, city, department
            from portfolio.summary
            """;

    /** Up to four words in a row are tried as names, each of them as the first of the family's; "d'" belongs to a name or to the text. */
    private static final String NAMED = """
            with said as (
                select regexp_split_to_array(form, '[^a-z0-9''’-]+') as word
                from (select portfolio.folded(:text) as folded) t
                cross join lateral (values (folded), (regexp_replace(folded, '\\m(d|l|qu|j|n|s|c|m|t)[''’]', '', 'g'))) f (form)),
            run as (
                select array_to_string(word[at:(at + long - 1)], ' ') as said,
                    array_to_string(word[at + turn:(at + long - 1)] || word[at:(at + turn - 1)], ' ') as name
                from said cross join lateral generate_subscripts(word, 1) at
                cross join generate_series(2, 4) long cross join lateral generate_series(0, long - 1) turn
                where at + long - 1 <= cardinality(word))
            select distinct run.said from run
            join portfolio.tenancy t on t.landlord_id = :landlord and t.sort_name = run.name
            order by run.said
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    Tenancies(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    static TenancySummary summary(ResultSet row) throws SQLException {
        return new TenancySummary(
                row.getInt("tenancy_id"),
                row.getLong("public_id"),
                row.getString("number"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("sort_name"),
                row.getObject("end_on", LocalDate.class),
                row.getBoolean("protected_address"),
                row.getObject("branch_id", Integer.class),
                row.getString("branch"),
                row.getString("address"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("department"));
    }

    /** The tenancies of these ids, in one query; those that the landlord does not have are left out. */
    public Map<Integer, TenancySummary> summaries(Scope scope, Collection<Integer> ids) {
        return transactions
                .read(
                        scope,
                        () -> jdbc.sql(SUMMARY + "where landlord_id = :landlord and tenancy_id = any(:ids)")
                                .param("landlord", scope.landlord())
                                .param("ids", ids.toArray(Integer[]::new))
                                .query((row, n) -> summary(row))
                                .list())
                .stream()
                .collect(Collectors.toMap(TenancySummary::tenancyId, Function.identity()));
    }

    /**
     * The tenancy that an address of a page names.
     *
     * @throws NotFound where the landlord has none
     */
    public TenancySummary find(Scope scope, long publicId) {
        return transactions.read(
                scope,
                () -> jdbc.sql(SUMMARY + "where landlord_id = :landlord and public_id = :publicId")
                        .param("landlord", scope.landlord())
                        .param("publicId", publicId)
                        .query((row, n) -> summary(row))
                        .optional()
                        .orElseThrow(NotFound::new));
    }

    /** The number to call: what staff wrote comes before what a file says. Who reads it is for the caller to record. */
    public Optional<String> phone(Scope scope, int tenancyId) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select value from portfolio.contact_point
                        where landlord_id = :landlord and tenancy_id = :tenancy and kind = 'phone'
                        order by source desc limit 1""")
                        .param("landlord", scope.landlord())
                        .param("tenancy", tenancyId)
                        .query(String.class)
                        .optional());
    }

    /**
     * Whom of the landlord's people a text names: both their names one after the other, in whichever order.
     *
     * @return the names as they stand in it, in lower case without accents; a street may bear one of them
     */
    public List<String> namedIn(Scope scope, String text) {
        return transactions.read(
                scope,
                () -> jdbc.sql(NAMED)
                        .param("landlord", scope.landlord())
                        .param("text", text)
                        .query(String.class)
                        .list());
    }

    /** The landlord's agencies, by name. */
    public List<Branch> branches(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select id, name from portfolio.branch where landlord_id = ? order by portfolio.folded(name), id""").param(scope.landlord()).query(Branch.class).list());
    }

    /** The départements in which the landlord lets, by code. */
    public List<String> departments(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql(
                                "select unnest(departments) as department from portfolio.landlord where id = ? order by 1")
                        .param(scope.landlord())
                        .query(String.class)
                        .list());
    }
}
