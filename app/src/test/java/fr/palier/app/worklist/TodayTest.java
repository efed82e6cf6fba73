package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.worklist.Filters.Sort;
import fr.palier.app.worklist.Filters.State;
import fr.palier.app.worklist.Filters.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class TodayTest {
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
    private Day day;

    @Autowired
    private Capacities capacities;

    private Morning morning;
    private Scope scope;

    @BeforeEach
    void begin() {
        morning = Morning.with(120, clock.today(), cast, jdbc, transactions);
        scope = morning.scope();
        refresh.catchUp(scope);
    }

    private Today today(Scope who, Filters filters) {
        return worklist.today(who, day.hours(who), filters, Optional.empty()).orElseThrow();
    }

    @Test
    void isEmptyBeforeTheFirstRun() {
        Scope none = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(worklist.today(none, day.hours(none), Filters.NONE, Optional.empty()))
                .isEmpty();
    }

    @Test
    void showsALandlordItsOwnListAlone() {
        Morning other = Morning.with(3, clock.today(), cast, jdbc, transactions);
        assertThat(today(other.scope(), Filters.NONE).lines()).hasSize(3);
        assertThat(worklist.find(other.scope(), 50)).isEmpty();
    }

    @Test
    void beginsWithTheFirstRanksAndSaysWhoTheyAre() {
        Today today = today(scope, Filters.NONE);
        assertThat(morning.ranks(today.lines()))
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
        Line first = today.lines().getFirst();
        assertThat(first.who().shortName()).isEqualTo("Étienne, J.");
        assertThat(first.who().branch()).isEqualTo("Agence Sud");
        assertThat(first.action()).isEqualTo("call_today");
        assertThat(first.balance()).isEqualTo(100_000);
        assertThat(today.around().curves().get(first.tenancyId()))
                .hasSize(13)
                .endsWith(100_000)
                .containsSubsequence(0, 50_000, 100_000);
        assertThat(today.tally().all()).isEqualTo(120);
        assertThat(today.tally().byAction()).containsEntry("call_today", 24).containsEntry("watch", 12);
    }

    /** 19 contacts fit into six hours and a half; messages and lines to watch take no hours. */
    @Test
    void endsWhereTheHoursEnd() {
        Today today = today(scope, Filters.NONE);
        assertThat(today.cut()).isEqualTo(new Today.Cut(24, 19, 96 - 19, 0));
        assertThat(today.cutAt()).isEqualTo(23);
    }

    @Test
    void movesTheEndWithTheHoursSaid() {
        capacities.say(scope, clock.today(), new Capacities.Capacity(4, 4 * 390, 20, true));
        assertThat(today(scope, Filters.NONE).cut().left()).isEqualTo(78);
    }

    @Test
    void doneContactsUseUpTheHours() {
        for (int tenancy : List.of(1, 2, 3)) {
            acts.called(scope, tenancy, ContactOutcome.NO_ANSWER, Optional.empty());
        }
        Today today = today(scope, Filters.NONE);
        assertThat(today.tally().done()).isEqualTo(3);
        assertThat(today.cut().left()).isEqualTo(16);
        assertThat(today.cut().rank()).isEqualTo(24);
    }

    @Test
    void filtersByBranchActionAndDepartment() {
        Filters north = Filters.NONE.withBranch(Optional.of(1)).withAction(Optional.of("call_today"));
        assertThat(today(scope, north).lines())
                .hasSize(12)
                .allMatch(line -> line.action().equals("call_today") && line.tenancyId() % 2 == 0);
        assertThat(today(scope, Filters.NONE.withDepartment(Optional.of("09"))).lines())
                .isEmpty();
    }

    @Test
    void sortsByBalanceAgeAndContact() {
        assertThat(today(scope, Filters.NONE.withSort(Sort.BALANCE)).lines())
                .isSortedAccordingTo((a, b) -> Long.compare(b.balance(), a.balance()));
        List<Line> oldest = today(scope, Filters.NONE.withSort(Sort.OLDEST)).lines();
        assertThat(oldest).allMatch(line -> line.tenancyId() % 4 == 3 || line.tenancyId() % 4 == 2);
        assertThat(today(scope, Filters.NONE.withSort(Sort.CONTACT)).lines()).hasSize(50);
    }

    @Test
    void pagesWithoutGapsOrDoublesInEveryOrderWhileLinesAreDone() {
        for (Sort sort : Sort.values()) {
            List<Integer> seen = new ArrayList<>();
            Optional<Integer> after = Optional.empty();
            boolean more = true;
            while (more) {
                Today page = worklist.today(scope, day.hours(scope), Filters.NONE.withSort(sort), after)
                        .orElseThrow();
                page.lines().forEach(line -> seen.add(line.tenancyId()));
                after = Optional.of(page.lines().getLast().tenancyId());
                acts.called(scope, page.lines().getLast().tenancyId(), ContactOutcome.WELL, Optional.empty());
                acts.called(scope, page.lines().getFirst().tenancyId(), ContactOutcome.WELL, Optional.empty());
                more = page.more();
            }
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(seen.size()).isGreaterThanOrEqualTo(120 - 6 * (sort.ordinal() + 1) + 6);
        }
    }

    @Test
    void keepsWhatIsInHandOnTop() {
        acts.take(scope, 7);
        Today today = today(scope, Filters.NONE);
        assertThat(morning.ranks(today.inHand())).containsExactly(7);
        assertThat(morning.ranks(today.lines())).doesNotContain(7);
        Scope colleague = morning.colleague(Role.ADVISER);
        assertThat(today(colleague, Filters.NONE).lines())
                .filteredOn(line -> line.rank() == 7)
                .singleElement()
                .matches(line ->
                        line.lease().orElseThrow().by().equals(scope.actor().person()));
    }

    @Test
    void tellsFreeFromTakenAndMine() {
        Scope colleague = morning.colleague(Role.ADVISER);
        acts.take(colleague, 1);
        acts.assign(scope, List.of(2), Optional.of(colleague.actor().person()));
        acts.assign(scope, List.of(3), Optional.of(scope.actor().person()));
        assertThat(today(scope, Filters.NONE.withWhose(Whose.TAKEN)).lines())
                .extracting(Line::tenancyId)
                .containsExactly(1);
        assertThat(today(scope, Filters.NONE.withWhose(Whose.MINE)).lines())
                .extracting(Line::tenancyId)
                .containsExactly(3);
        assertThat(today(scope, Filters.NONE.withWhose(Whose.FREE)).lines())
                .extracting(Line::tenancyId)
                .startsWith(3, 4)
                .doesNotContain(1, 2);
    }

    @Test
    void countsTheSituationsOfAnAbsentColleagueAsMine(@Autowired Covers covers) {
        Scope absent = morning.colleague(Role.ADVISER);
        acts.assign(scope, List.of(5), Optional.of(absent.actor().person()));
        Filters mine = Filters.NONE.withWhose(Whose.MINE);
        assertThat(today(scope, mine).lines()).isEmpty();
        covers.add(
                scope,
                absent.actor().person(),
                Optional.of(scope.actor().person()),
                clock.today(),
                clock.today().plusDays(2));
        assertThat(today(scope, mine).lines()).extracting(Line::tenancyId).containsExactly(5);
        assertThat(day.hours(scope).capacity().advisers()).isEqualTo(1);
    }

    @Test
    void movesWhatIsPutOffAndWhatIsDoneOutOfTheWay() {
        acts.called(scope, 1, ContactOutcome.WELL, Optional.empty());
        acts.putOff(scope, List.of(2), clock.today().plusDays(3), Line.Later.NO_TIME);
        assertThat(morning.ranks(today(scope, Filters.NONE).lines())).startsWith(3);
        assertThat(today(scope, Filters.NONE.withState(State.DONE)).lines())
                .extracting(Line::tenancyId)
                .containsExactly(1);
        Today aside = today(scope, Filters.NONE.withState(State.ASIDE));
        assertThat(aside.lines()).extracting(Line::tenancyId).containsExactly(2);
        assertThat(aside.tally().aside()).isEqualTo(1);
    }

    @Test
    void exportsAllLinesOfTheFilters() {
        List<Integer> tenancies = new ArrayList<>();
        worklist.all(scope, Filters.NONE.withBranch(Optional.of(1)), line -> tenancies.add(line.tenancyId()));
        assertThat(tenancies).hasSize(60).isSorted();
    }
}
