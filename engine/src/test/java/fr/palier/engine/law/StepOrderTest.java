package fr.palier.engine.law;

import static fr.palier.engine.law.LegalCases.LAW;
import static fr.palier.engine.law.LegalCases.OLD_LEASE;
import static fr.palier.engine.law.LegalCases.arrears;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.StepOrder.Gap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has to come before a step, and from when it is in order: of rent that has been owed since June and unpaid since September. */
@NullMarked
class StepOrderTest {
    private static final LocalDate NEW_LEASE = LocalDate.of(2023, 8, 1);

    private static Optional<Gap> gap(String steps, String step, LocalDate day) {
        return LAW.gap(LegalStep.of(step).orElseThrow(), arrears("2020-09-05", steps), day);
    }

    private static Gap missing(String first, LocalDate earliest) {
        return new Gap(Optional.of(LegalStep.of(first).orElseThrow()), earliest);
    }

    /** Two months behind a notice of 15 October, from the day after; the body told in September has had its time by then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ccapex-seized 2020-09-10 | 2020-10-15 | notice-served | 2020-12-16",
                "notice-served 2020-10-15 | 2020-12-20 | ccapex-seized | 2021-02-20",
                "ccapex-seized 2020-09-10, notice-served 2020-11-02 | 2020-10-15 | notice-served | 2021-01-03",
                "notice-served 2020-10-15, ccapex-seized 2020-12-28 | 2020-12-20 | ccapex-seized | 2021-02-28",
                "ccapex-seized 2020-09-10, notice-served 2020-05-15 | 2020-10-15 | notice-served | 2020-12-16"
            })
    void summonsNobodyWithoutANoticeAndTheCommission(String steps, LocalDate day, String first, LocalDate earliest) {
        assertEquals(Optional.of(missing(first, earliest)), gap(steps, "summoned", day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caf-told 2020-09-30, notice-served 2020-10-15 | 2020-12-16",
                "ccapex-seized 2020-09-10, notice-served 2020-10-15 | 2020-12-16",
                "ccapex-seized 2020-12-01, notice-served 2020-10-15 | 2021-02-01"
            })
    void summonsNobodyBeforeTheDelaysAreOver(String steps, LocalDate first) {
        assertEquals(Optional.of(new Gap(Optional.empty(), first)), gap(steps, "summoned", first.minusDays(1)));
        assertEquals(Optional.empty(), gap(steps, "summoned", first));
    }

    /** Six weeks for a lease made since 29 July 2023, two months for one of before. */
    @Test
    void waitsAsTheLawOfTheLeaseSays() {
        String steps = "ccapex-seized 2024-09-10, notice-served 2024-12-12";
        LocalDate day = LocalDate.of(2024, 12, 20);
        assertEquals(
                Optional.of(new Gap(Optional.empty(), LocalDate.of(2025, 1, 24))),
                LAW.gap(LegalStep.SUMMONED, arrears(Aid.NONE, NEW_LEASE, "2024-09-05", steps), day));
        assertEquals(
                Optional.of(new Gap(Optional.empty(), LocalDate.of(2025, 2, 13))),
                LAW.gap(LegalStep.SUMMONED, arrears(Aid.NONE, OLD_LEASE, "2024-09-05", steps), day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | plan-sent | caf-told | 2020-10-15",
                "caf-told 2020-10-20 | plan-sent | caf-told | 2020-10-20",
                "caf-told 2020-09-01 | plan-sent | caf-told | 2020-10-15",
                "'' | sent-back | caf-told | 2020-10-15",
                "'' | fund-seized | caf-told | 2020-10-15",
                "'' | payer-notice | caf-told | 2020-10-15",
                "'' | small-debt | caf-told | 2020-10-15",
                "caf-told 2020-09-30 | small-failed | small-debt | 2020-10-15",
                "'' | direct-payment-taken | direct-payment-asked | 2020-10-15",
                "'' | direct-payment-refused | direct-payment-asked | 2020-10-15",
                "'' | hearing | summoned | 2020-10-15",
                "'' | prefect-told | summoned | 2020-10-15",
                "hearing 2020-10-10 | leave-served | summoned | 2020-10-15",
                "summoned 2020-10-01 | leave-served | hearing | 2020-10-15",
                "summoned 2020-10-01, hearing 2020-11-05 | leave-served | hearing | 2020-11-05"
            })
    void namesWhatHasToComeFirst(String steps, String step, String first, LocalDate earliest) {
        assertEquals(Optional.of(missing(first, earliest)), gap(steps, step, LocalDate.of(2020, 10, 15)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caf-told 2020-10-15 | plan-sent",
                "caf-told 2020-09-30, small-debt 2020-10-02 | small-failed",
                "direct-payment-asked 2020-10-02 | direct-payment-taken",
                "summoned 2020-10-01 | hearing",
                "summoned 2020-10-01 | prefect-told",
                "hearing 2020-12-10 | prefect-told",
                "summoned 2020-10-01, hearing 2020-10-12 | leave-served"
            })
    void letsPassWhatIsInOrder(String steps, String step) {
        assertEquals(Optional.empty(), gap(steps, step, LocalDate.of(2020, 10, 15)));
    }

    /** What protects the household and begins a way of its own waits for nothing, but for a benefit of which somebody can be told. */
    @Test
    void asksForABenefitBeforeItsBodyIsTold() {
        LocalDate day = LocalDate.of(2020, 10, 15);
        Arrears none = arrears(Aid.NONE, OLD_LEASE, "2020-09-05", "");
        for (LegalStep step : Arrays.asList(LegalStep.CAF_TOLD, LegalStep.DIRECT_PAYMENT_ASKED)) {
            assertEquals(Optional.of(missing("aid-to-tenant", day)), LAW.gap(step, none, day));
        }
        assertEquals(Optional.empty(), LAW.gap(LegalStep.CCAPEX_SEIZED, none, day));
        assertEquals(Optional.empty(), gap("", "caf-told", day));
    }
}
