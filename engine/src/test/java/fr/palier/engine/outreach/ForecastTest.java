package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ForecastTest {
    @Test
    void saysWhatIsMissing() {
        Forecast forecast = new Forecast(2_320, 10, 300);
        assertEquals(387, forecast.neededHours());
        assertEquals(87, forecast.missingHours());
        assertEquals(1_800, forecast.callable());
        assertFalse(forecast.isEnough());
        assertTrue(new Forecast(2_320, 10, 387).isEnough());
        assertThrows(IllegalArgumentException.class, () -> new Forecast(1, 0, 1));
    }

    @Property
    void callsEverybodyWhereTheHoursAreEnough(
            @ForAll @IntRange(max = 100_000) int people,
            @ForAll @IntRange(min = 1, max = 120) int minutes,
            @ForAll @IntRange(max = 100_000) int hours) {
        Forecast forecast = new Forecast(people, minutes, hours);
        assertEquals(forecast.isEnough(), (long) people * minutes <= hours * 60L);
        assertEquals(forecast.isEnough(), forecast.callable() == people);
        assertTrue((long) forecast.callable() * minutes <= hours * 60L);
    }
}
