package fr.palier.app.relief.directive;

import fr.palier.app.relief.directive.Directive.Asker;
import fr.palier.app.relief.directive.Directive.Decision;
import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directive.State;
import fr.palier.app.relief.directive.Directive.Text;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of directives. */
@Repository
class DirectiveStore {
    private static final int LAST = 50;
    private static final String DIRECTIVES = """
            select d.id, d.version, d.title, d.source, d.why, d.dues, d.no_coercion, d.longest, d.from_on, d.until_on, d.state,
                d.asked_by, d.asked_by_name, d.decided_by_name, d.decided_on, d.ended_by_name, d.ended_on
            from relief.directive d where d.landlord_id = :landlord
            """;

    private final JdbcClient jdbc;

    DirectiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Directive directive(ResultSet row, int n) throws SQLException {
        return new Directive(
                row.getInt("id"),
                row.getInt("version"),
                new Text(row.getString("title"), row.getString("source"), row.getString("why")),
                new Rules(number(row, "dues"), row.getBoolean("no_coercion"), number(row, "longest")),
                new Period(row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)),
                State.of(row.getString("state")),
                new Asker(row.getObject("asked_by", UUID.class), row.getString("asked_by_name")),
                decision(row, "decided"),
                decision(row, "ended"));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class));
    }

    private static Optional<Decision> decision(ResultSet row, String what) throws SQLException {
        String by = row.getString(what + "_by_name");
        return by == null
                ? Optional.empty()
                : Optional.of(new Decision(by, row.getObject(what + "_on", LocalDate.class)));
    }

    /** The latest directives, newest first. */
    List<Directive> all(Scope scope) {
        return jdbc.sql(DIRECTIVES + "order by d.id desc limit " + LAST)
                .param("landlord", scope.landlord())
                .query(DirectiveStore::directive)
                .list();
    }

    Optional<Directive> find(Scope scope, int number) {
        return jdbc.sql(DIRECTIVES + "and d.id = :id")
                .param("landlord", scope.landlord())
                .param("id", number)
                .query(DirectiveStore::directive)
                .optional();
    }

    /** Those of which something holds on a day. */
    List<Directive> on(Scope scope, LocalDate day) {
        return jdbc.sql(DIRECTIVES + """
                        and exists (select from relief.directive_rule r
                            where r.landlord_id = d.landlord_id and r.directive = d.id and r.days @> cast(:day as date))
                        order by d.id""")
                .param("landlord", scope.landlord())
                .param("day", day)
                .query(DirectiveStore::directive)
                .list();
    }

    /** Whether another of a kind holds on one of the days. */
    boolean overlaps(Scope scope, Rules rules, Period period) {
        return jdbc.sql("""
                        select exists (select from relief.directive_rule
                            where landlord_id = :landlord and days && daterange(:from, :until, '[]')
                                and (kind = 'deferral' and :deferral or kind = 'no-coercion' and :coercion
                                    or kind = 'longer-plans' and :longer))""")
                .param("landlord", scope.landlord())
                .param("from", period.from())
                .param("until", period.until())
                .param("deferral", rules.dues().isPresent())
                .param("coercion", rules.noCoercion())
                .param("longer", rules.longest().isPresent())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    int add(Scope scope, Text text, Rules rules, Period period) {
        return jdbc.sql("""
                        insert into relief.directive (landlord_id, id, title, source, why, dues, no_coercion, longest, from_on,
                            until_on, state, asked_by, asked_by_name)
                        select :landlord, coalesce(max(id), 0) + 1, :title, :source, :why, :dues, :coercion, :longest, :from,
                            :until, 'asked', :by, :name
                        from relief.directive where landlord_id = :landlord
                        returning id""")
                .param("landlord", scope.landlord())
                .param("title", text.title())
                .param("source", text.source())
                .param("why", text.why())
                .param("dues", rules.dues().orElse(null), Types.INTEGER)
                .param("coercion", rules.noCoercion())
                .param("longest", rules.longest().orElse(null), Types.INTEGER)
                .param("from", period.from())
                .param("until", period.until())
                .param("by", scope.actor().person())
                .param("name", scope.actor().name())
                .query(Integer.class)
                .single();
    }

    /** Approves or refuses; false where somebody else was quicker. */
    boolean decide(Scope scope, Directive directive, State to, LocalDate on) {
        return jdbc.sql("""
                        update relief.directive set version = version + 1, state = :state, decided_by_name = :name,
                            decided_on = :on
                        where landlord_id = :landlord and id = :id and version = :version and state = 'asked'""")
                        .param("state", to.code())
                        .param("name", scope.actor().name())
                        .param("on", on)
                        .param("landlord", scope.landlord())
                        .param("id", directive.number())
                        .param("version", directive.version())
                        .update()
                == 1;
    }

    /**
     * Puts the rules of an approved directive into force.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where another of a kind holds on one of the days
     */
    void enforce(Scope scope, Directive directive) {
        jdbc.sql("""
                        insert into relief.directive_rule (landlord_id, directive, kind, amount, days)
                        select d.landlord_id, d.id, k.kind, k.amount, daterange(d.from_on, d.until_on, '[]')
                        from relief.directive d
                        cross join lateral (values ('deferral', d.dues), ('no-coercion', case when d.no_coercion then 0 end),
                            ('longer-plans', d.longest)) k (kind, amount)
                        where d.landlord_id = :landlord and d.id = :id and k.amount is not null""")
                .param("landlord", scope.landlord())
                .param("id", directive.number())
                .update();
    }

    /** Ends a directive: from that day on nothing of it holds. False where somebody else was quicker. */
    boolean end(Scope scope, Directive directive, LocalDate on) {
        boolean ended = jdbc.sql("""
                        update relief.directive set version = version + 1, state = 'ended', ended_by_name = :name, ended_on = :on
                        where landlord_id = :landlord and id = :id and version = :version and state = 'running'""")
                        .param("name", scope.actor().name())
                        .param("on", on)
                        .param("landlord", scope.landlord())
                        .param("id", directive.number())
                        .param("version", directive.version())
                        .update()
                == 1;
        if (ended) {
            jdbc.sql("delete from relief.directive_rule where landlord_id = ? and directive = ? and lower(days) >= ?")
                    .params(scope.landlord(), directive.number(), on)
                    .update();
            jdbc.sql("""
                            update relief.directive_rule set days = daterange(lower(days), least(upper(days), :on))
                            where landlord_id = :landlord and directive = :id""")
                    .param("on", on)
                    .param("landlord", scope.landlord())
                    .param("id", directive.number())
                    .update();
        }
        return ended;
    }
}
