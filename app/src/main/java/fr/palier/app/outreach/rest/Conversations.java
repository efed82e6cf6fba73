package fr.palier.app.outreach.rest;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Spoke;
import fr.palier.engine.outreach.Spacing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Whoever was spoken with is not called for the same purpose again for as long as {@link Spacing} says, and for anything else some
 * days later. A colleague who speaks with them without a campaign asks how they are and knows of their rent: both purposes rest.
 * What was promised is kept all the same.
 */
@Component
class Conversations {
    private static final List<Purpose> OF_COLLEAGUES = List.of(Purpose.WELFARE, Purpose.RENT_SUPPORT);

    private final JdbcClient jdbc;
    private final Rests rests;
    private final Transactions transactions;
    private final CallTime time;

    Conversations(JdbcClient jdbc, Rests rests, Transactions transactions, CallTime time) {
        this.jdbc = jdbc;
        this.rests = rests;
        this.transactions = transactions;
        this.time = time;
    }

    private StatementSpec of(Scope scope, int tenancyId, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord()).param("tenancy", tenancyId);
    }

    /** In the transaction of whoever writes it down. */
    @EventListener
    void on(Spoke spoke) {
        transactions.write(spoke.scope(), () -> {
            List<Purpose> purposes =
                    spoke.purpose().map(code -> List.of(Purpose.stored(code))).orElse(OF_COLLEAGUES);
            purposes.forEach(purpose -> keep(spoke, purpose));
            if (spoke.purpose().isEmpty()) {
                restOtherwise(spoke);
            }
        });
    }

    private void keep(Spoke spoke, Purpose purpose) {
        LocalDate until = Spacing.until(purpose.code(), spoke.day(), lastDay(spoke, purpose));
        if (!until.isAfter(time.now().toLocalDate())) {
            return;
        }
        of(spoke.scope(), spoke.tenancyId(), """
                        delete from outreach.conversation
                        where landlord_id = :landlord and tenancy_id = :tenancy and until_on <= :today""")
                .param("today", time.now().toLocalDate())
                .update();
        of(spoke.scope(), spoke.tenancyId(), """
                        insert into outreach.conversation (landlord_id, tenancy_id, purpose, recorded, spoke_on, until_on, by_name)
                        values (:landlord, :tenancy, :purpose, :recorded, :day, :until, :by)""")
                .param("purpose", purpose.code())
                .param("recorded", spoke.recorded())
                .param("day", spoke.day())
                .param("until", until)
                .param("by", spoke.scope().actor().name())
                .update();
        if (spoke.purpose().isEmpty() || spoke.outcome() != ContactOutcome.REFUSED) {
            spare(spoke, purpose, until);
        }
    }

    /** Of the last campaign of a purpose that would call them. */
    private Optional<LocalDate> lastDay(Spoke spoke, Purpose purpose) {
        return of(spoke.scope(), spoke.tenancyId(), """
                        select c.ends_on from outreach.person p
                        join outreach.campaign c on c.landlord_id = p.landlord_id and c.id = p.campaign
                            and c.purpose = :purpose and c.state in ('running', 'paused')
                        where p.landlord_id = :landlord and p.tenancy_id = :tenancy order by c.ends_on desc limit 1""")
                .param("purpose", purpose.code())
                .query((row, n) -> row.getObject("ends_on", LocalDate.class))
                .optional();
    }

    /** No other campaign of the purpose calls them that begins before they may be called again; what was promised stays. */
    private void spare(Spoke spoke, Purpose purpose, LocalDate until) {
        of(spoke.scope(), spoke.tenancyId(), """
                        update outreach.person p set state = 'spared', spared_on = :day, spared_by = :by, spared_recorded = :recorded
                        from outreach.campaign c
                        where p.landlord_id = :landlord and p.tenancy_id = :tenancy and p.state = 'waiting' and not p.promised
                            and c.landlord_id = p.landlord_id and c.id = p.campaign and c.purpose = :purpose
                            and c.state in ('running', 'paused') and c.starts_on < :until""")
                .param("purpose", purpose.code())
                .param("day", spoke.day())
                .param("until", until)
                .param("by", spoke.scope().actor().name())
                .param("recorded", spoke.recorded())
                .update();
    }

    private void restOtherwise(Spoke spoke) {
        boolean more = spoke.outcome() == ContactOutcome.IN_NEED || spoke.outcome() == ContactOutcome.URGENT;
        LocalDateTime until = Spacing.otherwise(spoke.day(), more);
        if (until.isAfter(time.now())) {
            rests.settle(spoke.scope(), List.of(spoke.tenancyId()), Optional.empty(), until, Reason.SPOKEN);
        }
    }

    /** In the transaction of whoever takes it back: they wait again where it kept them from being called. */
    @EventListener
    void on(Spoke.TakenBack back) {
        Scope scope = back.scope();
        transactions.write(scope, () -> {
            int kept = of(scope, back.tenancyId(), """
                            delete from outreach.conversation
                            where landlord_id = :landlord and tenancy_id = :tenancy and recorded = :recorded""")
                    .param("recorded", back.recorded())
                    .update();
            if (kept == 0) {
                return;
            }
            of(scope, back.tenancyId(), """
                            update outreach.person p set state = 'waiting'
                            from outreach.campaign c
                            where p.landlord_id = :landlord and p.tenancy_id = :tenancy and p.state = 'spared'
                                and p.spared_recorded = :recorded and c.landlord_id = p.landlord_id and c.id = p.campaign
                                and c.state in ('running', 'paused')""").param("recorded", back.recorded()).update();
            rests.settle(scope, List.of(back.tenancyId()), Optional.empty(), time.now(), Reason.SPOKEN);
        });
    }
}
