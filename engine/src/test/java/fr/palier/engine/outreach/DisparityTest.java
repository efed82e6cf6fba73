package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.outreach.Disparity.Group;
import fr.palier.engine.outreach.Disparity.Ratio;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DisparityTest {
    private static List<Boolean> alerts(Group... groups) {
        return Disparity.of(List.of(groups)).stream().map(Ratio::alert).toList();
    }

    @Test
    void alertsToAPlantedBias() {
        List<Ratio> ratios = Disparity.of(List.of(new Group("outside", 100, 90), new Group("inside", 100, 60)));
        assertEquals(List.of(false, true), ratios.stream().map(Ratio::alert).toList());
        assertEquals(List.of(100, 66), ratios.stream().map(Ratio::percent).toList());
    }

    @Test
    void isExactAtFourFifths() {
        assertEquals(List.of(false, false), alerts(new Group("a", 100, 100), new Group("b", 100, 80)));
        assertEquals(List.of(false, true), alerts(new Group("a", 1000, 1000), new Group("b", 1000, 799)));
    }

    @Test
    void judgesNoGroupOfFewerThanEleven() {
        assertEquals(List.of(false), alerts(new Group("a", 100, 90), new Group("b", 10, 0)));
        assertEquals(List.of(false, true), alerts(new Group("a", 100, 90), new Group("b", 11, 0)));
    }

    @Test
    void saysNothingWhereNobodyIsChosen() {
        assertEquals(List.of(false, false), alerts(new Group("a", 50, 0), new Group("b", 50, 0)));
        assertThrows(IllegalArgumentException.class, () -> new Group("a", 3, 4));
    }

    @Property
    void findsAnyBiasUnderFourFifthsAndNoOther(
            @ForAll @IntRange(min = 11, max = 5000) int people, @ForAll @IntRange(max = 5000) int chosen) {
        int selected = Math.min(people, chosen);
        Ratio other = Disparity.of(List.of(new Group("all", 5000, 5000), new Group("some", people, selected)))
                .getLast();
        assertEquals(selected * 10L < people * 8L, other.alert());
    }
}
