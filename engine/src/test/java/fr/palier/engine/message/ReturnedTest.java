package fr.palier.engine.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnedTest {
    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, UNREACHABLE",
        "Failed, '5.1.10 (null MX)', UNREACHABLE",
        "failed, 5.2.1, UNREACHABLE",
        "failed, 5.2.2, FAILED",
        "failed, 5.7.1, FAILED",
        "failed, 5.1.8, FAILED",
        "failed, 5.1.11, FAILED",
        "failed, 5.0.0, FAILED",
        "failed, 4.4.7, FAILED",
        "delayed, 4.4.1, UNDERWAY",
        "delivered, 2.1.5, DELIVERED",
        "relayed, 2.0.0, UNDERWAY",
        "expanded, 2.0.0, UNDERWAY"
    })
    void tellsWhatAReportSays(String action, String status, Returned says) {
        assertEquals(Optional.of(says), Returned.of(action, status));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 2.0.0",
        "delivered, 5.1.1",
        "delayed, 5.1.1",
        "failed, ''",
        "failed, 550",
        "failed, 5.1.1.1",
        "failed, 6.1.1",
        "failed, 5.1111.1",
        "bounced, 5.1.1",
        "'', 5.1.1"
    })
    void makesNothingOfWhatDoesNotGoTogether(String action, String status) {
        assertEquals(Optional.empty(), Returned.of(action, status));
    }

    @Property
    void blamesNoAddressButForGood(@ForAll @IntRange(max = 999) int subject, @ForAll @IntRange(max = 999) int detail) {
        assertEquals(Optional.of(Returned.FAILED), Returned.of("failed", "4." + subject + "." + detail));
        assertEquals(Optional.of(Returned.UNDERWAY), Returned.of("delayed", "4." + subject + "." + detail));
    }

    @Property
    void failsWhereAllDidAndArrivesWhereOneDoes(@ForAll @Size(min = 1, max = 5) List<Returned> all) {
        Returned one = Returned.ofAll(all);
        assertEquals(all.contains(Returned.DELIVERED), one == Returned.DELIVERED);
        boolean failed = one == Returned.FAILED || one == Returned.UNREACHABLE;
        assertEquals(all.stream().allMatch(each -> each == Returned.FAILED || each == Returned.UNREACHABLE), failed);
        assertEquals(all.stream().allMatch(each -> each == Returned.UNREACHABLE), one == Returned.UNREACHABLE);
    }

    @Test
    void speaksOfSomebody() {
        assertThrows(IllegalArgumentException.class, () -> Returned.ofAll(List.of()));
        assertEquals(Returned.UNDERWAY, Returned.ofAll(List.of(Returned.UNDERWAY)));
    }
}
