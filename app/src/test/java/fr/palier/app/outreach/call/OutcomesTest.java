package fr.palier.app.outreach.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.Warned;
import fr.palier.app.outreach.call.Lease.InHand;
import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Oppositions.Opposition;
import fr.palier.engine.outreach.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null fails the test where it stands
class OutcomesTest extends CallTestBed {
    @Test
    void tellsTheTimelineWhatCameOfIt() {
        pull(caller);
        calls.record(
                caller,
                new Report(
                        calls.inHand(caller).orElseThrow().lease().token(),
                        Outcome.REACHED_NEEDS,
                        Optional.empty(),
                        Optional.of("Livrer au gardien"),
                        Map.of(3, 2),
                        Set.of(),
                        true));
        Facts facts = timeline.facts(coordinator, List.of(1)).get(1);
        assertThat(facts.lastContact()).contains(room.today());
        assertThat(stateOf(1)).isEqualTo("reached");
        assertThat(one(
                        "select need from outreach.answer a join outreach.call c on c.landlord_id = a.landlord_id and c.id = a.call"
                                + " where a.landlord_id = ? and c.tenancy_id = ?",
                        1))
                .isEqualTo("errands");
        assertThat(one("select need from dossier.told_need where landlord_id = ? and tenancy_id = ?", 1))
                .isEqualTo("errands");
        assertThat(one("select debrief::text from outreach.call where landlord_id = ? and tenancy_id = ?", 1))
                .isEqualTo("true");
    }

    @Test
    void visitsAPriorityPersonWhomNoCallReaches() {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.person set attempts = 2 where landlord_id = ? and tenancy_id = 1")
                        .param(coordinator.landlord())
                        .update());
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
        record(caller, Outcome.NO_ANSWER);
        assertThat(stateOf(1)).isEqualTo("visit");
        assertThat(one("select state from outreach.visit where landlord_id = ? and tenancy_id = ?", 1))
                .isEqualTo("to-do");
    }

    @Test
    void givesUpWhoeverIsNoPriority() {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.person set attempts = 2 where landlord_id = ? and tenancy_id = 4")
                        .param(coordinator.landlord())
                        .update());
        IntStream.range(0, 3).forEach(_ -> {
            pull(caller);
            record(caller, Outcome.REACHED_OK);
        });
        assertThat(pull(caller).called().tenancyId()).isEqualTo(4);
        record(caller, Outcome.NO_ANSWER);
        assertThat(stateOf(4)).isEqualTo("unreached");
    }

    @Test
    void callsANumberOnceForTwoPeople() {
        IntStream.range(0, 4).forEach(_ -> {
            pull(caller);
            record(caller, Outcome.REACHED_OK);
        });
        InHand nine = pull(caller);
        assertThat(nine.sharing()).extracting(Called::tenancyId).containsExactly(10);
        assertThat(calls.record(caller, report(nine, Outcome.REACHED_OK))).isTrue();
        InHand ten = calls.inHand(caller).orElseThrow();
        assertThat(ten.called().tenancyId()).isEqualTo(10);
        assertThat(calls.record(caller, report(ten, Outcome.REACHED_OK))).isFalse();
        assertThat(calls.inHand(caller)).isEmpty();
    }

    @Test
    void countsAnUnansweredNumberForBoth() {
        IntStream.range(0, 4).forEach(_ -> {
            pull(caller);
            record(caller, Outcome.REACHED_OK);
        });
        record2(pull(caller), Outcome.NO_ANSWER);
        assertThat(calls.pull(caller)).isFalse();
        assertThat(one("select attempts::text from outreach.person where landlord_id = ? and tenancy_id = ?", 10))
                .isEqualTo("1");
    }

    private void record2(InHand inHand, Outcome outcome) {
        assertThat(calls.record(caller, report(inHand, outcome))).isFalse();
    }

    @Test
    void dropsAWrongNumberAndTriesTheOther() {
        transactions.write(
                coordinator,
                () -> jdbc.sql("""
                        insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                        values (?, 1, 'phone', 'staff', '05 61 00 00 01', 1, ?)""")
                        .params(coordinator.landlord(), coordinator.actor().person())
                        .update());
        pull(caller);
        record(caller, Outcome.WRONG_NUMBER);
        InHand again = pull(caller);
        assertThat(again.called().tenancyId()).isEqualTo(1);
        assertThat(again.called().number()).isEqualTo("0561000001");
        record(caller, Outcome.WRONG_NUMBER);
        assertThat(stateOf(1)).isEqualTo("visit");
        Scope other = room.caller(coordinator, team);
        assertThat(campaigns.count(other, Purpose.WELFARE, CallRoom.from(70)).withoutNumber())
                .isEqualTo(2);
    }

    @Test
    @SuppressWarnings("checkstyle:MethodLength") // one story
    void opposesAPurposeUntilWithdrawn() {
        Campaign other = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(80));
        pull(caller);
        record(caller, Outcome.OPPOSED);
        assertThat(oppositions.of(coordinator, 1))
                .extracting(Opposition::purpose)
                .containsExactly("welfare");
        assertThat(transactions.read(
                        coordinator,
                        () -> jdbc.sql(
                                        "select count(*) from outreach.person where landlord_id = ? and tenancy_id = 1 and state = 'refused'")
                                .param(coordinator.landlord())
                                .query(Integer.class)
                                .single()))
                .isEqualTo(2);
        assertThat(other.people()).isEqualTo(2);
        assertThat(campaigns
                        .count(coordinator, Purpose.WELFARE, CallRoom.from(80))
                        .opposed())
                .isEqualTo(1);
        assertThat(campaigns
                        .count(coordinator, Purpose.INFORMATION, CallRoom.from(80))
                        .opposed())
                .isZero();
        oppositions.withdraw(coordinator, 1, "welfare");
        assertThat(campaigns
                        .count(coordinator, Purpose.WELFARE, CallRoom.from(80))
                        .opposed())
                .isZero();
        assertRefused("timeline.opposition-not-there", () -> oppositions.withdraw(coordinator, 1, "welfare"));
    }

    @Test
    void asksWhoWasWarned() {
        InHand inHand = pull(caller);
        assertRefused("outreach.call.who-was-warned", () -> record(caller, Outcome.URGENT_ESCALATED));
        calls.record(
                caller,
                new Report(
                        inHand.lease().token(),
                        Outcome.URGENT_ESCALATED,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Set.of(Warned.SAMU, Warned.RELATIVE),
                        false));
        assertThat(one(
                        "select array_to_string(warned, ',') from outreach.alarm where landlord_id = ? and tenancy_id = ?",
                        1))
                .isEqualTo("relative,samu");
    }

    @Test
    void leavesAHouseholdInPeaceWhereSomebodyDied() {
        room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(80));
        pull(caller);
        record(caller, Outcome.DECEASED);
        assertThat(holds.all(coordinator, 1).getFirst().reason()).isEqualTo(HoldReason.DECEASED);
        assertThat(campaigns
                        .count(coordinator, Purpose.WELFARE, CallRoom.from(80))
                        .inPeace())
                .isEqualTo(1);
        assertThat(pull(caller).called().tenancyId()).isEqualTo(2);
    }

    /** What was said elsewhere since the launch holds here too. */
    @Test
    void passesOverWhoeverOpposedOrIsInHospitalSince() {
        oppositions.add(coordinator, 1, "welfare");
        holds.add(
                coordinator,
                2,
                new HoldTerms(HoldReason.HOSPITAL, room.today(), room.today().plusDays(30), FreeText.NONE));
        assertThat(pull(caller).called().tenancyId()).isEqualTo(3);
        incoming.take(caller, campaign.id(), 1, false);
        InHand one = calls.inHand(caller).orElseThrow();
        calls.withdrawOpposition(caller, one.lease().token(), "welfare");
        calls.giveBack(caller);
        assertThat(pull(room.caller(coordinator, team)).called().tenancyId()).isEqualTo(1);
    }
}
