package fr.palier.engine.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(Returned.of(action, status)).contains(says);
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
        assertThat(Returned.of(action, status)).isEmpty();
    }

    @Property
    void blamesNoAddressButForGood(@ForAll @IntRange(max = 999) int subject, @ForAll @IntRange(max = 999) int detail) {
        assertThat(Returned.of("failed", "4." + subject + "." + detail)).contains(Returned.FAILED);
        assertThat(Returned.of("delayed", "4." + subject + "." + detail)).contains(Returned.UNDERWAY);
    }

    @Property
    void failsWhereAllDidAndArrivesWhereOneDoes(@ForAll @Size(min = 1, max = 5) List<Returned> all) {
        Returned one = Returned.ofAll(all);
        assertThat(one == Returned.DELIVERED).isEqualTo(all.contains(Returned.DELIVERED));
        boolean failed = one == Returned.FAILED || one == Returned.UNREACHABLE;
        assertThat(failed)
                .isEqualTo(all.stream().allMatch(each -> each == Returned.FAILED || each == Returned.UNREACHABLE));
        assertThat(one == Returned.UNREACHABLE).isEqualTo(all.stream().allMatch(each -> each == Returned.UNREACHABLE));
    }

    @Test
    void speaksOfSomebody() {
        assertThatThrownBy(() -> Returned.ofAll(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(Optional.of(Returned.ofAll(List.of(Returned.UNDERWAY)))).contains(Returned.UNDERWAY);
    }
}
