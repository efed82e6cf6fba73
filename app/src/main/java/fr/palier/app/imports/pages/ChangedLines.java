package fr.palier.app.imports.pages;

import fr.palier.app.imports.FileKind;
import fr.palier.app.imports.ReceivedFile;
import fr.palier.app.imports.changes.Difference;
import fr.palier.app.imports.changes.Differences;
import fr.palier.app.imports.changes.Fate;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;

/**
 * Lines of a file of one fate, or some of them.
 *
 * @param more whether there are some after these
 */
record ChangedLines(ReceivedFile file, Fate fate, List<Difference> rows, boolean more, Lang lang) {
    /**
     * What stands in a cell.
     *
     * @param key of the message that says it, empty where it is said as it is
     */
    public record Value(String key, String text) {}

    /** How many there are in all. */
    public long total() {
        return switch (fate) {
            case NEW -> file.comparison().added();
            case CHANGED -> file.comparison().changed();
            case VANISHED -> file.comparison().vanished();
            case AHEAD -> file.comparison().ahead();
        };
    }

    /** Whether the last of those that are known is reached, and there are others. */
    public boolean isCutOff() {
        return !more && total() > Differences.MOST;
    }

    public int most() {
        return Differences.MOST;
    }

    /** The names of the columns that are shown of each. */
    public List<String> columns() {
        return file.kind() == FileKind.LEDGER
                ? List.of("date", "kind", "amount", "label")
                : List.of("holder_name", "start", "rent", "benefit");
    }

    /** Names of what has changed beyond the columns. */
    public List<String> others(Difference row) {
        return fate == Fate.CHANGED
                ? row.changed().stream()
                        .filter(name -> !columns().contains(name))
                        .toList()
                : List.of();
    }

    public boolean isChanged(Difference row, String name) {
        return fate == Fate.CHANGED && row.changed().contains(name);
    }

    /** As the file says it; of what vanished, as it is recorded. */
    public Value now(Difference row, String name) {
        return value(name, (fate == Fate.VANISHED ? row.before() : row.now()).getOrDefault(name, ""));
    }

    public Value before(Difference row, String name) {
        return value(name, row.before().getOrDefault(name, ""));
    }

    private Value value(String name, String raw) {
        if (raw.isEmpty()) {
            return new Value("", "–");
        }
        return switch (name) {
            case "amount", "rent", "benefit" -> new Value("", Euros.words(Long.parseLong(raw), lang));
            case "date", "start", "end", "last_contact", "held_until" ->
                new Value("", Days.day(LocalDate.parse(raw), lang));
            case "kind", "plan" -> new Value("imports.means." + raw, "");
            case "lives_alone" -> new Value(raw.equals("true") ? "imports.means.1" : "imports.means.0", "");
            default -> new Value("", raw);
        };
    }

    @Override
    public String toString() {
        return "ChangedLines[" + fate + ", " + rows.size() + "]";
    }
}
