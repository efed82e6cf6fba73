package fr.palier.app.outreach.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.call.Report.Promise;
import fr.palier.app.outreach.call.Report.Warned;
import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.outreach.campaign.Campaigns.Seen;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.Oppositions;
import fr.palier.app.timeline.Oppositions.Opposition;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.outreach.Outcome;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CallsTest {
    @Autowired
    private CallRoom room;

    @Autowired
    private FixedHour hour;

    @Autowired
    private Calls calls;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Oppositions oppositions;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Scope coordinator;
    private int team;
    private Scope caller;
    private Campaign campaign;

    @BeforeEach
    void begin() {
        hour.reset();
        coordinator = room.withTenancies(10);
        team = room.team(coordinator);
        caller = room.caller(coordinator, team);
        campaign = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(70));
    }

    @AfterEach
    void reset() {
        hour.reset();
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private InHand pull(Scope who) {
        assertThat(calls.pull(who)).isTrue();
        return calls.inHand(who).orElseThrow();
    }

    private static Report report(InHand inHand, Outcome outcome) {
        return new Report(
                inHand.lease().token(), outcome, Optional.empty(), Optional.empty(), Map.of(), Set.of(), false);
    }

    private static Report promise(InHand inHand, LocalDateTime at, boolean mine) {
        return new Report(
                inHand.lease().token(),
                Outcome.REACHED_CALL_LATER,
                Optional.of(new Promise(at, mine)),
                Optional.empty(),
                Map.of(),
                Set.of(),
                false);
    }

    private void record(Scope who, Outcome outcome) {
        calls.record(who, report(calls.inHand(who).orElseThrow(), outcome));
    }

    private String stateOf(int tenancy) {
        return one("select state from outreach.person where landlord_id = ? and tenancy_id = ?", tenancy);
    }

    private String one(String sql, int tenancy) {
        return transactions.read(
                coordinator,
                () -> jdbc.sql(sql)
                        .params(coordinator.landlord(), tenancy)
                        .query(String.class)
                        .optional()
                        .orElse("-"));
    }

    private void age(String interval) {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.lease set until = until - cast(? as interval) where landlord_id = ?")
                        .params(interval, coordinator.landlord())
                        .update());
    }

    @Test
    void callsTheMostVulnerableFirst() {
        List<Integer> order = IntStream.range(0, 6)
                .mapToObj(_ -> {
                    int tenancy = pull(caller).called().tenancyId();
                    record(caller, Outcome.REACHED_OK);
                    return tenancy;
                })
                .toList();
        assertThat(order).containsExactly(1, 2, 3, 4, 9, 10);
        assertThat(calls.pull(caller)).isFalse();
    }

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
        assertThat(one("select debrief::text from outreach.call where landlord_id = ? and tenancy_id = ?", 1))
                .isEqualTo("true");
    }

    @Test
    void givesNobodyToTwoCallers() throws Exception {
        Scope many = room.withTenancies(300);
        int team = room.team(many);
        room.running(many, team, Purpose.WELFARE, CallRoom.from(40));
        int callers = 12;
        Queue<String> numbers = new ConcurrentLinkedQueue<>();
        Queue<Integer> people = new ConcurrentLinkedQueue<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> work = IntStream.range(0, callers)
                    .<Future<?>>mapToObj(_ -> {
                        Scope one = room.caller(many, team);
                        return pool.submit(() -> {
                            while (calls.pull(one)) {
                                InHand inHand = calls.inHand(one).orElseThrow();
                                people.add(inHand.called().tenancyId());
                                if (inHand.sharing().isEmpty()) {
                                    numbers.add(inHand.called().number());
                                }
                                calls.record(one, report(inHand, Outcome.NO_ANSWER));
                            }
                        });
                    })
                    .toList();
            for (Future<?> one : work) {
                one.get();
            }
        }
        assertThat(people).doesNotHaveDuplicates().hasSize(240);
        assertThat(numbers).doesNotHaveDuplicates();
    }

    /** Nobody records anything: what is in hand at one time is nobody else's, by person and by number. */
    @Test
    void leasesThePersonAndTheNumber() throws InterruptedException, ExecutionException {
        List<Scope> callers = IntStream.range(0, 8)
                .mapToObj(_ -> room.caller(coordinator, team))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(callers.size())) {
            for (Future<Boolean> pulled : callers.stream()
                    .map(one -> pool.submit(() -> calls.pull(one)))
                    .toList()) {
                pulled.get();
            }
        }
        List<InHand> inHand =
                callers.stream().flatMap(one -> calls.inHand(one).stream()).toList();
        assertThat(inHand).hasSize(5);
        assertThat(inHand).extracting(one -> one.called().tenancyId()).doesNotHaveDuplicates();
        assertThat(inHand).extracting(one -> one.called().number()).doesNotHaveDuplicates();
        assertThat(inHand)
                .extracting(one -> one.called().tenancyId())
                .contains(1, 2, 3, 4)
                .containsAnyOf(9, 10);
    }

    @Test
    void keepsWhoeverIsInHandUntilTheCallIsWrittenDown() {
        InHand first = pull(caller);
        assertThat(pull(caller).lease().token()).isEqualTo(first.lease().token());
        age("21 minutes");
        assertThat(calls.inHand(caller)).isEmpty();
        Scope colleague = room.caller(coordinator, team);
        assertThat(pull(colleague).called().tenancyId()).isEqualTo(1);
        assertRefused(Calls.GONE, () -> calls.record(caller, report(first, Outcome.REACHED_OK)));
        assertThat(stateOf(1)).isEqualTo("waiting");
    }

    @Test
    void givesBackAndRenews() {
        pull(caller);
        age("19 minutes");
        assertThat(calls.renew(caller)).isTrue();
        age("19 minutes");
        assertThat(calls.inHand(caller)).isPresent();
        calls.giveBack(caller);
        assertThat(calls.inHand(caller)).isEmpty();
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
    }

    @Test
    void putsAnUnansweredCallOffToTheOtherHalfOfADay() {
        pull(caller);
        record(caller, Outcome.NO_ANSWER);
        assertThat(pull(caller).called().tenancyId()).isEqualTo(2);
        calls.giveBack(caller);
        hour.set(room.today().atTime(13, 31));
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
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
    void keepsAPromiseBeforeEverythingElse() {
        pull(caller);
        LocalDateTime at = room.today().atTime(11, 0);
        assertRefused("outreach.call.when", () -> record(caller, Outcome.REACHED_CALL_LATER));
        assertRefused(
                "outreach.call.cannot-promise",
                () -> calls.record(
                        caller,
                        promise(calls.inHand(caller).orElseThrow(), room.today().atTime(12, 30), true)));
        calls.record(caller, promise(calls.inHand(caller).orElseThrow(), at, true));
        Scope colleague = room.caller(coordinator, team);
        hour.set(at);
        assertThat(pull(colleague).called().tenancyId()).isEqualTo(2);
        InHand kept = pull(caller);
        assertThat(kept.called().tenancyId()).isEqualTo(1);
        assertThat(kept.called().promised()).isTrue();
        calls.giveBack(caller);
        hour.set(at.plusMinutes(31));
        Scope third = room.caller(coordinator, team);
        assertThat(pull(third).called().tenancyId()).isEqualTo(1);
    }

    @Test
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
                        .people())
                .isEqualTo(2);
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
        assertThat(timeline.holds(coordinator, 1).getFirst().reason()).isEqualTo(HoldReason.DECEASED);
        assertThat(campaigns
                        .count(coordinator, Purpose.WELFARE, CallRoom.from(80))
                        .inPeace())
                .isEqualTo(1);
        assertThat(pull(caller).called().tenancyId()).isEqualTo(2);
    }

    @Test
    void answersWhoeverCallsBack() {
        Scope colleague = room.caller(coordinator, team);
        InHand first = pull(colleague);
        assertThat(calls.find(caller, "azema1"))
                .extracting(found -> found.called().tenancyId(), Calls.Found::holder)
                .containsOnlyOnce(org.assertj.core.groups.Tuple.tuple(
                        1, Optional.of(colleague.actor().name())));
        assertThat(calls.find(caller, "06 00 00 00 02"))
                .extracting(found -> found.called().tenancyId())
                .containsExactly(2);
        pull(caller);
        calls.take(caller, campaign.id(), 1);
        assertThat(calls.inHand(caller).orElseThrow().called().tenancyId()).isEqualTo(1);
        assertThat(calls.inHand(colleague)).isEmpty();
        assertRefused(Calls.GONE, () -> calls.record(colleague, report(first, Outcome.REACHED_OK)));
        record(caller, Outcome.REACHED_OK);
        assertThat(pull(colleague).called().tenancyId()).isEqualTo(2);
    }

    @Test
    void callsNobodyBesideTheHours() {
        hour.set(room.today().atTime(20, 0));
        assertRefused("outreach.call.closed", () -> calls.pull(caller));
        calls.take(caller, campaign.id(), 2);
        record(caller, Outcome.REACHED_OK);
        assertThat(stateOf(2)).isEqualTo("reached");
    }

    @Test
    void givesNobodyToWhoeverWasNotTrained() {
        Scope untrained = room.caller(coordinator, room.team(coordinator));
        assertThat(calls.pull(untrained)).isFalse();
        assertThatThrownBy(() -> calls.take(untrained, campaign.id(), 1)).isInstanceOf(NotFound.class);
        campaigns.pause(coordinator, new Seen(campaign.publicId(), campaign.version()));
        assertThat(calls.pull(caller)).isFalse();
        campaigns.resume(coordinator, new Seen(campaign.publicId(), campaign.version() + 1));
        assertThat(calls.pull(caller)).isTrue();
    }

    @Test
    void isNobodyElses() {
        InHand inHand = pull(caller);
        Scope stranger = room.caller(room.withTenancies(10));
        assertThat(calls.pull(stranger)).isFalse();
        assertThat(calls.find(stranger, "azema1")).isEmpty();
        assertThat(calls.find(stranger, inHand.called().number())).isEmpty();
        assertThatThrownBy(() -> calls.take(stranger, campaign.id(), 1)).isInstanceOf(NotFound.class);
        assertRefused(Calls.GONE, () -> calls.record(stranger, report(inHand, Outcome.REACHED_OK)));
        Scope disguised = new Scope(stranger.landlord(), caller.actor());
        assertThat(calls.inHand(disguised)).isEmpty();
        assertRefused(Calls.GONE, () -> calls.record(disguised, report(inHand, Outcome.REACHED_OK)));
        assertThat(Objects.requireNonNull(inHand.lease().token())).isNotEqualTo(new UUID(0, 0));
    }
}
