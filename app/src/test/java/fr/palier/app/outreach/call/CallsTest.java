package fr.palier.app.outreach.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.call.Lease.InHand;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Outcome;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null fails the test where it stands
class CallsTest extends CallTestBed {
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
        assertThat(pull(caller).called().tenancyId()).as("somebody else first").isEqualTo(2);
        assertThat(pull(room.caller(coordinator, team)).called().tenancyId()).isEqualTo(1);
    }

    @Test
    void givesAPersonAgainWhereNobodyElseIsDue() {
        pull(caller);
        transactions.write(
                coordinator,
                () -> jdbc.sql(
                                "update outreach.person set due_at = 'infinity' where landlord_id = ? and tenancy_id > 1")
                        .param(coordinator.landlord())
                        .update());
        calls.giveBack(caller);
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
    void answersWhoeverCallsBack() {
        Scope colleague = room.caller(coordinator, team);
        InHand first = pull(colleague);
        assertThat(incoming.find(caller, "azema1"))
                .extracting(
                        found -> found.called().tenancyId(),
                        found -> found.holder().map(Lease::by))
                .containsOnlyOnce(org.assertj.core.groups.Tuple.tuple(
                        1, Optional.of(colleague.actor().name())));
        assertThat(incoming.find(caller, "06 00 00 00 02"))
                .extracting(found -> found.called().tenancyId())
                .containsExactly(2);
        pull(caller);
        assertRefused("outreach.call.held", () -> incoming.take(caller, campaign.id(), 1, false));
        assertThat(calls.inHand(colleague)).isPresent();
        incoming.take(caller, campaign.id(), 1, true);
        assertThat(calls.inHand(caller).orElseThrow().called().tenancyId()).isEqualTo(1);
        assertThat(calls.inHand(caller).orElseThrow().lease().incoming()).isTrue();
        assertThat(calls.inHand(colleague)).isEmpty();
        assertRefused(Calls.GONE, () -> calls.record(colleague, report(first, Outcome.REACHED_OK)));
        record(caller, Outcome.REACHED_OK);
        assertThat(pull(colleague).called().tenancyId()).isEqualTo(2);
    }

    @Test
    void callsNobodyBesideTheHours() {
        hour.set(room.today().atTime(20, 0));
        assertRefused("outreach.call.closed", () -> calls.pull(caller));
        incoming.take(caller, campaign.id(), 2, false);
        record(caller, Outcome.REACHED_OK);
        assertThat(stateOf(2)).isEqualTo("reached");
    }

    @Test
    void givesNobodyToWhoeverWasNotTrained() {
        Scope untrained = room.caller(coordinator, room.team(coordinator));
        assertThat(calls.pull(untrained)).isFalse();
        assertThatThrownBy(() -> incoming.take(untrained, campaign.id(), 1, false))
                .isInstanceOf(NotFound.class);
        acts.pause(coordinator, new Seen(campaign.publicId(), campaign.version()));
        assertThat(calls.pull(caller)).isFalse();
        acts.resume(coordinator, new Seen(campaign.publicId(), campaign.version() + 1));
        assertThat(calls.pull(caller)).isTrue();
    }

    @Test
    void isNobodyElses() {
        InHand inHand = pull(caller);
        Scope stranger = room.caller(room.withTenancies(10));
        assertThat(calls.pull(stranger)).isFalse();
        assertThat(incoming.find(stranger, "azema1")).isEmpty();
        assertThat(incoming.find(stranger, inHand.called().number())).isEmpty();
        assertThatThrownBy(() -> incoming.take(stranger, campaign.id(), 1, false))
                .isInstanceOf(NotFound.class);
        assertRefused(Calls.GONE, () -> calls.record(stranger, report(inHand, Outcome.REACHED_OK)));
        Scope disguised = new Scope(stranger.landlord(), caller.actor());
        assertThat(calls.inHand(disguised)).isEmpty();
        assertRefused(Calls.GONE, () -> calls.record(disguised, report(inHand, Outcome.REACHED_OK)));
        assertThat(Objects.requireNonNull(inHand.lease().token())).isNotEqualTo(new UUID(0, 0));
    }
}
