package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Arrears.Present;
import fr.palier.engine.law.LegalStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step stands on which: of rent that has been owed since June 2020 and unpaid since September, under a lease of 2015. */
class RestingTest {
    private static final LocalDate OWING = LocalDate.of(2020, 6, 5);
    private static final LocalDate UNPAID = LocalDate.of(2020, 9, 5);
    private static final LocalDate LEASE = LocalDate.of(2015, 3, 1);

    private static Arrears account(LocalDate day, Map<LegalStep, LocalDate> steps) {
        return new Arrears(
                LEASE,
                Aid.TO_LANDLORD,
                Optional.of(OWING),
                Optional.of(UNPAID),
                Optional.of(new Present(OWING, Optional.of(UNPAID))),
                steps,
                0);
    }

    /** {@code caf-told 2020-09-10, sent-back 2020-09-20}, numbered in that order; a step in brackets was taken back. */
    private static List<Done> done(String all) {
        List<Done> steps = new ArrayList<>();
        for (String one : all.split(", ")) {
            String[] parts = one.replaceAll("[()]", "").split(" ");
            LegalStep step = LegalStep.of(parts[0]).orElseThrow();
            LocalDate day = LocalDate.parse(parts[1]);
            steps.add(new Done(
                    steps.size() + 1,
                    step,
                    day,
                    "",
                    Optional.empty(),
                    Optional.of(day),
                    "S. Duval",
                    one.startsWith("(")));
        }
        return steps;
    }

    private static String on(String step, String all) {
        List<Done> done = done(all);
        Done mistake = done.stream()
                .filter(one -> one.step().code().equals(step))
                .findFirst()
                .orElseThrow();
        return Resting.on(mistake, done, RestingTest::account)
                .map(one -> one.step().code())
                .orElse("nothing");
    }

    /** The whole way to a court, step by step: whoever takes one back is told what stands on it. */
    @ParameterizedTest
    @CsvSource({
        "caf-told, sent-back",
        "notice-served, summoned",
        "ccapex-seized, nothing",
        "summoned, hearing",
        "hearing, leave-served",
        "leave-served, nothing",
        "sent-back, nothing"
    })
    void namesWhatRestsOnAStep(String step, String resting) {
        String way = "caf-told 2020-09-10, sent-back 2020-09-20, ccapex-seized 2020-09-12, notice-served 2020-10-15, "
                + "summoned 2020-12-20, hearing 2021-03-01, leave-served 2021-05-03";
        assertThat(on(step, way)).isEqualTo(resting);
    }

    /** Of two that would do, either may go; the commission also knows by the paying body that was told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notice-served | notice-served 2020-10-01, notice-served 2020-10-10, caf-told 2020-09-10, summoned 2020-12-20 | nothing",
                "ccapex-seized | ccapex-seized 2020-09-12, notice-served 2020-10-15, summoned 2020-12-20 | summoned",
                "ccapex-seized | ccapex-seized 2020-09-12, caf-told 2020-09-10, notice-served 2020-10-15, summoned 2020-12-20 | nothing",
                "caf-told      | caf-told 2020-09-10, notice-served 2020-10-15, summoned 2020-12-20 | summoned",
                "summoned      | caf-told 2020-09-10, notice-served 2020-10-15, summoned 2020-12-20, prefect-told 2021-01-04 | prefect-told"
            })
    void letsGoWhatAnotherStandsFor(String step, String all, String resting) {
        assertThat(on(step, all)).isEqualTo(resting);
    }

    /** Neither does what was taken back stand on anything, nor anything on it. */
    @Test
    void countsNothingThatWasTakenBack() {
        assertThat(on("notice-served", "caf-told 2020-09-10, notice-served 2020-10-15, (summoned 2020-12-20)"))
                .isEqualTo("nothing");
        assertThat(on("notice-served", "caf-told 2020-09-10, (notice-served 2020-10-15), summoned 2020-12-20"))
                .isEqualTo("nothing");
    }
}
