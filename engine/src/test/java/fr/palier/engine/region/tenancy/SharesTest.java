package fr.palier.engine.region.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.region.place.Landlord;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Property(tries = 200)
    void dealsOutEveryDwelling(@ForAll @IntRange(min = 1, max = 20_000_000) int dwellings) {
        int[] sizes = Shares.of(Landlord.all(), dwellings);
        assertEquals(dwellings, Arrays.stream(sizes).sum());
        assertTrue(Arrays.stream(sizes).allMatch(size -> size > 0));
    }

    @Test
    void givesEachLandlordItsOwnSizeInTheWholeRegion() {
        assertEquals(
                Landlord.all().stream().map(Landlord::share).toList(),
                Arrays.stream(Shares.of(Landlord.all(), 284_000)).boxed().toList());
    }
}
