package fr.palier.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.ledger.Fact.Plan;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class TimelineTest {
    private static final Set<EntryKind> ALL = EnumSet.allOf(EntryKind.class);

    @Autowired
    private Cast cast;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Holds holds;

    @Autowired
    private Recordings recordings;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Scope scope;
    private int tenancy;
    private LocalDate today;

    @BeforeEach
    void letsADwelling() {
        scope = cast.person(cast.landlord(), Role.ADVISER);
        tenancy = cast.tenancy(scope, "Azéma").id();
        today = clock.today();
    }

    @Test
    void countsWhoWasSpokenWithAndWhoWasOnlyCalled() {
        timeline.contact(scope, tenancy, Contact.of(Channel.PHONE, ContactOutcome.WELL, today.minusDays(9)));
        timeline.contact(scope, tenancy, Contact.of(Channel.PHONE, ContactOutcome.NO_ANSWER, today.minusDays(2)));
        assertThat(facts().lastContact()).contains(today.minusDays(9));
        assertThat(facts().lastTry()).contains(today.minusDays(2));
    }

    @Test
    void takesBackAContactWhichThenCountsForNothingButStaysStruck() {
        long recorded = timeline.contact(scope, tenancy, noted("Appelé par erreur"));
        long mark = mark();
        timeline.withdraw(scope, tenancy, recorded);
        assertThat(facts()).isEqualTo(Facts.NONE);
        assertThat(factsAt(mark).lastContact()).contains(today);
        List<TimelineEntry> entries = timeline.entries(scope, tenancy, ALL, Position.START, 10);
        assertThat(entries)
                .extracting(TimelineEntry::kind)
                .containsExactly(EntryKind.CONTACT_WITHDRAWN, EntryKind.CONTACT);
        assertThat(entries.getLast().withdrawn()).isTrue();
        assertThat(entries.getLast().note()).isEmpty();
        refused(() -> timeline.withdraw(scope, tenancy, recorded)).hasMessage("timeline.withdraw-too-late");
    }

    @Test
    void letsNobodyElseTakeBackAContact() {
        long recorded = timeline.contact(scope, tenancy, Contact.of(Channel.VISIT, ContactOutcome.WELL, today));
        Scope colleague = cast.colleague(scope, Role.ADVISER);
        refused(() -> timeline.withdraw(colleague, tenancy, recorded)).hasMessage("timeline.withdraw-too-late");
        assertThat(facts().lastContact()).contains(today);
    }

    @Test
    void refusesContactsThatCannotBe() {
        refused(() -> timeline.contact(
                        scope, tenancy, Contact.of(Channel.PHONE, ContactOutcome.WELL, today.plusDays(1))))
                .hasMessage("timeline.contact-to-come");
        refused(() -> timeline.contact(scope, tenancy, Contact.of(Channel.PHONE, ContactOutcome.CALL_BACK, today)))
                .hasMessage("timeline.call-back-when");
        timeline.contact(scope, tenancy, noted("é".repeat(500)));
        assertThat(timeline.entries(scope, tenancy, ALL, Position.START, 10)).hasSize(1);
    }

    @Test
    void holdsFromItsFirstDayToItsLast() {
        hold(today.minusDays(3), today.plusDays(3));
        assertThat(asOf(today.minusDays(4)).isHeld(today.minusDays(4))).isFalse();
        assertThat(asOf(today.minusDays(3)).isHeld(today.minusDays(3))).isTrue();
        assertThat(asOf(today.plusDays(3)).isHeld(today.plusDays(3))).isTrue();
        assertThat(asOf(today.plusDays(4)).isHeld(today.plusDays(4))).isFalse();
        assertThat(facts().holdReason()).contains(HoldReason.HOSPITAL);
    }

    @Test
    void doesNotHoldBeforeAHoldBegins() {
        hold(today.plusDays(5), today.plusDays(9));
        assertThat(facts().isHeld(today)).isFalse();
    }

    @Test
    void liftsAHoldAndKeepsItsHistory() {
        long recorded = hold(today.minusDays(20), today.plusDays(20));
        long mark = mark();
        holds.lift(scope, tenancy, recorded);
        assertThat(facts().isHeld(today)).isFalse();
        assertThat(factsAt(mark).isHeld(today)).isTrue();
        Hold hold = holds.all(scope, tenancy).getFirst();
        assertThat(hold.lifted()).contains(new Hold.Lifting(scope.actor().name(), today));
        assertThat(hold.until()).isEqualTo(today.plusDays(20));
        refused(() -> holds.lift(scope, tenancy, recorded)).hasMessage("timeline.hold-not-open");
    }

    @Test
    void refusesHoldsThatCannotBe() {
        refusedHold(HoldReason.HOSPITAL, today, today.minusDays(1)).hasMessage("timeline.hold-ends-before");
        refusedHold(HoldReason.HOSPITAL, today.minusDays(9), today.minusDays(1))
                .hasMessage("timeline.hold-already-over");
        refusedHold(HoldReason.HOSPITAL, today, today.plusDays(367)).hasMessage("timeline.hold-too-long");
        refusedHold(HoldReason.OTHER, today, today.plusDays(9)).hasMessage("timeline.hold-says-why");
    }

    @Test
    void tellsWhereAPlanStandsOnADay() {
        timeline.planState(scope, tenancy, Plan.LIVE, today.minusDays(60));
        long mark = mark();
        timeline.planState(scope, tenancy, Plan.BROKEN, today.minusDays(5));
        assertThat(facts().plan()).isEqualTo(Plan.BROKEN);
        assertThat(asOf(today.minusDays(6)).plan()).isEqualTo(Plan.LIVE);
        assertThat(factsAt(mark).plan()).isEqualTo(Plan.LIVE);
        assertThat(asOf(today.minusDays(61)).plan()).isEqualTo(Plan.NONE);
    }

    @Test
    void readsEntriesPageByPageInTheOrderOfDays() {
        for (int ago : new int[] {3, 1, 2, 1, 5}) {
            timeline.contact(scope, tenancy, Contact.of(Channel.SMS, ContactOutcome.SENT, today.minusDays(ago)));
        }
        List<TimelineEntry> all = timeline.entries(scope, tenancy, ALL, Position.START, 10);
        assertThat(all)
                .extracting(e -> today.toEpochDay() - e.position().day().toEpochDay())
                .containsExactly(1L, 1L, 2L, 3L, 5L);
        List<TimelineEntry> first = timeline.entries(scope, tenancy, ALL, Position.START, 2);
        List<TimelineEntry> rest =
                timeline.entries(scope, tenancy, ALL, first.getLast().position(), 10);
        assertThat(rest).isEqualTo(all.subList(2, 5));
    }

    @Test
    void filtersEntriesByTheme() {
        timeline.note(scope, tenancy, FreeText.plain("Le gardien a vu la famille."));
        timeline.record(scope, tenancy, EntryKind.MEAL, Map.of("meals", "2"));
        timeline.contact(scope, tenancy, Contact.of(Channel.PHONE, ContactOutcome.WELL, today));
        List<TimelineEntry> meals =
                timeline.entries(scope, tenancy, Theme.kinds(EnumSet.of(Theme.MEALS)), Position.START, 10);
        assertThat(meals).extracting(TimelineEntry::kind).containsExactly(EntryKind.MEAL);
        assertThat(meals.getFirst().detail()).containsEntry("meals", "2");
    }

    @Test
    void knowsNothingOfAnotherLandlordsTenancies() {
        Scope other = cast.person(cast.landlord(), Role.ADVISER);
        long recorded = hold(today, today.plusDays(9));
        assertThatThrownBy(() -> timeline.note(other, tenancy, FreeText.plain("Rien")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> holds.lift(other, tenancy, recorded)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> timeline.withdraw(other, tenancy, recorded)).isInstanceOf(NotFound.class);
        assertThat(holds.all(other, tenancy)).isEmpty();
        assertThat(timeline.facts(other, List.of(tenancy))).isEmpty();
        assertThat(timeline.entries(other, tenancy, ALL, Position.START, 10)).isEmpty();
    }

    private Contact noted(String note) {
        return new Contact(Channel.PHONE, ContactOutcome.WELL, today, FreeText.plain(note), Optional.empty());
    }

    private long hold(LocalDate from, LocalDate until) {
        return holds.add(scope, tenancy, new HoldTerms(HoldReason.HOSPITAL, from, until, FreeText.NONE));
    }

    private AbstractThrowableAssert<?, ?> refusedHold(HoldReason reason, LocalDate from, LocalDate until) {
        return refused(() -> holds.add(scope, tenancy, new HoldTerms(reason, from, until, FreeText.NONE)));
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable act) {
        return assertThatThrownBy(act).isInstanceOf(Refused.class);
    }

    private long mark() {
        return transactions.read(scope, () -> recordings.mark(scope));
    }

    private Facts facts() {
        return timeline.facts(scope, List.of(tenancy)).getOrDefault(tenancy, Facts.NONE);
    }

    private Facts factsAt(long mark) {
        return timeline.facts(scope, List.of(tenancy), today, mark).getOrDefault(tenancy, Facts.NONE);
    }

    private Facts asOf(LocalDate day) {
        return timeline.facts(scope, List.of(tenancy), day, Long.MAX_VALUE).getOrDefault(tenancy, Facts.NONE);
    }

    @Test
    void knowsThePlansOfWhichOnlyAFileTells() {
        timeline.planState(scope, tenancy, Plan.BROKEN, today);
        assertThat(timeline.plansOfFiles(scope, List.of(tenancy))).isEmpty();
        long recorded = timeline.record(scope, tenancy, EntryKind.PLAN_STATE, Map.of("state", "broken", "import", "1"));
        transactions.write(
                scope,
                () -> jdbc.sql("""
                        insert into timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)
                        values (?, ?, ?, ?, 'broken', ?)""")
                        .params(
                                scope.landlord(),
                                tenancy,
                                recorded,
                                today,
                                scope.actor().person())
                        .update());
        assertThat(timeline.plansOfFiles(scope, List.of(tenancy))).containsExactly(tenancy);
        timeline.planState(scope, tenancy, Plan.LIVE, today);
        assertThat(timeline.plansOfFiles(scope, List.of(tenancy))).isEmpty();
    }
}
