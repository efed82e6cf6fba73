package fr.palier.engine.law.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schemes that ship ask, and what they answer. */
class InterviewTest {
    private static final LocalDate SPRING = LocalDate.of(2020, 4, 15);
    private static final LocalDate OLD_LEASE = LocalDate.of(2010, 5, 1);

    /** Someone with a debt of three months, since May 2010 where no other lease is told. */
    private static final class Told {
        private final LocalDate today;
        private final LocalDate lease;
        private final Map<Question, Long> answers = new EnumMap<>(Question.class);
        private final Set<Question> unknown = EnumSet.noneOf(Question.class);

        Told(LocalDate today, LocalDate lease) {
            this.today = today;
            this.lease = lease;
            say("landlord = social").say("owed = 300").say("lease-months = 119");
        }

        Told say(String said) {
            String[] parts = said.split(" = ");
            Question question = Question.of(parts[0]).orElseThrow();
            answers.put(question, question.read(parts[1]).orElseThrow());
            return this;
        }

        Told doesNotKnow(Question question) {
            unknown.add(question);
            return this;
        }

        Interview interview() {
            return new Interview(Schemes.shipped(), today, lease, answers, unknown);
        }

        Optional<Finding> of(String scheme) {
            return interview().findings().stream()
                    .filter(one -> one.scheme().code().equals(scheme))
                    .findFirst();
        }

        Verdict verdict(String scheme) {
            return of(scheme).orElseThrow().verdict();
        }
    }

    @Test
    void doesNotKnowTheCovidAidBeforeItOpened() {
        assertTrue(new Told(SPRING, OLD_LEASE).of("al-covid").isEmpty());
        assertTrue(new Told(LocalDate.of(2020, 6, 29), OLD_LEASE).of("al-covid").isEmpty());
        assertEquals(Verdict.MAYBE, new Told(LocalDate.of(2020, 6, 30), OLD_LEASE).verdict("al-covid"));
        assertTrue(new Told(LocalDate.of(2026, 11, 24), OLD_LEASE)
                .of("al-covid")
                .orElseThrow()
                .closed());
    }

    @Test
    void asksNothingOfHealthCrisisInSpring() {
        Set<Question> open = new Told(SPRING, OLD_LEASE).interview().open();
        assertFalse(open.contains(Question.INCOME) || open.contains(Question.COVID_AID), "the aid was not open");
        assertFalse(open.contains(Question.VISA), "the lease is older than Visale");
        assertFalse(open.contains(Question.LOCA_PASS), "the guarantee covers three years");
    }

    /** loi 89-462, art. 22-1: a student without scholarship, since 2009-03-27. */
    @ParameterizedTest
    @CsvSource({
        "2009-03-26, other, no, YES",
        "2009-03-27, other, no, NO",
        "2015-09-01, student, no, YES",
        "2015-09-01, student, yes, NO",
    })
    void acceptsAPersonAsSuretyOfAStudentWithoutScholarshipAlone(
            LocalDate lease, String status, String scholarship, Verdict verdict) {
        Told told = new Told(SPRING, lease)
                .say("surety = yes")
                .say("status-at-lease = " + status)
                .say("scholarship = " + scholarship);
        assertEquals(verdict, told.verdict("surety-person"));
    }

    @Test
    void asksWhetherThereWasAScholarshipOnlyWhereItMatters() {
        LocalDate lease = LocalDate.of(2015, 9, 1);
        assertTrue(new Told(SPRING, lease).interview().open().contains(Question.SCHOLARSHIP));
        assertFalse(
                new Told(SPRING, lease).say("surety = no").interview().open().contains(Question.SCHOLARSHIP));
        assertFalse(new Told(SPRING, lease)
                .say("status-at-lease = other")
                .interview()
                .open()
                .contains(Question.SCHOLARSHIP));
        assertFalse(
                new Told(SPRING, LocalDate.of(2009, 3, 26)).interview().open().contains(Question.SCHOLARSHIP));
    }

    /** Of one who was 48: whoever gave the visa looked at that. */
    @Test
    void asksNoMoreOfAGuaranteeWhosePaperIsOnFile() {
        LocalDate lease = LocalDate.of(2019, 9, 1);
        Map<Question, Long> said = new EnumMap<>(Map.of(
                Question.LANDLORD,
                0L,
                Question.OWED,
                300L,
                Question.AGE_AT_LEASE,
                48L,
                Question.VISA,
                0L,
                Question.SURETY,
                1L));
        Interview asking = new Interview(Schemes.shipped(), SPRING, lease, said, Set.of());
        assertEquals(Verdict.NO, verdict(asking, "visale"));
        Interview proved = new Interview(Schemes.shipped(), SPRING, lease, said, Set.of(), Set.of(Question.VISA));
        assertEquals(Verdict.YES, verdict(proved, "visale"));
        assertFalse(proved.open().contains(Question.STATUS_AT_LEASE));
        said.put(Question.OWED, 100L);
        assertEquals(
                Verdict.NO,
                verdict(
                        new Interview(Schemes.shipped(), SPRING, lease, said, Set.of(), Set.of(Question.VISA)),
                        "visale"),
                "it pays from more than a month on");
    }

    private static Verdict verdict(Interview interview, String scheme) {
        return interview.findings().stream()
                .filter(one -> one.scheme().code().equals(scheme))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void knowsWithoutAskingThatSomebodyOlderHasNoVisaleInSocialHousing() {
        Told told = new Told(SPRING, LocalDate.of(2019, 9, 1)).say("age-at-lease = 31");
        assertEquals(Verdict.NO, told.verdict("visale"));
        assertEquals(
                List.of("age"),
                told.of("visale").orElseThrow().deciding().stream()
                        .map(one -> one.need().clause().name())
                        .toList());
        assertFalse(told.interview().open().contains(Question.VISA));
        assertTrue(new Told(SPRING, LocalDate.of(2019, 9, 1))
                .say("age-at-lease = 30")
                .interview()
                .open()
                .contains(Question.VISA));
    }

    @Test
    void callsVisaleOnceMoreThanAMonthIsOwed() {
        Told told = new Told(SPRING, LocalDate.of(2019, 9, 1))
                .say("age-at-lease = 20")
                .say("status-at-lease = apprentice")
                .say("visa = yes");
        assertEquals(Verdict.YES, told.verdict("visale"));
        assertEquals(Verdict.NO, told.say("owed = 100").verdict("visale"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07-01, agricultural, 3, 2309, NO",
        "2020-11-05, agricultural, 3, 2309, YES",
        "2020-07-01, private, 3, 2309, YES",
        "2020-07-01, private, 4, 2309, NO",
        "2020-12-01, private, 6, 2309, YES",
        "2020-12-01, private, 6, 2310, NO",
        "2021-01-01, private, 6, 2331, YES",
    })
    void followsTheDatesOfTheCovidAid(LocalDate today, String work, int months, int income, Verdict verdict) {
        Told told = new Told(today, OLD_LEASE)
                .say("employment = " + work)
                .say("event = less-income")
                .say("loss = 15")
                .say("event-months = " + months)
                .say("income = " + income)
                .say("covid-aid = no");
        assertEquals(verdict, told.verdict("al-covid"));
    }

    @Test
    void leavesOpenWhatNobodyKnows() {
        Told told = new Told(SPRING, OLD_LEASE)
                .say("employment = private")
                .say("event = job-loss")
                .doesNotKnow(Question.FIRM_SIZE);
        assertEquals(Verdict.MAYBE, told.verdict("al-loan"));
        assertFalse(told.interview().open().contains(Question.FIRM_SIZE), "not asked again");
        assertEquals(Verdict.YES, told.verdict("cil-pass"));
        assertEquals(Verdict.NO, told.say("event = nothing").verdict("al-loan"), "whatever the size of the firm");
    }

    @Test
    void leadsACivilServantThroughFewQuestions() {
        Told told = new Told(SPRING, OLD_LEASE);
        List<Question> asked = new ArrayList<>();
        for (Optional<Question> next = told.interview().next();
                next.isPresent();
                next = told.interview().next()) {
            Question question = next.get();
            asked.add(question);
            List<String> options = question.options();
            String said = question == Question.EMPLOYMENT ? "public" : options.isEmpty() ? "40" : options.getLast();
            told.say(question.code() + " = " + said);
        }
        assertEquals(
                Arrays.asList(Question.STATUS_AT_LEASE, Question.BODY_SURETY, Question.INSURED, Question.EMPLOYMENT),
                asked);
    }
}
