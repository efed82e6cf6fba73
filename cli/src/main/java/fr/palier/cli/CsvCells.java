package fr.palier.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of CSV out of texts, safe to open in a spreadsheet. For short lists: the worklist has a writer of its own. */
final class CsvCells {
    private CsvCells() {}

    static String line(String... cells) {
        return Stream.of(cells).map(CsvCells::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
