package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.outreach.Cadence.Next;
import fr.palier.engine.outreach.Outcome.Then;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CadenceTest {
    private static final Cadence ORDINARY = new Cadence(3, false, false);
    private static final Cadence PRIORITY = new Cadence(3, true, false);

    private static Next after(Cadence cadence, Outcome outcome, String at, int attempts) {
        return cadence.after(outcome, LocalDateTime.parse(at), attempts, Optional.empty());
    }

    /** Easter Monday was 13 April 2020, the first of May a Friday. */
    @ParameterizedTest
    @CsvSource({
        "NO_ANSWER, 2020-04-15T10:00, 2020-04-15T13:30",
        "NO_ANSWER, 2020-04-15T11:00, 2020-04-15T14:00",
        "NO_ANSWER, 2020-04-15T15:00, 2020-04-16T09:00",
        "NO_ANSWER, 2020-04-17T15:00, 2020-04-18T09:00",
        "NO_ANSWER, 2020-04-18T10:00, 2020-04-20T13:30",
        "NO_ANSWER, 2020-04-11T11:59, 2020-04-14T13:30",
        "VOICEMAIL_LEFT, 2020-04-15T10:00, 2020-04-16T13:30",
        "VOICEMAIL_LEFT, 2020-04-30T10:00, 2020-05-04T13:30",
        "BUSY, 2020-04-15T10:00, 2020-04-15T10:30",
        "BUSY, 2020-04-15T11:45, 2020-04-15T13:30",
        "TECHNICAL, 2020-04-15T18:50, 2020-04-16T09:00",
        "LANGUAGE, 2020-04-15T16:00, 2020-04-16T10:00",
    })
    void triesAgain(Outcome outcome, String at, LocalDateTime next) {
        assertEquals(new Next.Again(next, false), after(ORDINARY, outcome, at, 1));
    }

    @Test
    void goesToTheDoorOfAPriorityPerson() {
        assertEquals(new Next.Visit(), after(PRIORITY, Outcome.NO_ANSWER, "2020-04-15T10:00", 3));
        assertEquals(new Next.Unreached(), after(ORDINARY, Outcome.NO_ANSWER, "2020-04-15T10:00", 3));
        assertInstanceOf(Next.Again.class, after(PRIORITY, Outcome.TECHNICAL, "2020-04-15T10:00", 3));
    }

    @Test
    void triesAnotherNumberAtOnce() {
        LocalDateTime at = LocalDateTime.parse("2020-04-15T10:00");
        Cadence other = new Cadence(3, true, true);
        assertEquals(new Next.Again(at, false), other.after(Outcome.WRONG_NUMBER, at, 0, Optional.empty()));
        assertEquals(new Next.Visit(), after(PRIORITY, Outcome.WRONG_NUMBER, "2020-04-15T10:00", 0));
        assertEquals(new Next.Unreached(), after(ORDINARY, Outcome.OUT_OF_SERVICE, "2020-04-15T10:00", 0));
    }

    @Test
    void keepsWhatWasPromised() {
        LocalDateTime promised = LocalDateTime.parse("2020-04-16T14:30");
        assertEquals(
                new Next.Again(promised, true),
                ORDINARY.after(
                        Outcome.REACHED_CALL_LATER, LocalDateTime.parse("2020-04-15T10:00"), 9, Optional.of(promised)));
        assertThrows(
                IllegalArgumentException.class,
                () -> after(ORDINARY, Outcome.REACHED_CALL_LATER, "2020-04-15T10:00", 0));
    }

    @Test
    void promisesOnlyWhatCanBeKept() {
        LocalDateTime now = LocalDateTime.parse("2020-04-15T10:00");
        assertTrue(Cadence.canPromise(LocalDateTime.parse("2020-04-15T10:15"), now));
        assertFalse(Cadence.canPromise(now, now));
        assertFalse(Cadence.canPromise(LocalDateTime.parse("2020-04-15T12:30"), now));
        assertFalse(Cadence.canPromise(LocalDateTime.parse("2020-04-18T15:00"), now));
        assertFalse(Cadence.canPromise(LocalDateTime.parse("2020-05-01T10:00"), now));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void hasAnAnswerToEveryOutcome(Outcome outcome) {
        Next next = PRIORITY.after(
                outcome,
                LocalDateTime.parse("2020-04-15T10:00"),
                3,
                Optional.of(LocalDateTime.parse("2020-04-16T10:00")));
        assertEquals(outcome.then() == Then.CLOSE, next instanceof Next.Closed);
    }

    /** Never outside the hours, never before the delay, and in the other half of a day where the table says so. */
    @Property
    void callsAgainInTheHours(
            @ForAll @IntRange(max = 4000) int days, @ForAll @IntRange(max = 1439) int minute, @ForAll Outcome outcome) {
        LocalDateTime at =
                LocalDate.of(2020, 1, 1).plusDays(days).atStartOfDay().plusMinutes(minute);
        if (outcome.then() == Then.AGAIN
                && ORDINARY.after(outcome, at, 1, Optional.empty())
                        instanceof Next.Again(LocalDateTime from, boolean promised)) {
            assertFalse(promised);
            assertTrue(Hours.areOpen(from));
            assertFalse(from.isBefore(at.plus(outcome.delay())));
            assertTrue(from.isBefore(at.plusDays(9)));
            if (outcome.isForTheOtherHalfDay()) {
                assertNotEquals(HalfDay.of(at.toLocalTime()), HalfDay.of(from.toLocalTime()));
            }
        }
    }

    @Property
    void opensAtTheFirstMomentThatIsOpen(
            @ForAll @IntRange(max = 4000) int days, @ForAll @IntRange(max = 1439) int minute) {
        LocalDateTime from =
                LocalDate.of(2020, 1, 1).plusDays(days).atStartOfDay().plusMinutes(minute);
        LocalDateTime opens = Hours.opening(from);
        assertTrue(Hours.areOpen(opens));
        for (LocalDateTime at = from; at.isBefore(opens); at = at.plus(Duration.ofMinutes(30))) {
            assertFalse(Hours.areOpen(at), at.toString());
        }
    }
}
