package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Arrears.Present;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Party;
import fr.palier.engine.law.Deadline.Standing;
import java.time.LocalDate;
import java.util.EnumMap;
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
    private static final LegalCalendar LAW = LegalCalendar.shipped();
    private static final LocalDate OLD_LEASE = LocalDate.of(2015, 6, 1);

    /** Unpaid since a day, with steps written {@code step date, step date}. */
    private static Arrears arrears(Aid aid, LocalDate lease, String unpaidSince, String steps) {
        LocalDate since = LocalDate.parse(unpaidSince);
        Map<LegalStep, LocalDate> done = new EnumMap<>(LegalStep.class);
        for (String step : steps.isBlank() ? new String[0] : steps.split(", ")) {
            String[] parts = step.strip().split(" ");
            done.put(LegalStep.of(parts[0]).orElseThrow(), LocalDate.parse(parts[1]));
        }
        return new Arrears(lease, aid, Optional.of(since.minusMonths(3)), Optional.of(since), present(since), done, 0);
    }

    /** Of which nothing was paid. */
    private static Optional<Present> present(LocalDate unpaidSince) {
        return Optional.of(new Present(unpaidSince.minusMonths(3), Optional.of(unpaidSince)));
    }

    private static Arrears arrears(String unpaidSince, String steps) {
        return arrears(Aid.TO_LANDLORD, OLD_LEASE, unpaidSince, steps);
    }

    /** That does not count as unpaid. */
    private static Optional<Present> due(LocalDate oldest) {
        return Optional.of(new Present(oldest, Optional.empty()));
    }

    private static Optional<Deadline> find(List<Deadline> all, String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static LocalDate day(Arrears arrears, String today, String code) {
        List<Deadline> all = LAW.of(arrears, LocalDate.parse(today));
        return find(all, code).orElseThrow(() -> new AssertionError(all)).day();
    }

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

    /** Days of effect that courts held to: Alès, Bobigny, Saint-Nazaire; Tours, on a Monday behind a Sunday. */
    @ParameterizedTest
    @CsvSource({
        "2015-06-01, 2024-12-12, 2025-02-13",
        "2015-06-01, 2024-12-17, 2025-02-18",
        "2015-06-01, 2023-06-23, 2023-08-24",
        "2015-06-01, 2023-11-14, 2024-01-15",
        "2023-07-28, 2024-12-12, 2025-02-13",
        "2023-07-29, 2024-12-12, 2025-01-24",
        "2015-06-01, 2024-12-31, 2025-03-01"
    })
    void givesTheNoticeItsEffectByTheDayOfTheLease(LocalDate lease, String served, LocalDate effect) {
        Arrears one = arrears(Aid.NONE, lease, "2023-05-05", "notice-served " + served);
        Deadline found =
                find(LAW.of(one, LocalDate.parse(served)), "notice-effect").orElseThrow();
        assertEquals(effect, found.day());
        assertEquals(Nature.COERCIVE, found.nature());
    }

    @Test
    void keepsTheLongerDelayThatALeaseGrants() {
        Arrears one = new Arrears(
                LocalDate.of(2024, 1, 1),
                Aid.NONE,
                Optional.of(LocalDate.of(2024, 9, 1)),
                Optional.of(LocalDate.of(2024, 10, 1)),
                present(LocalDate.of(2024, 10, 1)),
                Map.of(LegalStep.NOTICE_SERVED, LocalDate.of(2024, 12, 12)),
                2);
        assertEquals(LocalDate.of(2025, 2, 13), day(one, "2024-12-20", "notice-effect"));
    }

    /** Served on 15 February 2020, its two months end in the protected days. */
    @Test
    void carriesANoticeOverTheProtectedDaysOf2020() {
        Arrears one = arrears(Aid.NONE, OLD_LEASE, "2020-01-05", "notice-served 2020-02-15");
        assertEquals(LocalDate.of(2020, 4, 16), day(one, "2020-03-25", "notice-effect"));
        assertEquals(LocalDate.of(2020, 7, 29), day(one, "2020-04-15", "notice-effect"));
    }

    @Test
    void asksForTheCommissionBeforeASummonsAndForNoSummonsBeforeTwoMonths() {
        Arrears served = arrears("2020-09-05", "caf-told 2020-09-30, notice-served 2020-10-15");
        assertEquals(LocalDate.of(2020, 12, 16), day(served, "2020-10-20", "summons"));
        Arrears seized = arrears("2020-09-05", "ccapex-seized 2020-12-01, notice-served 2020-10-15");
        assertEquals(LocalDate.of(2021, 2, 1), day(seized, "2020-12-02", "summons"));
        List<Deadline> unseized = LAW.of(arrears("2020-09-05", "notice-served 2020-10-15"), LocalDate.of(2020, 10, 20));
        assertTrue(find(unseized, "summons").isEmpty());
        assertEquals(
                LocalDate.of(2020, 10, 16),
                find(unseized, "ccapex").orElseThrow().day());
        assertEquals(Nature.PROTECTIVE, find(unseized, "ccapex").orElseThrow().nature());
    }

    @ParameterizedTest
    @CsvSource({"2023-07-28, 2023-05-28", "2023-07-29, 2023-06-17", "2020-04-30, 2020-02-29"})
    void tellsThePrefectBeforeTheHearing(String hearing, LocalDate by) {
        Arrears one = arrears(Aid.NONE, OLD_LEASE, "2019-11-05", "hearing " + hearing);
        assertEquals(by, day(one, "2020-01-01", "prefect"));
    }

    /** As it was known on the day of asking: 31 May until the law of 11 May 2020, then 10 July. */
    @ParameterizedTest
    @CsvSource({
        "2020-01-15, 2020-03-20, 2020-04-01",
        "2020-01-15, 2020-04-15, 2020-06-01",
        "2020-01-15, 2020-05-15, 2020-07-11",
        "2021-01-15, 2021-03-20, 2021-06-01",
        "2022-01-15, 2022-03-20, 2022-04-01",
        "2022-05-31, 2022-06-01, 2022-08-01",
        "2022-08-31, 2022-09-01, 2023-04-01"
    })
    void evictsNobodyInTheTruce(String leave, String today, LocalDate first) {
        Arrears one = arrears(Aid.NONE, OLD_LEASE, "2019-06-05", "leave-served " + leave);
        assertEquals(first, day(one, today, "eviction"));
    }

    @Test
    void forgetsWhatWasAboutADebtOfBefore() {
        Arrears one = arrears("2020-03-05", "notice-served 2019-01-15");
        List<Deadline> all = LAW.of(one, LocalDate.of(2020, 4, 1));
        assertTrue(find(all, "notice-effect").isEmpty());
        assertTrue(find(all, "notice-to-pay").isPresent());
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

    /** Told, served and seized of a debt that payments have put out since, although the account was never at zero. */
    @Test
    void countsNoStepOfAnExtinguishedDebtAgainstThePresentOne() {
        LocalDate today = LocalDate.of(2020, 5, 31);
        LocalDate oldest = LocalDate.of(2020, 3, 1);
        Map<LegalStep, LocalDate> old = Map.of(
                LegalStep.CAF_TOLD, LocalDate.of(2018, 6, 22),
                LegalStep.CCAPEX_SEIZED, LocalDate.of(2019, 1, 1),
                LegalStep.NOTICE_SERVED, LocalDate.of(2020, 2, 29));
        Arrears one = new Arrears(
                OLD_LEASE,
                Aid.TO_LANDLORD,
                Optional.of(LocalDate.of(2018, 5, 1)),
                Optional.of(LocalDate.of(2018, 5, 1)),
                Optional.of(new Present(oldest, Optional.of(LocalDate.of(2020, 4, 1)))),
                old,
                0);
        List<Deadline> all = LAW.of(one, today);
        assertTrue(find(all, "summons").isEmpty());
        assertTrue(find(all, "notice-effect").isEmpty());
        assertEquals(
                LocalDate.of(2020, 4, 1),
                find(all, "notice-to-pay").orElseThrow().day());
        assertTrue(find(all, "caf-report").isEmpty(), "what was told within the run protects the benefit");
        EnumMap<LegalStep, LocalDate> served = new EnumMap<>(old);
        served.put(LegalStep.NOTICE_SERVED, oldest);
        Arrears again =
                new Arrears(OLD_LEASE, Aid.TO_LANDLORD, one.owingSince(), one.unpaidSince(), one.present(), served, 0);
        List<Deadline> behind = LAW.of(again, today);
        assertTrue(find(behind, "summons").isEmpty(), "neither report nor seizure was about this debt");
        assertEquals(Nature.PROTECTIVE, find(behind, "ccapex").orElseThrow().nature());
    }

    /** 69.19 € since 1 May 2020 in an account that has not been at zero since 2018. */
    @Test
    void proposesNoNoticeOfWhatDoesNotCountAsUnpaid() {
        Arrears one = new Arrears(
                OLD_LEASE,
                Aid.TO_LANDLORD,
                Optional.of(LocalDate.of(2018, 5, 1)),
                Optional.of(LocalDate.of(2018, 5, 1)),
                due(LocalDate.of(2020, 5, 1)),
                Map.of(),
                0);
        List<Deadline> all = LAW.of(one, LocalDate.of(2020, 5, 31));
        assertTrue(all.stream().noneMatch(each -> each.nature() == Nature.COERCIVE), all::toString);
        assertTrue(find(all, "caf-report").isPresent());
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
