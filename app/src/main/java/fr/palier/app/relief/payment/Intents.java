package fr.palier.app.relief.payment;

import fr.palier.app.relief.payment.Payment.Said;
import fr.palier.app.shared.Scope;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Obligation.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payments that a plan counts, with the rows that say for what they are. Its callers hold the transaction. */
@Repository
public class Intents {
    private static final int MOST = 36;

    private final JdbcClient jdbc;

    Intents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have come since a plan froze its debt, the latest first; at most {@value #MOST}. */
    public List<Payment> of(Scope scope, int tenancyId, int plan) {
        Returns returns = new Returns();
        jdbc.sql("""
                        select e.recorded, e.day, e.cents, e.kind, i.meant, i.said_on, i.actor_name
                        from relief.plan p
                        join ledger.standing e on e.landlord_id = p.landlord_id and e.tenancy_id = p.tenancy_id and e.kind in (1, 4)
                            and (e.recorded > p.mark or e.day > p.frozen_on)
                        left join relief.intent i on i.landlord_id = e.landlord_id and i.tenancy_id = e.tenancy_id
                            and i.recorded = e.recorded and i.taken_back_on is null
                        where p.landlord_id = :landlord and p.tenancy_id = :tenancy and p.number = :plan
                        order by e.day, e.kind, i.meant nulls first, e.cents, e.recorded""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("plan", plan)
                .query(row -> {
                    long recorded = row.getLong("recorded");
                    LocalDate day = row.getObject("day", LocalDate.class);
                    if (row.getInt("kind") == Kind.REJECTION.ordinal()) {
                        returns.back(recorded, day, row.getLong("cents"));
                    } else {
                        returns.came(recorded, day, row.getLong("cents"), said(row));
                    }
                });
        return returns.latest(MOST);
    }

    private static Optional<Said> said(ResultSet row) throws SQLException {
        @Nullable String meant = row.getString("meant");
        return meant == null
                ? Optional.empty()
                : Optional.of(new Said(
                        Part.valueOf(meant.toUpperCase(Locale.ROOT)),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("actor_name")));
    }

    /** Writes down for what a payment is; nothing has been said of it, or that was taken back. */
    public void say(Scope scope, int tenancyId, long recorded, Part meant, LocalDate today) {
        jdbc.sql("""
                        insert into relief.intent (landlord_id, tenancy_id, recorded, number, meant, said_on, actor, actor_name)
                        select :landlord, :tenancy, :recorded, coalesce(max(number), 0) + 1, :meant, :today, :actor, :name
                        from relief.intent
                        where landlord_id = :landlord and tenancy_id = :tenancy and recorded = :recorded""")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("recorded", recorded)
                .param("meant", meant.name().toLowerCase(Locale.ROOT))
                .param("today", today)
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
    }

    /** Takes back what was said of a payment, if anything was. */
    public void takeBack(Scope scope, int tenancyId, long recorded, LocalDate today) {
        jdbc.sql("""
                        update relief.intent set taken_back_on = ?, taken_back_by_name = ?
                        where landlord_id = ? and tenancy_id = ? and recorded = ? and taken_back_on is null""")
                .params(today, scope.actor().name(), scope.landlord(), tenancyId, recorded)
                .update();
    }
}
