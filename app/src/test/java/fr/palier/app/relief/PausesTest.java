package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** A plan of ten instalments of 60 €, the first in five days. */
class PausesTest extends PlanTestBed {
    @Autowired
    private Pauses pauses;

    @Autowired
    private PauseStore pauseStore;

    private int number;

    @BeforeEach
    void sign() {
        posted(-60, Kind.CHARGE, 600_00);
        number = proposing.propose(adviser, tenancy, proposed(600_00, 60_00, 5));
        plans.sign(adviser, seen(number), today);
    }

    private void pause(int from, int until) {
        pauses.pause(adviser, seen(number), today.plusDays(from), today.plusDays(until), "chômage partiel");
    }

    private LocalDate first() {
        return plan(number).schedule().instalments().getFirst().day();
    }

    @Test
    void putsOffWhatFallsAndSaysWhy() {
        pause(0, 20);
        assertThat(plan(number).revision()).isEqualTo(2);
        assertThat(first()).isEqualTo(today.plusDays(5).plusMonths(1));
        assertThat(plan(number).schedule().debt()).isEqualTo(600_00);
        assertThat(known.read(adviser, tenancy, number).pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause.reason()).isEqualTo("chômage partiel"));
    }

    @Test
    void writesOfNoPauseThatWasTakenBack() {
        String letter = of("/plans/" + number + "/courriers/plan-deferral");
        pause(0, 20);
        assertThat(get(adviser, of("/plans/" + number))).bodyText().contains(letter);
        assertThat(send(
                        adviser,
                        of("/plans/" + number + "/pause/annulation"),
                        "version",
                        Integer.toString(plan(number).version())))
                .hasStatus3xxRedirection();
        assertThat(get(adviser, of("/plans/" + number))).bodyText().doesNotContain(letter);
        assertThat(get(adviser, letter)).hasStatus(422);
    }

    @Test
    void refusesDaysOnWhichNothingCanBePaused() {
        refused("relief.pause-of-nothing", 6, 8);
        refused("relief.pause-ends-before", 8, 8);
        refused("relief.pause-too-long", 0, 400);
        refused("relief.pause-too-far", 100_000, 100_030);
        assertThatThrownBy(() -> pauses.pause(adviser, seen(number), today, today.plusDays(20), " "))
                .hasMessageContaining("relief.say-why");
    }

    private void refused(String key, int from, int until) {
        assertThatThrownBy(() -> pause(from, until))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    /** Around days 100 to 140: inside, all around, over its beginning, over its end. */
    @ParameterizedTest
    @CsvSource({"110, 120", "90, 150", "90, 110", "130, 150"})
    void coversNoDayTwice(int from, int until) {
        pause(100, 140);
        refused("relief.pause-overlaps", from, until);
        Plan plan = plan(number);
        assertThatThrownBy(() -> transactions.write(
                        adviser,
                        () -> pauseStore.add(
                                adviser, plan, today.plusDays(from), today.plusDays(until), "sans regarder")))
                .as("the table refuses it too")
                .isInstanceOf(DataIntegrityViolationException.class);
        pause(140, 180);
        pause(-20, 100);
        assertThat(known.read(adviser, tenancy, number).pauses()).hasSize(3);
    }

    @Test
    void isTakenBackWhileNothingElseHasChanged() {
        assertThatThrownBy(() -> pauses.takeBack(adviser, seen(number))).isInstanceOf(NotFound.class);
        LocalDate before = first();
        pause(0, 20);
        pauses.takeBack(adviser, seen(number));
        assertThat(first()).isEqualTo(before);
        assertThat(plan(number).revision()).isEqualTo(3);
        pause(0, 20);
        pause(60, 100);
        pauses.takeBack(adviser, seen(number));
        assertThat(first()).as("the pause of before holds").isNotEqualTo(before);
        assertThat(get(adviser, of("/plans/" + number))).bodyText().contains("/pause/annulation");
        pauses.takeBack(adviser, seen(number));
        assertThat(first()).isEqualTo(before);
        assertThat(get(adviser, of("/plans/" + number))).bodyText().doesNotContain("/pause/annulation");
    }

    @Test
    void staysOnceSomethingElseHasChangedTheInstalments() {
        pause(0, 20);
        LocalDate paused = first();
        transactions.write(
                adviser,
                () -> jdbc.sql("update relief.plan set revision = 1 where landlord_id = ? and tenancy_id = ?")
                        .params(adviser.landlord(), tenancy.id())
                        .update());
        assertThatThrownBy(() -> pauses.takeBack(adviser, seen(number)))
                .hasMessageContaining("relief.pause-not-the-last");
        assertThat(first()).isNotEqualTo(paused);
    }

    @Test
    void wantsBothDaysAndKeepsWhatWasTyped() {
        String version = Integer.toString(seen(number).version());
        String pause = of("/plans/" + number + "/pause");
        assertThat(send(adviser, pause, "version", version, "day", "", "until", "2020-05-01", "reason", "hôpital"))
                .hasStatus(422)
                .bodyText()
                .contains("à partir de quel jour", "value=\"hôpital\"", "value=\"2020-05-01\"");
        assertThat(send(adviser, pause, "version", version, "day", today.toString(), "reason", "hôpital"))
                .hasStatus(422)
                .bodyText()
                .contains("le jour de la reprise");
        assertThat(send(adviser, of("/plans/" + number + "/signature"), "version", version))
                .hasStatus(422)
                .bodyText()
                .contains("le jour de la signature");
        assertThat(plan(number).revision()).isEqualTo(1);
    }
}
