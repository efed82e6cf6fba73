package fr.palier.engine.law;

import static fr.palier.engine.law.LegalCases.LAW;
import static fr.palier.engine.law.LegalCases.OLD_LEASE;
import static fr.palier.engine.law.LegalCases.arrears;
import static fr.palier.engine.law.LegalCases.day;
import static fr.palier.engine.law.LegalCases.due;
import static fr.palier.engine.law.LegalCases.find;
import static fr.palier.engine.law.LegalCases.present;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Arrears.Present;
import fr.palier.engine.law.Deadline.Nature;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when each step before a court is allowed, from the notice to pay to the eviction, as the texts and the courts have it. */
@NullMarked
class CourtStepsTest {
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
}
