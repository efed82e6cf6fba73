package fr.palier.app.messages.relay;

import fr.palier.app.messages.relay.Agreement.About;
import fr.palier.app.messages.relay.Agreement.Hand;
import fr.palier.app.messages.relay.Agreement.Period;
import fr.palier.app.messages.relay.Agreement.Said;
import fr.palier.app.messages.relay.Agreement.Terms;
import fr.palier.app.messages.relay.Agreement.Way;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of agreements with partners. */
@Repository
class AgreementStore {
    private static final String AGREEMENTS = """
            select id, partner, partner_name, kinds, cities, inbox, email, words, agreed_with, agreed_on, from_on, until_on,
                made_by_name, made_on, ended_by_name, ended_on
            from messages.agreement where landlord_id = :landlord
            """;

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getInt("id"),
                row.getInt("partner"),
                row.getString("partner_name"),
                new Terms(
                        new About(
                                texts(row, "kinds").stream().map(Kind::stored).collect(Collectors.toSet()),
                                texts(row, "cities")),
                        new Way(row.getBoolean("inbox"), row.getString("email")),
                        new Said(
                                row.getString("words"),
                                row.getString("agreed_with"),
                                row.getObject("agreed_on", LocalDate.class)),
                        new Period(
                                row.getObject("from_on", LocalDate.class),
                                Optional.ofNullable(row.getObject("until_on", LocalDate.class)))),
                new Hand(row.getString("made_by_name"), row.getObject("made_on", LocalDate.class)),
                ended(row));
    }

    private static Optional<Hand> ended(ResultSet row) throws SQLException {
        String by = row.getString("ended_by_name");
        return by == null ? Optional.empty() : Optional.of(new Hand(by, row.getObject("ended_on", LocalDate.class)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(Object::toString)
                .toList();
    }

    /** Those of a day, by the partner's name. */
    List<Agreement> on(Scope scope, LocalDate day) {
        return of(scope, AGREEMENTS + "and during @> cast(:day as date) order by lower(partner_name), id")
                .param("day", day)
                .query((row, n) -> agreement(row))
                .list();
    }

    /** Those that hold or will, by the partner's name. */
    List<Agreement> standing(Scope scope, LocalDate today) {
        return of(scope, AGREEMENTS + """
                        and not isempty(during) and (upper_inf(during) or upper(during) > :today)
                        order by lower(partner_name), from_on""")
                .param("today", today)
                .query((row, n) -> agreement(row))
                .list();
    }

    /** Those that are over, the last first, before one. */
    List<Agreement> over(Scope scope, LocalDate today, int before, int limit) {
        return of(scope, AGREEMENTS + """
                        and (isempty(during) or upper(during) <= :today) and id < :before order by id desc limit :limit""")
                .param("today", today)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> agreement(row))
                .list();
    }

    Optional<Agreement> find(Scope scope, int id) {
        return of(scope, AGREEMENTS + "and id = :id")
                .param("id", id)
                .query((row, n) -> agreement(row))
                .optional();
    }

    /**
     * Adds one.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where another with the partner holds on one of its days
     */
    int add(Scope scope, int partner, String name, Terms terms, LocalDate today) {
        return of(scope, """
                        insert into messages.agreement (landlord_id, id, partner, partner_name, kinds, cities, inbox, email, words,
                            agreed_with, agreed_on, from_on, until_on, made_by, made_by_name, made_on)
                        select :landlord, coalesce(max(id), 0) + 1, :partner, :partnerName, :kinds, :cities, :inbox, :email, :words,
                            :with, :on, :from, :until, :by, :name, :today
                        from messages.agreement where landlord_id = :landlord
                        returning id""")
                .param("partner", partner)
                .param("partnerName", name)
                .param(
                        "kinds",
                        terms.about().kinds().stream().sorted().map(Kind::code).toArray(String[]::new))
                .param("cities", terms.about().cities().toArray(String[]::new))
                .param("inbox", terms.way().inbox())
                .param("email", terms.way().email())
                .param("words", terms.said().words())
                .param("with", terms.said().with())
                .param("on", terms.said().on())
                .param("from", terms.period().from())
                .param("until", terms.period().until().orElse(null), Types.DATE)
                .param("by", scope.actor().person())
                .param("name", scope.actor().name())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /**
     * Ends one that is not over: a day is its last, unless it ends sooner already.
     *
     * @return false where somebody has ended it meanwhile
     */
    boolean end(Scope scope, int id, LocalDate last, LocalDate today) {
        return of(scope, """
                                update messages.agreement
                                set until_on = greatest(from_on - 1, least(until_on, cast(:last as date))), ended_by = :by,
                                    ended_by_name = :name, ended_on = :today
                                where landlord_id = :landlord and id = :id and ended_on is null
                                    and (until_on is null or until_on >= :today)""")
                        .param("id", id)
                        .param("last", last)
                        .param("by", scope.actor().person())
                        .param("name", scope.actor().name())
                        .param("today", today)
                        .update()
                == 1;
    }
}
