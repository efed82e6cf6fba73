package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.worklist.Filters.Sort;
import fr.palier.app.worklist.Filters.State;
import fr.palier.app.worklist.Filters.Whose;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiltersTest {
    @Test
    void comesBackFromItsAddress() {
        Filters filters = new Filters(
                Optional.of(3),
                Optional.of("call_today"),
                Optional.of("2A"),
                Whose.MINE,
                State.ASIDE,
                true,
                Sort.CONTACT);
        assertThat(Filters.ofQuery(filters.query())).isEqualTo(filters);
    }

    @Test
    void saysNothingWithoutFilters() {
        assertThat(Filters.NONE.query()).isEmpty();
        assertThat(Filters.ofQuery("")).isEqualTo(Filters.NONE);
    }

    @Test
    void leavesAsideWhatItDoesNotUnderstand() {
        assertThat(Filters.of(Map.of(
                        "agence",
                        "1; drop",
                        "action",
                        "<script>",
                        "dep",
                        "Azéma",
                        "qui",
                        "x",
                        "tri",
                        "name",
                        "etat",
                        "")))
                .isEqualTo(Filters.NONE);
    }

    @Test
    void holdsNoWayToSayAName() {
        assertThat(Filters.of(Map.of("q", "Azéma", "nom", "Azéma")).query()).isEmpty();
    }
}
