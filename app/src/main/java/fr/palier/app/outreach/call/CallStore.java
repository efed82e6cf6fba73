package fr.palier.app.outreach.call;

import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Need;
import fr.palier.engine.outreach.Outcome;
import fr.palier.engine.outreach.Vulnerability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What came of calls. */
@Repository
class CallStore {
    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name());
    }

    /**
     * A call.
     *
     * @param recorded of the contact in the timeline, 0 if there is none
     */
    record Made(Called called, LocalDateTime at, Outcome outcome, int seconds, long recorded, boolean debrief) {}

    long add(Scope scope, Made made) {
        return of(scope, """
                        insert into outreach.call (landlord_id, campaign, tenancy_id, at, outcome, human, seconds, actor, actor_name,
                            recorded, debrief)
                        values (:landlord, :campaign, :tenancy, :at, :outcome, :human, :seconds, :actor, :name, :recorded,
                            :debrief)
                        returning id""")
                .param("campaign", made.called.campaign())
                .param("tenancy", made.called.tenancyId())
                .param("at", made.at)
                .param("outcome", made.outcome.code())
                .param("human", made.outcome.isHuman())
                .param("seconds", made.seconds)
                .param("recorded", made.recorded)
                .param("debrief", made.debrief)
                .query(Long.class)
                .single();
    }

    void answer(Scope scope, long call, int question, int answer, Optional<Need> need) {
        of(scope, """
                        insert into outreach.answer (landlord_id, call, question, answer, need)
                        values (:landlord, :call, :question, :answer, :need)""")
                .param("call", call)
                .param("question", question)
                .param("answer", answer)
                .param("need", need.map(Need::code).orElse(null))
                .update();
    }

    /**
     * Where a person then stands.
     *
     * @param due when they are called next, where they wait
     * @param promisedTo who promised it, where it is theirs
     */
    record Standing(
            String state,
            int attempts,
            @Nullable LocalDateTime due,
            boolean promised,
            @Nullable UUID promisedTo) {}

    void stand(Scope scope, Called called, Standing standing, Outcome outcome, LocalDateTime at) {
        of(scope, """
                        update outreach.person set state = :state, attempts = :attempts, due_at = coalesce(:due, due_at),
                            promised = :promised, promised_to = :to, last_outcome = :outcome, last_at = :at
                        where landlord_id = :landlord and campaign = :campaign and tenancy_id = :tenancy""")
                .param("state", standing.state)
                .param("attempts", standing.attempts)
                .param("due", standing.due, java.sql.Types.TIMESTAMP)
                .param("promised", standing.promised)
                .param("to", standing.promisedTo)
                .param("outcome", outcome.code())
                .param("at", at)
                .param("campaign", called.campaign())
                .param("tenancy", called.tenancyId())
                .update();
    }

    /**
     * A try in vain counts in every other campaign of the purpose, and exhausts those that would have made no more; who has no number
     * left has none for them either. What was promised is kept all the same.
     *
     * @param last whether nobody can call them any more
     * @return the campaigns of which somebody is to go to the door for it
     */
    @SuppressWarnings("checkstyle:ParameterNumber") // what came of which call, when, and whether it was the last
    List<Integer> share(Scope scope, Called called, Outcome outcome, LocalDateTime at, boolean last) {
        return of(scope, """
                        with shared as (
                            update outreach.person p set attempts = p.attempts + :tries, last_outcome = :outcome,
                                last_at = :at,
                                state = case when p.promised or not :last and p.attempts + :tries < c.attempts then 'waiting'
                                    when p.points >= :priority then 'visit' else 'unreached' end
                            from outreach.campaign c
                            where p.landlord_id = :landlord and p.tenancy_id = :tenancy and p.state = 'waiting'
                                and c.landlord_id = p.landlord_id and c.id = p.campaign and c.id <> :campaign
                                and c.purpose = :purpose and c.state in ('running', 'paused')
                            returning p.campaign, p.state)
                        select campaign from shared where state = 'visit' order by campaign""")
                .param("tries", outcome.isAttempt() ? 1 : 0)
                .param("last", last)
                .param("outcome", outcome.code())
                .param("at", at)
                .param("priority", Vulnerability.PRIORITY)
                .param("tenancy", called.tenancyId())
                .param("campaign", called.campaign())
                .param("purpose", called.purpose().code())
                .query((row, n) -> row.getInt("campaign"))
                .list();
    }

    /** A number is not this household's: it is not called again. */
    void drop(Scope scope, Called called, Outcome why) {
        of(scope, """
                        insert into outreach.dropped_number (landlord_id, tenancy_id, number, reason, actor)
                        values (:landlord, :tenancy, :number, :reason, :actor) on conflict do nothing""")
                .param("tenancy", called.tenancyId())
                .param("number", called.number())
                .param("reason", why.code())
                .update();
    }

    /** The next number of a household that was not dropped, if it has one. */
    Optional<String> otherNumber(Scope scope, int tenancyId) {
        return of(scope, """
                        select p.plain_number from portfolio.phone p
                        where p.landlord_id = :landlord and p.tenancy_id = :tenancy and not exists (
                            select from outreach.dropped_number x
                            where x.landlord_id = :landlord and x.tenancy_id = p.tenancy_id and x.number = p.plain_number)
                        order by p.source desc limit 1""").param("tenancy", tenancyId).query(String.class).optional();
    }

    /** Calls a household on another number from now on, in all campaigns that had the old one. */
    void renumber(Scope scope, Called called, String number) {
        of(scope, """
                        update outreach.person set number = :number
                        where landlord_id = :landlord and tenancy_id = :tenancy and number = :old""")
                .param("tenancy", called.tenancyId())
                .param("old", called.number())
                .param("number", number)
                .update();
    }

    /** The households that campaigns know on a number. */
    List<Integer> onNumber(Scope scope, Called called) {
        return of(scope, """
                        select distinct tenancy_id from outreach.person
                        where landlord_id = :landlord and (number = :number or tenancy_id = :tenancy)""")
                .param("number", called.number())
                .param("tenancy", called.tenancyId())
                .query((row, n) -> row.getInt("tenancy_id"))
                .list();
    }

    /** Takes a household out of the queues of a purpose: it does not wish to be called for it. */
    void leaveQueues(Scope scope, int tenancyId, String purpose) {
        of(scope, """
                        update outreach.person p set state = 'refused', promised = false, promised_to = null
                        from outreach.campaign c
                        where p.landlord_id = :landlord and p.tenancy_id = :tenancy and p.state = 'waiting'
                            and c.landlord_id = p.landlord_id and c.id = p.campaign and c.purpose = :purpose""").param("tenancy", tenancyId).param("purpose", purpose).update();
    }

    /** The same whatever for: somebody has died. What was promised stays written, for the case that it was a mistake. */
    void leaveAllQueues(Scope scope, int tenancyId) {
        of(scope, """
                        update outreach.person set state = 'closed', last_outcome = 'deceased'
                        where landlord_id = :landlord and tenancy_id = :tenancy and state = 'waiting'""").param("tenancy", tenancyId).update();
    }

    /** Asks for somebody to go to the door, unless somebody is asked already. */
    void askForVisit(Scope scope, int campaign, int tenancyId, LocalDate today, long publicId) {
        of(scope, """
                        insert into outreach.visit (landlord_id, id, public_id, campaign, tenancy_id, branch_id, points, reasons,
                            state, asked_on)
                        select p.landlord_id, (select coalesce(max(v.id), 0) + 1 from outreach.visit v
                            where v.landlord_id = :landlord), :publicId, p.campaign, p.tenancy_id, p.branch_id, p.points,
                            p.reasons, 'to-do', :on
                        from outreach.person p
                        where p.landlord_id = :landlord and p.campaign = :campaign and p.tenancy_id = :tenancy
                        on conflict (landlord_id, tenancy_id) where state <> 'closed' do nothing""")
                .param("publicId", publicId)
                .param("campaign", campaign)
                .param("tenancy", tenancyId)
                .param("on", today)
                .update();
    }
}
