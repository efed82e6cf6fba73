package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.worklist.Line.Kind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class ActsTest {
    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Acts acts;

    @Autowired
    private Refresh refresh;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Holds holds;

    private Morning morning;
    private Scope scope;
    private Scope colleague;

    @BeforeEach
    void begin() {
        morning = Morning.with(400, clock.today(), cast, jdbc, transactions);
        scope = morning.scope();
        colleague = morning.colleague(Role.ADVISER);
        refresh.catchUp(scope);
    }

    private Line line(int tenancy) {
        return worklist.line(scope, tenancy).line();
    }

    private Kind aside(int tenancy) {
        return line(tenancy).away().orElseThrow().kind();
    }

    @Test
    void neverGivesTwoPeopleTheSameLine() throws Exception {
        List<Scope> people = IntStream.range(0, 6)
                .mapToObj(n -> morning.colleague(Role.ADVISER))
                .toList();
        ConcurrentLinkedQueue<Integer> taken = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Scope person : people) {
                threads.submit(() -> IntStream.range(0, 20)
                        .forEach(n -> acts.takeNext(person, Filters.NONE).ifPresent(taken::add)));
            }
        }
        assertThat(taken).hasSize(120).doesNotHaveDuplicates();
        assertThat(taken).allMatch(tenancy -> tenancy <= 126);
    }

    @Test
    void refusesALineThatAColleagueHas() {
        acts.take(scope, 1);
        assertThatThrownBy(() -> acts.take(colleague, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> acts.phone(colleague, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> acts.called(colleague, 1, ContactOutcome.WELL, Optional.empty()))
                .isInstanceOf(Refused.class);
        assertThat(acts.putOff(colleague, List.of(1), clock.today().plusDays(1), Line.Later.NO_TIME))
                .isZero();
        acts.take(scope, 1);
    }

    @Test
    void letsALineGoWhenItsTimeIsUp() {
        acts.take(scope, 1);
        morning.leasesRunOut();
        assertThat(acts.renew(scope)).isZero();
        acts.take(colleague, 1);
        assertThat(line(1).lease().orElseThrow().by())
                .isEqualTo(colleague.actor().person());
    }

    @Test
    void givesALineBack() {
        acts.take(scope, 1);
        acts.release(colleague, 1);
        assertThat(line(1).lease()).isPresent();
        acts.release(scope, 1);
        assertThat(line(1).lease()).isEmpty();
    }

    @Test
    void takesTheNextThatIsNeitherSuspendedNorSpokenWithNorSomebodyElses() {
        holds.add(
                scope,
                1,
                new HoldTerms(
                        HoldReason.FSL_PENDING, clock.today(), clock.today().plusDays(9), FreeText.NONE));
        timeline.contact(scope, 2, Contact.of(Channel.OFFICE, ContactOutcome.WELL, clock.today()));
        acts.assign(scope, List.of(3), Optional.of(colleague.actor().person()));
        assertThat(acts.takeNext(scope, Filters.NONE)).contains(4);
        assertThat(acts.takeNext(colleague, Filters.NONE)).contains(3);
    }

    @Test
    void answersThatNothingIsFree() {
        assertThat(acts.takeNext(scope, Filters.NONE.withDepartment(Optional.of("09"))))
                .isEmpty();
    }

    @Test
    void recordsACallOnce() {
        acts.take(scope, 1);
        acts.called(scope, 1, ContactOutcome.PROMISED, Optional.empty());
        acts.called(scope, 1, ContactOutcome.PROMISED, Optional.empty());
        assertThat(aside(1)).isEqualTo(Kind.DONE);
        assertThat(line(1).lease()).isEmpty();
        assertThat(contacts(1)).isEqualTo(1);
        assertThat(timeline.facts(scope, List.of(1)).get(1).lastContact()).contains(clock.today());
    }

    private int contacts(int tenancy) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select count(*) from timeline.contact where landlord_id = ? and tenancy_id = ?")
                        .params(scope.landlord(), tenancy)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void tellsAColleagueThatItWasJustDone() {
        acts.called(scope, 1, ContactOutcome.WELL, Optional.empty());
        assertThatThrownBy(() -> acts.called(colleague, 1, ContactOutcome.NO_ANSWER, Optional.empty()))
                .isInstanceOf(Refused.class);
        assertThat(contacts(1)).isEqualTo(1);
    }

    @Test
    void bringsAPromisedCallBackOnItsDay() {
        acts.called(
                scope, 1, ContactOutcome.CALL_BACK, Optional.of(clock.today().plusDays(2)));
        assertThat(aside(1)).isEqualTo(Kind.PROMISE);
        assertThat(timeline.facts(scope, List.of(1)).get(1).lastContact()).isEmpty();
        transactions.write(scope, () -> {
            jdbc.sql("update worklist.item set away_until = ?, away_on = ? where landlord_id = ? and tenancy_id = 1")
                    .params(clock.today(), clock.today().minusDays(2), scope.landlord())
                    .update();
        });
        morning.run(clock.today(), "t.id > 10", "t.id");
        Today today = today();
        assertThat(today.promised()).extracting(Line::tenancyId).containsExactly(1);
        assertThat(today.promised().getFirst().isListed()).isFalse();
        acts.called(scope, 1, ContactOutcome.WELL, Optional.empty());
        assertThat(today().promised()).isEmpty();
    }

    private Today today() {
        return worklist.today(scope, dayOf(), Filters.NONE, Optional.empty()).orElseThrow();
    }

    @Autowired
    private Day day;

    private Day.Hours dayOf() {
        return day.hours(scope);
    }

    @Test
    void refusesAPromiseWithoutADay() {
        assertThatThrownBy(() -> acts.called(scope, 1, ContactOutcome.CALL_BACK, Optional.empty()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> acts.called(scope, 1, ContactOutcome.CALL_BACK, Optional.of(clock.today())))
                .isInstanceOf(Refused.class);
        assertThat(contacts(1)).isZero();
    }

    @Test
    void takesBackACallAndPutsThePromiseBack() {
        acts.called(
                scope, 1, ContactOutcome.CALL_BACK, Optional.of(clock.today().plusDays(1)));
        transactions.write(scope, () -> {
            jdbc.sql("update worklist.item set away_until = ? where landlord_id = ? and tenancy_id = 1")
                    .params(clock.today(), scope.landlord())
                    .update();
        });
        acts.called(scope, 1, ContactOutcome.WELL, Optional.empty());
        acts.undo(scope, 1);
        assertThat(aside(1)).isEqualTo(Kind.PROMISE);
        assertThat(timeline.facts(scope, List.of(1)).get(1).lastContact()).isEmpty();
        assertThat(line(1).lease().orElseThrow().by()).isEqualTo(scope.actor().person());
    }

    @Test
    void takesBackOnlyOnesOwnAndOnlyForTenMinutes() {
        acts.called(scope, 1, ContactOutcome.WELL, Optional.empty());
        assertThatThrownBy(() -> acts.undo(colleague, 1)).isInstanceOf(Refused.class);
        morning.madeAgo("9 minutes");
        acts.undo(scope, 1);
        assertThatThrownBy(() -> acts.undo(scope, 1)).isInstanceOf(Refused.class);
        acts.putOff(scope, List.of(2), clock.today().plusDays(1), Line.Later.BAD_MOMENT);
        morning.madeAgo("11 minutes");
        assertThatThrownBy(() -> acts.undo(scope, 2)).isInstanceOf(Refused.class);
    }

    @Test
    void putsOffUntilADayToComeAlone() {
        assertThatThrownBy(() -> acts.putOff(scope, List.of(1), clock.today(), Line.Later.NO_TIME))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> acts.putOff(scope, List.of(1), clock.today().plusDays(32), Line.Later.NO_TIME))
                .isInstanceOf(Refused.class);
        assertThat(acts.putOff(scope, List.of(1, 2), clock.today().plusDays(31), Line.Later.NO_TIME))
                .isEqualTo(2);
    }

    @Test
    void givesThreeHundredLinesToAColleagueAtOnce() {
        List<Integer> shown = acts.shown(scope, Filters.NONE);
        assertThat(shown).hasSize(400);
        acts.assign(scope, List.of(7), Optional.of(scope.actor().person()));
        ActStore.Lot lot = acts.assign(
                scope, shown.subList(0, 300), Optional.of(colleague.actor().person()));
        assertThat(lot.situations()).isEqualTo(300);
        assertThat(line(300).assignedTo()).contains(colleague.actor().person());
        assertThat(line(301).assignedTo()).isEmpty();
        assertThat(acts.takeBack(colleague, lot.micros()))
                .as("by whoever gave it away")
                .isZero();
        assertThat(acts.takeBack(scope, lot.micros() + 1)).isZero();
        assertThat(acts.takeBack(scope, lot.micros())).isEqualTo(300);
        assertThat(line(300).assignedTo()).isEmpty();
        assertThat(line(7).assignedTo()).contains(scope.actor().person());
        assertThat(acts.takeBack(scope, lot.micros())).as("once").isZero();
    }

    @Test
    void keepsAnAssignmentWhenTheTenancyLeavesTheListAndComesBack() {
        acts.assign(scope, List.of(1), Optional.of(colleague.actor().person()));
        morning.run(clock.today(), "t.id > 10", "t.id");
        refresh.catchUp(scope);
        assertThat(line(1).isListed()).isFalse();
        assertThat(worklist.find(scope, 2)).isEmpty();
        morning.run(clock.today());
        refresh.catchUp(scope);
        assertThat(line(1).assignedTo()).contains(colleague.actor().person());
    }

    @Test
    void knowsNothingOfAnotherLandlordsTenancies() {
        Morning other = Morning.with(20, clock.today(), cast, jdbc, transactions);
        refresh.catchUp(other.scope());
        assertThatThrownBy(() -> acts.take(other.scope(), 300)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acts.called(other.scope(), 300, ContactOutcome.WELL, Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThat(acts.named(other.scope(), List.of(morning.publicId(1)))).isEmpty();
        acts.assign(other.scope(), List.of(1), Optional.of(other.scope().actor().person()));
        assertThat(line(1).assignedTo()).isEmpty();
    }
}
