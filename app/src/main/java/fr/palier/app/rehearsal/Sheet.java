package fr.palier.app.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A decision table as somebody edits it: texts, right or wrong.
 *
 * @param name {@code action} or {@code score}
 * @param columns names of the signals that its rows test, in order
 * @param actions codes that a row may conclude, in the order of the list; empty for {@code score}
 * @param rows from the top
 */
record Sheet(String name, List<String> columns, List<String> actions, List<Row> rows) {
    static final String ACTION = "action";
    static final String SCORE = "score";
    static final String ANYTHING = "-";
    /** More rows than a policy that people can read has. */
    static final int MOST_ROWS = 200;

    Sheet {
        columns = List.copyOf(columns);
        actions = List.copyOf(actions);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param id stays with the row wherever it is moved
     * @param tests a text for each column
     * @param outputs the action's code; or points, French and English reason
     * @param note what stands beside it
     */
    record Row(String id, List<String> tests, List<String> outputs, String note) {
        Row {
            tests = List.copyOf(tests);
            outputs = List.copyOf(outputs);
        }

        boolean isCatchAll() {
            return tests.stream().allMatch(ANYTHING::equals);
        }
    }

    boolean isOfActions() {
        return name.equals(ACTION);
    }

    /** Names of what a row concludes. */
    List<String> outputs() {
        return isOfActions() ? List.of("action") : List.of("points", "reason_fr", "reason_en");
    }

    Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id.equals(id)).findFirst();
    }

    private int place(String id) {
        return IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).id.equals(id))
                .findFirst()
                .orElse(-1);
    }

    private Sheet with(List<Row> changed) {
        return new Sheet(name, columns, actions, changed);
    }

    /** With another row in the place of the one of the same id. */
    Sheet replaced(Row row) {
        return with(rows.stream().map(old -> old.id.equals(row.id) ? row : old).toList());
    }

    Sheet removed(String id) {
        return with(rows.stream().filter(row -> !row.id.equals(id)).toList());
    }

    /** With a row moved by so many places, as far as there are places. */
    Sheet moved(String id, int by) {
        int from = place(id);
        if (from < 0) {
            return this;
        }
        List<Row> changed = new ArrayList<>(rows);
        Row row = changed.remove(from);
        changed.add(Math.clamp(from + by, 0, changed.size()), row);
        return with(changed);
    }

    /** With a new row above another one: below it would often never be reached. */
    Sheet inserted(String above, Row row) {
        List<Row> changed = new ArrayList<>(rows);
        int place = place(above);
        changed.add(place < 0 ? changed.size() : place, row);
        return with(changed);
    }

    /** A row that tests nothing yet. */
    Row blank() {
        int number = IntStream.iterate(1, n -> n + 1)
                .filter(n -> row(name + "_n" + n).isEmpty())
                .findFirst()
                .orElseThrow();
        List<String> outputs = isOfActions() ? List.of(actions.getLast()) : List.of("0", "", "");
        return new Row(
                name + "_n" + number, columns.stream().map(column -> ANYTHING).toList(), outputs, "");
    }

    /** With one more column, which no row tests yet. */
    Sheet withColumn(String column) {
        if (columns.contains(column)) {
            return this;
        }
        return new Sheet(
                name,
                Stream.concat(columns.stream(), Stream.of(column)).toList(),
                actions,
                rows.stream()
                        .map(row -> new Row(
                                row.id,
                                Stream.concat(row.tests.stream(), Stream.of(ANYTHING))
                                        .toList(),
                                row.outputs,
                                row.note))
                        .toList());
    }
}
