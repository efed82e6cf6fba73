package fr.palier.engine.law;

import static fr.palier.engine.law.LegalCases.LAW;
import static fr.palier.engine.law.LegalCases.OLD_LEASE;
import static fr.palier.engine.law.LegalCases.arrears;
import static fr.palier.engine.law.LegalCases.day;
import static fr.palier.engine.law.LegalCases.due;
import static fr.palier.engine.law.LegalCases.find;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Party;
import fr.palier.engine.law.Deadline.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each day of the calendar, from facts as the texts and the courts have them. */
@NullMarked
class LegalCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2020-03-05, 2020-05-05",
        "2019-12-31, 2020-02-29",
        "2020-12-31, 2021-02-28",
        "2026-12-31, 2027-02-28",
        "2027-01-01, 2027-03-01",
        "2027-04-05, 2027-06-05"
    })
    void tellsThePayingBodyWithinTwoMonthsUnderBothDefinitions(String since, LocalDate by) {
        Deadline report = find(LAW.of(arrears(since, ""), LocalDate.parse(since)), "caf-report")
                .orElseThrow();
        assertEquals(by, report.day());
        assertEquals(Nature.PROTECTIVE, report.nature());
        assertEquals(by.minusDays(21), report.warnOn());
    }

    /** The age of one euro makes it unpaid in 2027; until then nothing is due, but the day is seen coming. */
    @Test
    void seesASmallDebtComingUnpaidByItsAge() {
        LocalDate first = LocalDate.of(2027, 1, 5);
        Arrears one =
                new Arrears(OLD_LEASE, Aid.TO_LANDLORD, Optional.of(first), Optional.empty(), due(first), Map.of(), 0);
        List<Deadline> all = LAW.of(one, first.plusDays(3));
        assertEquals(
                LocalDate.of(2027, 4, 5), find(all, "unpaid-soon").orElseThrow().day());
        assertTrue(find(all, "caf-report").isEmpty());
    }

    @Test
    void seesNothingComingByAgeUnderTheRuleOfBefore() {
        LocalDate first = LocalDate.of(2020, 1, 5);
        Arrears one =
                new Arrears(OLD_LEASE, Aid.TO_LANDLORD, Optional.of(first), Optional.empty(), due(first), Map.of(), 0);
        assertTrue(find(LAW.of(one, first), "unpaid-soon").isEmpty());
    }

    @Test
    void doesNotAskForAReportWhereNoBenefitIsPaid() {
        List<Deadline> all = LAW.of(arrears(Aid.NONE, OLD_LEASE, "2020-03-05", ""), LocalDate.of(2020, 4, 1));
        assertTrue(find(all, "caf-report").isEmpty());
    }

    @Test
    void saysThatTheReportIsToBeCheckedWhereTheHouseholdIsPaid() {
        LocalDate today = LocalDate.of(2020, 4, 1);
        assertFalse(find(LAW.of(arrears("2020-03-05", ""), today), "caf-report")
                .orElseThrow()
                .isToCheck());
        assertTrue(find(LAW.of(arrears(Aid.TO_TENANT, OLD_LEASE, "2020-03-05", ""), today), "caf-report")
                .orElseThrow()
                .isToCheck());
    }

    /** A letter of before the rent counted as unpaid does not discharge. */
    @Test
    void asksAgainWhereTheBodyWasToldTooEarly() {
        LocalDate today = LocalDate.of(2020, 4, 1);
        assertTrue(find(LAW.of(arrears("2020-03-05", "caf-told 2020-03-04"), today), "caf-report")
                .isPresent());
        assertTrue(find(LAW.of(arrears("2020-03-05", "caf-told 2020-03-05"), today), "caf-report")
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caf-told 2020-03-31 | 2020-04-15 | plan | 2020-09-30",
                "caf-told 2020-03-31, sent-back 2020-04-20 | 2020-04-21 | plan | 2020-10-20",
                "caf-told 2020-03-31, sent-back 2020-08-31 | 2020-09-01 | plan | 2021-02-28",
                "caf-told 2020-03-31, direct-payment-asked 2020-04-02 | 2020-04-15 | direct-payment | 2020-06-02",
                "caf-told 2020-03-31, direct-payment-asked 2020-04-02, direct-payment-refused 2020-04-10 | 2020-04-15 | plan | 2020-06-10",
                "caf-told 2020-03-31, sent-back 2020-04-20, payer-notice 2020-10-25 | 2020-10-26 | fund-answer | 2021-01-25",
                "caf-told 2020-03-31, fund-seized 2020-04-20 | 2020-05-01 | fund-answer | 2020-10-20",
                "caf-told 2020-03-31, fund-seized 2020-04-20 | 2020-10-21 | plan | 2021-01-20",
                "caf-told 2020-03-31, small-debt 2020-04-20 | 2020-05-01 | small-proposal | 2020-05-20",
                "caf-told 2020-03-31, small-debt 2020-04-20 | 2020-05-01 | small-answer | 2020-06-20",
                "caf-told 2020-03-31, small-debt 2020-04-20, small-failed 2020-06-01, sent-back 2020-06-10 | 2020-06-11 | plan | 2020-09-10",
                "caf-told 2020-03-31, small-debt 2020-04-20, small-failed 2020-06-01, payer-notice 2020-06-10 | 2020-06-11 | fund-answer | 2020-07-25",
                "caf-told 2020-03-31, plan-sent 2020-05-04 | 2020-06-11 | plan-check | 2020-11-04",
                "caf-told 2020-03-31, plan-sent 2020-05-31 | 2021-12-01 | plan-check | 2022-05-31"
            })
    void countsWhatFollowsWhenTheBodyWasTold(String steps, String today, String code, LocalDate expected) {
        assertEquals(expected, day(arrears("2020-03-05", steps), today, code));
    }

    @Test
    void hasNothingToSayWhereNothingIsOwed() {
        Arrears none = new Arrears(
                OLD_LEASE,
                Aid.TO_LANDLORD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(LegalStep.NOTICE_SERVED, LocalDate.of(2020, 1, 15)),
                0);
        assertEquals(List.of(), LAW.of(none, LocalDate.of(2020, 4, 1)));
    }

    @Test
    void countsThreeYearsForATerm() {
        LocalDate oldest = LocalDate.of(2020, 2, 29);
        Arrears one = new Arrears(OLD_LEASE, Aid.NONE, Optional.of(oldest), Optional.empty(), due(oldest), Map.of(), 0);
        assertEquals(LocalDate.of(2023, 2, 28), day(one, "2022-01-01", "limitation"));
    }

    @Test
    void changesWhoDecidesAtTheBorder() {
        assertEquals(Party.PAYING_BODY, LAW.decides(LocalDate.of(2026, 12, 31)));
        assertEquals(Party.CCAPEX, LAW.decides(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void knowsSmallArrears() {
        LocalDate day = LocalDate.of(2020, 4, 15);
        assertTrue(LAW.isSmall(100_00, day));
        assertFalse(LAW.isSmall(100_01, day));
        assertFalse(LAW.isSmall(0, day));
    }

    @Test
    void saysWhenToActWhereOfficesAreClosed() {
        Deadline report = find(LAW.of(arrears("2020-03-10", ""), LocalDate.of(2020, 4, 15)), "caf-report")
                .orElseThrow();
        assertEquals(LocalDate.of(2020, 5, 10), report.day());
        assertEquals(LocalDate.of(2020, 5, 7), report.inPractice());
        assertEquals(Standing.AHEAD, report.on(LocalDate.of(2020, 4, 18)));
        assertEquals(Standing.NEAR, report.on(LocalDate.of(2020, 4, 19)));
        assertEquals(Standing.NEAR, report.on(LocalDate.of(2020, 5, 7)));
        assertEquals(Standing.LATE, report.on(LocalDate.of(2020, 5, 8)));
    }

    /** Whit Monday of 2020: done on the Friday before, and late on the Sunday. */
    @Test
    void isLateOnceTheLastWorkingDayIsOver() {
        Deadline report = find(LAW.of(arrears("2020-04-01", ""), LocalDate.of(2020, 5, 29)), "caf-report")
                .orElseThrow();
        assertEquals(LocalDate.of(2020, 6, 1), report.day());
        assertEquals(LocalDate.of(2020, 5, 29), report.inPractice());
        assertEquals(Standing.NEAR, report.on(LocalDate.of(2020, 5, 29)));
        assertEquals(Standing.LATE, report.on(LocalDate.of(2020, 5, 31)));
    }

    /** What somebody else owes is awaited until its day, a Sunday too. */
    @Test
    void awaitsAnAnswerUntilItsDay() {
        Arrears seized = arrears("2019-12-05", "caf-told 2020-01-05, fund-seized 2020-02-02");
        Deadline answer =
                find(LAW.of(seized, LocalDate.of(2020, 3, 1)), "fund-answer").orElseThrow();
        assertEquals(LocalDate.of(2020, 8, 2), answer.day());
        assertEquals(answer.day(), answer.inPractice());
        assertEquals(Standing.NEAR, answer.on(answer.day()));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-10, , 2019-09-10",
        "2020-01-31, , 2020-07-31",
        "2020-01-31, 2020-07-20, 2021-01-20",
        "2020-01-31, 2019-12-01, 2020-07-31",
        "2027-01-01, , 2027-07-01"
    })
    void looksAtAnOverIndebtednessAgainAfterSixMonths(LocalDate since, @Nullable LocalDate reviewed, LocalDate day) {
        Deadline next = LAW.review(since, Optional.ofNullable(reviewed)).orElseThrow();
        assertEquals(day, next.day());
        assertEquals(Citation.NONE, next.reference());
        assertTrue(next.isToCheck());
        assertEquals(Nature.OFFER, next.nature());
    }
}
