package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Days;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.text.Lang;
import org.junit.jupiter.api.Test;

/** Steps that were recorded by mistake, and what rests on them. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class TakingBackTest extends ClockTestBed {
    @Test
    void takesBackWhatWasRecordedByMistake() {
        owes(40);
        send(adviser, path(""), "step", "caf-told", "day", today.toString());
        assertThat(send(adviser, path("/1/retrait"))).hasRedirectedUrl(path(""));
        assertThat(codes()).contains("caf-report");
        assertThat(get(adviser, path(""))).bodyText().contains("retiré");
        assertThat(send(adviser, path("/1/retrait"))).hasStatus(409);
        assertThat(send(adviser, path("/9/retrait"))).hasStatus(404);
    }

    /** What rests on a step would stand on nothing: the latest is named, in words, and goes first. */
    @Test
    void takesBackNothingOnWhichALaterStepRests() {
        owes(40);
        send(adviser, path(""), "step", "caf-told", "day", today.minusDays(2).toString());
        send(adviser, path(""), "step", "sent-back", "day", today.toString());
        assertThat(send(adviser, path("/1/retrait")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "La CAF ou la MSA demande un plan",
                        "noté le " + Days.day(today, Lang.FR),
                        "repose sur cette démarche")
                .doesNotContain("??");
        assertThat(codes()).doesNotContain("caf-report");
        assertThat(send(adviser, path("/2/retrait"))).hasRedirectedUrl(path(""));
        assertThat(send(adviser, path("/1/retrait"))).hasRedirectedUrl(path(""));
        assertThat(codes()).contains("caf-report");
    }

    /** Told twice, the first may go. */
    @Test
    void takesBackWhatAnotherOneStandsFor() {
        owes(40);
        send(adviser, path(""), "step", "caf-told", "day", today.minusDays(2).toString());
        send(adviser, path(""), "step", "caf-told", "day", today.minusDays(1).toString());
        send(adviser, path(""), "step", "sent-back", "day", today.toString());
        assertThat(send(adviser, path("/1/retrait"))).hasRedirectedUrl(path(""));
        assertThat(send(adviser, path("/2/retrait"))).hasStatus(422);
    }

    /** A notice to pay under a summons, a summons under a hearing: the last of them goes first, and the page says which. */
    @Test
    void takesTheWayToACourtBackFromItsEnd() {
        owes(400);
        spoke(390);
        String[][] way = {
            {"caf-told", ago(380)}, {"notice-served", ago(370)}, {"summoned", ago(250)}, {"hearing", ago(150)}
        };
        for (String[] step : way) {
            send(adviser, path(""), "step", step[0], "day", step[1]);
        }
        keeps(2, "Assignation", 250);
        keeps(3, "Jour de l&#39;audience", 150);
        for (int number : new int[] {4, 3, 2}) {
            assertThat(send(adviser, path("/" + number + "/retrait"))).hasRedirectedUrl(path(""));
        }
        assertThat(clocks.of(adviser, tenancy).done().stream().filter(one -> !one.withdrawn()))
                .extracting(Done::step)
                .containsExactly(LegalStep.CAF_TOLD);
    }

    private void keeps(int number, String resting, int daysAgo) {
        assertThat(send(adviser, path("/" + number + "/retrait")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        resting, "noté le " + Days.day(today.minusDays(daysAgo), Lang.FR), "repose sur cette démarche")
                .doesNotContain("??");
    }
}
