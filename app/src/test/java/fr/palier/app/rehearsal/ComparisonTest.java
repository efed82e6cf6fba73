package fr.palier.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void findsNothingBetweenATableAndItself() {
        assertThat(compare("a b c", "a b c")).containsExactly("SAME a", "SAME b", "SAME c");
    }

    @Test
    void tellsRowsAddedRemovedAndChangedAtTheirPlaces() {
        assertThat(compare("a b c", "a x c")).containsExactly("SAME a", "REMOVED b", "ADDED x", "SAME c");
        assertThat(compare("a b c", "a b! c")).containsExactly("SAME a", "CHANGED b", "SAME c");
        assertThat(compare("a b", "a b c")).containsExactly("SAME a", "SAME b", "ADDED c");
        assertThat(compare("a b c", "a")).containsExactly("SAME a", "REMOVED b", "REMOVED c");
    }

    @Test
    void tellsTheOneRowThatWasMovedFromThoseThatItPassed() {
        assertThat(compare("a b c d", "a d b c")).containsExactly("SAME a", "MOVED d", "SAME b", "SAME c");
    }

    private static List<String> compare(String before, String after) {
        return Comparison.of(view(before), view(after)).pairs().stream()
                .map(pair -> pair.fate() + " "
                        + pair.after().or(pair::before).orElseThrow().row().id())
                .toList();
    }

    /** Rows by id; an exclamation mark says something else. */
    private static SheetView view(String rows) {
        List<Sheet.Row> made = Stream.of(rows.split(" "))
                .map(word -> new Sheet.Row(
                        word.replace("!", ""), List.of(word.endsWith("!") ? "> 1" : "-"), List.of("none"), ""))
                .toList();
        return SheetView.of(new Sheet(Sheet.ACTION, List.of("balance"), List.of("none"), made), List.of(), Lang.FR);
    }
}
