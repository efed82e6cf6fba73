package fr.palier.app.rehearsal;

import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.ActionWords;
import fr.palier.engine.triage.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table as its page shows it.
 *
 * @param faults of the table as a whole
 * @param others columns that no row may test yet
 */
record SheetView(String name, List<RowView> rows, List<String> faults, List<String> others, List<Choice> actions) {
    /** An action and its words. */
    record Choice(String code, String words) {}

    /** A cell that tests something: its column and what it says. */
    record Condition(String column, String words, String text) {}

    /**
     * A cell in an editor.
     *
     * @param fault what is wrong with it, if something is
     */
    record Cell(String column, String text, String words, Optional<String> fault) {
        public boolean isUsed() {
            return !text.equals(Sheet.ANYTHING);
        }
    }

    /**
     * A row: for people, and in parts for its editor.
     *
     * @param outcome the action in words, or the points with their sign
     * @param faults of the row as a whole
     */
    record RowView(
            int number,
            Sheet.Row row,
            List<Condition> conditions,
            String outcome,
            String reason,
            List<Cell> cells,
            List<Cell> outputs,
            List<String> faults) {
        public boolean isFaulty() {
            return !faults.isEmpty()
                    || cells.stream().anyMatch(cell -> cell.fault.isPresent())
                    || outputs.stream().anyMatch(cell -> cell.fault.isPresent());
        }
    }

    static SheetView of(Sheet sheet, List<Fault> faults, Lang lang) {
        List<Fault> ours = faults.stream()
                .filter(fault -> fault.table().equals(sheet.name()))
                .toList();
        return new SheetView(
                sheet.name(),
                IntStream.range(0, sheet.rows().size())
                        .mapToObj(place -> row(sheet, place, ours, lang))
                        .toList(),
                words(ours, 0, "", lang),
                Policy.schema().names().stream()
                        .filter(name -> !sheet.columns().contains(name))
                        .toList(),
                sheet.actions().stream()
                        .map(code -> new Choice(code, ActionWords.name(code, lang)))
                        .toList());
    }

    private static List<String> words(List<Fault> faults, int row, String column, Lang lang) {
        return faults.stream()
                .filter(fault -> fault.row() == row && fault.column().equals(column))
                .map(fault -> fault.words(lang))
                .toList();
    }

    private static RowView row(Sheet sheet, int place, List<Fault> faults, Lang lang) {
        Sheet.Row row = sheet.rows().get(place);
        List<Cell> cells = cells(sheet.columns(), row.tests(), place + 1, faults, lang);
        return new RowView(
                place + 1,
                row,
                cells.stream()
                        .filter(Cell::isUsed)
                        .map(cell -> new Condition(cell.column, cell.words, cell.text))
                        .toList(),
                outcome(sheet, row, lang),
                sheet.isOfActions()
                        ? row.note()
                        : lang.of(row.outputs().get(1), row.outputs().get(2)),
                cells,
                cells(sheet.outputs(), row.outputs(), place + 1, faults, lang),
                words(faults, place + 1, "", lang));
    }

    private static List<Cell> cells(
            List<String> columns, List<String> texts, int number, List<Fault> faults, Lang lang) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            cells.add(new Cell(
                    column,
                    texts.get(i),
                    CellWords.of(column, texts.get(i), lang),
                    words(faults, number, column, lang).stream().findFirst()));
        }
        return cells;
    }

    private static String outcome(Sheet sheet, Sheet.Row row, Lang lang) {
        String first = row.outputs().getFirst();
        if (sheet.isOfActions()) {
            return ActionWords.name(first, lang);
        }
        return first.startsWith("-") ? "\u2212" + first.substring(1) : "+" + first;
    }
}
