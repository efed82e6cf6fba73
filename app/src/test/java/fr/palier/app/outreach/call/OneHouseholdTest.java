package fr.palier.app.outreach.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.Warned;
import fr.palier.app.outreach.call.Lease.InHand;
import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Hours;
import fr.palier.engine.outreach.Outcome;
import fr.palier.engine.outreach.Spacing;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one campaign did with a household binds every other, whether it runs already or begins later. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class OneHouseholdTest extends CallTestBed {
    @Autowired
    private Rests rests;

    @Autowired
    private Deaths deaths;

    private Campaign second() {
        return room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(80));
    }

    private Campaign pausedFirst() {
        acts.pause(coordinator, new Seen(campaign.publicId(), campaign.version()));
        return second();
    }

    private LocalDateTime tomorrow() {
        return Hours.opening(room.today().plusDays(1).atStartOfDay());
    }

    private LocalDateTime later() {
        return Spacing.otherwise(room.today(), false);
    }

    private List<Integer> everybody(Scope who) {
        List<Integer> called = new ArrayList<>();
        while (calls.pull(who)) {
            called.add(calls.inHand(who).orElseThrow().called().tenancyId());
            record(who, Outcome.TECHNICAL);
        }
        return called;
    }

    private void urgent() {
        calls.record(
                caller,
                new Report(
                        calls.inHand(caller).orElseThrow().lease().token(),
                        Outcome.URGENT_ESCALATED,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Set.of(Warned.SAMU),
                        false));
    }

    @Test
    void leavesWhoeverDidNotAnswerToTheOtherHalfOfADay() {
        second();
        pull(caller);
        record(caller, Outcome.NO_ANSWER);
        assertThat(everybody(caller)).doesNotContain(1).contains(2);
        hour.set(room.today().atTime(13, 31));
        assertThat(everybody(caller)).contains(1);
    }

    @Test
    void countsOnceWhoeverWaitsInTwoCampaigns() {
        int waiting = calls.desk(caller).left().due();
        second();
        assertThat(calls.desk(caller).left().due()).isEqualTo(waiting);
    }

    @Test
    void bindsACampaignThatBeginsLaterThanAPausedOne() {
        pull(caller);
        record(caller, Outcome.NO_ANSWER);
        Campaign later = pausedFirst();
        assertThat(everybody(caller)).containsExactly(2);
        assertThat(transactions.read(coordinator, () -> rests.elsewhere(coordinator, later.id(), hour.now())))
                .containsEntry(Reason.TRIED, 1);
        hour.set(room.today().atTime(13, 31));
        assertThat(everybody(caller)).contains(1);
    }

    @Test
    void leavesWhoeverWasSpokenWithForSomeDaysWhateverFor() {
        second();
        pull(caller);
        record(caller, Outcome.REACHED_OK);
        hour.set(room.today().atTime(16, 0));
        assertThat(everybody(caller)).doesNotContain(1);
        hour.set(tomorrow());
        assertThat(everybody(caller)).doesNotContain(1);
        hour.set(later());
        assertThat(everybody(caller)).contains(1);
    }

    @Test
    void callsWhoeverNeedsSomethingTheNextDayForSomethingElse() {
        second();
        pull(caller);
        record(caller, Outcome.REACHED_NEEDS);
        hour.set(tomorrow());
        assertThat(everybody(caller)).contains(1);
    }

    @Test
    void keepsAPromiseBeforeAnyOtherCampaignCalls() {
        second();
        LocalDateTime promised = Hours.opening(room.today().plusDays(3).atTime(9, 0));
        pull(caller);
        calls.record(caller, promise(calls.inHand(caller).orElseThrow(), promised, false));
        hour.set(tomorrow());
        assertThat(everybody(caller)).doesNotContain(1);
        hour.set(promised);
        InHand kept = pull(caller);
        assertThat(kept.called().tenancyId()).isEqualTo(1);
        assertThat(kept.called().campaign()).isEqualTo(campaign.id());
    }

    @Test
    void callsNobodyWhileAnUrgencyIsOpen() {
        second();
        pull(caller);
        urgent();
        hour.set(Hours.opening(room.today().plusDays(5).atTime(9, 0)));
        assertThat(everybody(caller)).doesNotContain(1);
        assertThat(one(
                        "select due_at::text from outreach.person where landlord_id = ? and tenancy_id = ?"
                                + " and state = 'waiting'",
                        1))
                .isEqualTo("infinity");
    }

    @Test
    void callsNobodyWhoseDoorSomebodyGoesTo() {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.person set attempts = 2 where landlord_id = ? and tenancy_id = 1")
                        .param(coordinator.landlord())
                        .update());
        pull(caller);
        record(caller, Outcome.NO_ANSWER);
        second();
        hour.set(tomorrow());
        assertThat(everybody(caller)).doesNotContain(1);
    }

    /** A number that nobody answers is everybody's whose it is, whichever campaign they wait in. */
    @Test
    void ringsASharedNumberOnceForAllCampaigns() {
        acts.pause(coordinator, new Seen(campaign.publicId(), campaign.version()));
        room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(70));
        for (int i = 0; i < 4; i++) {
            pull(caller);
            record(caller, Outcome.REACHED_OK);
        }
        assertThat(pull(caller).called().number()).isEqualTo("0600000009");
        record(caller, Outcome.NO_ANSWER);
        acts.resume(coordinator, new Seen(campaign.publicId(), campaign.version() + 1));
        assertThat(everybody(caller)).doesNotContain(9, 10);
    }

    @Test
    void refusesForAllCampaignsOfThePurpose() {
        room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(80));
        pull(caller);
        record(caller, Outcome.REFUSED);
        room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(75));
        hour.set(tomorrow());
        assertThat(everybody(caller)).doesNotContain(1).contains(2);
    }

    private int otherCampaign() {
        return second().id();
    }

    private void exhausted() {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.person set attempts = 2 where landlord_id = ? and tenancy_id = 1")
                        .param(coordinator.landlord())
                        .update());
        pull(caller);
        record(caller, Outcome.NO_ANSWER);
        assertThat(stateOf(1)).isEqualTo("visit");
    }

    @Test
    void endsTheVisitOfWhoeverIsReachedByTelephone() {
        exhausted();
        incoming.take(caller, campaign.id(), 1, false);
        record(caller, Outcome.REACHED_OK);
        assertThat(one("select closed_as from outreach.visit where landlord_id = ? and tenancy_id = ?", 1))
                .isEqualTo("reached");
        assertThat(stateOf(1)).isEqualTo("reached");
        int other = otherCampaign();
        hour.set(later());
        assertThat(pull(caller).called().campaign()).isIn(campaign.id(), other);
        calls.giveBack(caller);
        assertThat(everybody(caller)).contains(1);
    }

    @Test
    void takesADeathBackTheSameDay() {
        exhausted();
        second();
        Scope colleague = room.caller(coordinator, team);
        incoming.take(caller, campaign.id(), 1, false);
        record(caller, Outcome.DECEASED);
        assertThat(incoming.find(caller, "azema1").getFirst().known().inPeace()).isTrue();
        assertThat(deaths.mine(colleague)).isEmpty();
        long call = deaths.mine(caller).getFirst().call();
        assertRefused("outreach.death.gone", () -> deaths.undo(colleague, call));
        deaths.undo(caller, call);
        assertRefused("outreach.death.gone", () -> deaths.undo(caller, call));
        assertThat(incoming.find(caller, "azema1").getFirst().known())
                .satisfies(known -> assertThat(known.inPeace()).isFalse())
                .satisfies(known -> assertThat(known.visitOn()).isPresent());
        assertThat(one(
                        "select string_agg(distinct state, ',') from outreach.person where landlord_id = ?"
                                + " and tenancy_id = ?",
                        1))
                .isEqualTo("waiting");
    }

    @Test
    void findsWhoeverCallsBackAlsoOfACampaignThatIsOver() {
        LocalDateTime promised = Hours.opening(room.today().plusDays(2).atTime(9, 0));
        pull(caller);
        calls.record(caller, promise(calls.inHand(caller).orElseThrow(), promised, false));
        exhaustedOf(2);
        acts.close(coordinator, new Seen(campaign.publicId(), campaign.version()));
        assertThat(incoming.find(caller, "azema1").getFirst().known().promised())
                .contains(promised);
        assertThat(incoming.find(caller, "azema2").getFirst().known().visitOn()).isPresent();
        incoming.take(caller, campaign.id(), 2, false);
        record(caller, Outcome.REACHED_OK);
        assertThat(stateOf(2)).isEqualTo("reached");
    }

    private void exhaustedOf(int tenancy) {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.person set attempts = 2 where landlord_id = ? and tenancy_id = ?")
                        .params(coordinator.landlord(), tenancy)
                        .update());
        assertThat(pull(caller).called().tenancyId()).isEqualTo(tenancy);
        record(caller, Outcome.NO_ANSWER);
    }

    @Test
    void keepsThePromisesOfACampaignThatIsClosed() {
        LocalDateTime promised = Hours.opening(room.today().plusDays(2).atTime(9, 0));
        pull(caller);
        calls.record(caller, promise(calls.inHand(caller).orElseThrow(), promised, false));
        acts.close(coordinator, new Seen(campaign.publicId(), campaign.version()));
        assertThat(stateOf(1)).isEqualTo("waiting");
        assertThat(stateOf(2)).isEqualTo("closed");
        assertThat(calls.pull(caller)).isFalse();
        hour.set(promised);
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
        record(caller, Outcome.TECHNICAL);
        assertThat(calls.pull(caller)).isFalse();
        hour.set(promised.plusMinutes(20));
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
    }
}
