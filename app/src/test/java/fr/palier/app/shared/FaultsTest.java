package fr.palier.app.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults();

    @Test
    void refusesWithAllAtOnceInTheirOrder() {
        assertThat(faults.read("age", 0, () -> Typed.number("x", 0, 9, 0, "one")))
                .isZero();
        faults.when(true, "title", "two", 60);
        faults.when(false, "end", "never");
        assertThat(faults.read("day", Optional.empty(), () -> Typed.day("2020-04-15", "never")))
                .isPresent();
        assertThatThrownBy(faults::refuse).isInstanceOfSatisfying(Refused.class, all -> {
            assertThat(all.key()).isEqualTo("one");
            assertThat(all.arguments()).containsExactly("0", "9");
            assertThat(all.all()).extracting(Refused::key).containsExactly("one", "two");
            assertThat(all.all()).extracting(Refused::field).containsExactly("age", "title");
            assertThat(all.isAt("title")).isTrue();
            assertThat(all.isAt("end")).isFalse();
        });
    }

    @Test
    void saysThemInTheOrderOfThePage() {
        Faults ordered = new Faults("first", "second");
        ordered.when(true, "elsewhere", "three");
        ordered.when(true, "second", "two");
        ordered.when(true, "first", "one");
        assertThatThrownBy(ordered::refuse)
                .isInstanceOfSatisfying(
                        Refused.class,
                        all -> assertThat(all.all()).extracting(Refused::key).containsExactly("one", "two", "three"));
    }

    /** What follows may come of it. */
    @Test
    void keepsTheFirstFaultOfAField() {
        faults.when(true, "end", "one");
        faults.check("end", () -> Refused.when(true, "two"));
        assertThatThrownBy(faults::refuse)
                .isInstanceOfSatisfying(
                        Refused.class,
                        all -> assertThat(all.all()).extracting(Refused::key).containsExactly("one"));
    }

    @Test
    void letsPassWhatHasNone() {
        faults.check("end", () -> Refused.when(false, "two"));
        faults.refuse();
        assertThat(faults.isEmpty()).isTrue();
    }
}
