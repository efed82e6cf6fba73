package fr.palier.app.outreach.visit;

import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.Spoke;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How visits end, and what makes them superfluous, in their rows. */
@Repository
class EndStore {
    private final JdbcClient jdbc;

    EndStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    /**
     * @param as a code
     * @return the campaign of which it came
     */
    int close(Scope scope, Visit visit, String as, LocalDate today) {
        return of(scope, """
                        update outreach.visit set closed_as = :as, closed_by = :actor, closed_by_name = :name, closed_on = :today
                        where landlord_id = :landlord and id = :id returning campaign""")
                .param("as", as)
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("today", today)
                .param("id", visit.id())
                .query(Integer.class)
                .single();
    }

    /** Keeps at which recording number rescue took over: news are what is recorded later. */
    void handed(Scope scope, Visit visit, long recorded) {
        of(scope, "update outreach.visit set handed = :recorded where landlord_id = :landlord and id = :id")
                .param("recorded", recorded)
                .param("id", visit.id())
                .update();
    }

    /** What the campaign calls for of which it came, a code. */
    String purpose(Scope scope, Visit visit) {
        return of(scope, """
                        select c.purpose from outreach.visit v
                        join outreach.campaign c on c.landlord_id = v.landlord_id and c.id = v.campaign
                        where v.landlord_id = :landlord and v.id = :id""").param("id", visit.id()).query(String.class).single();
    }

    /** Closes what is open of a household: a call told how they are. */
    void endByCall(Scope scope, int tenancyId, String as, LocalDate today) {
        of(scope, """
                        update outreach.visit set version = version + 1, state = 'closed', closed_as = :as, closed_by = :actor,
                            closed_by_name = :name, closed_on = :today
                        where landlord_id = :landlord and tenancy_id = :tenancy and state <> 'closed'""")
                .param("as", as)
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("today", today)
                .param("tenancy", tenancyId)
                .update();
    }

    /** Opens again what a death closed on a day. */
    void reopen(Scope scope, int tenancyId, LocalDate day) {
        of(scope, """
                        update outreach.visit set version = version + 1,
                            state = case when unanswered_on is null then 'to-do' else 'worry' end, closed_as = null,
                            closed_by = null, closed_by_name = null, closed_on = null
                        where landlord_id = :landlord and tenancy_id = :tenancy and closed_as = 'deceased' and closed_on = :day""").param("tenancy", tenancyId).param("day", day).update();
    }

    /** Keeps who spoke with the person of an open visit, since it was asked for. */
    void spoken(Spoke spoke) {
        of(spoke.scope(), """
                        update outreach.visit set spoken_on = :day, spoken_by_name = :name, spoken_recorded = :recorded
                        where landlord_id = :landlord and tenancy_id = :tenancy and state <> 'closed' and asked_on <= :day""")
                .param("day", spoke.day())
                .param("name", spoke.scope().actor().name())
                .param("recorded", spoke.recorded())
                .param("tenancy", spoke.tenancyId())
                .update();
    }

    /** Nobody did: it was written down by mistake. */
    void notSpoken(Spoke.TakenBack back) {
        of(back.scope(), """
                        update outreach.visit set spoken_on = null, spoken_by_name = null, spoken_recorded = null
                        where landlord_id = :landlord and tenancy_id = :tenancy and state <> 'closed'
                            and spoken_recorded = :recorded""")
                .param("recorded", back.recorded())
                .param("tenancy", back.tenancyId())
                .update();
    }
}
