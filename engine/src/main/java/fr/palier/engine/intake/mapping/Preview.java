package fr.palier.engine.intake.mapping;

import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.rows.TenancyRows;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an export looks like before it is read: enough to show it, to propose what its columns are, and to ask what its
 * codes mean.
 *
 * @param look how it is written
 * @param shape which of the two files it seems to be
 * @param columns in the order of the file
 * @param lines the first ones, as many fields as there are columns; those that cannot be cut are left out
 * @param codes what stands in the column of kinds, the most frequent first; where there is no such column, the patterns of
 *     the labels, ready for {@link Profile.Label}
 * @param counted how many lines the codes were counted over
 * @param whole whether nothing of the file follows the lines looked at
 */
public record Preview(
        Look look,
        Shape shape,
        List<Column> columns,
        List<List<String>> lines,
        List<Count> codes,
        long counted,
        boolean whole) {

    /** Which of the two files. */
    public enum Shape {
        LEDGER,
        TENANCIES,
        UNKNOWN;

        /** Palier's names of the columns of such a file. */
        public List<String> names() {
            return switch (this) {
                case LEDGER -> LedgerReader.TITLES;
                case TENANCIES -> TenancyRows.TITLES;
                case UNKNOWN -> List.of();
            };
        }
    }

    /** How the letters beyond ASCII are written in the lines seen; fields may differ, and each is read as it is. */
    public enum Letters {
        ASCII,
        UTF_8,
        WINDOWS_1252,
        MIXED
    }

    /**
     * How a file is written.
     *
     * @param separator comma, semicolon or tab
     * @param byteOrderMark whether UTF-8 is announced by its mark
     * @param windowsLines whether lines end as on Windows (CRLF)
     * @param quoted whether some field stands between quotes
     */
    public record Look(char separator, Letters letters, boolean byteOrderMark, boolean windowsLines, boolean quoted) {}

    /**
     * A column of the file.
     *
     * @param guess which of Palier's columns it may be; each of those is guessed for one column at most
     */
    public record Column(String title, Optional<Guess> guess, Forms forms) {}

    /**
     * A guess.
     *
     * @param name Palier's name of the column
     * @param confidence percent: 90 and more is as good as sure, below 50 somebody should look
     */
    public record Guess(String name, int confidence) {}

    /** How many of the fields seen in a column are filled, are dates of each form, are amounts of each form. */
    public record Forms(long filled, long isoDates, long frenchDates, long dotDecimals, long commaDecimals) {}

    /**
     * A code, or a pattern of labels.
     *
     * @param lines with it, of those counted
     * @param guess the kind it may stand for
     */
    public record Count(String text, long lines, Optional<Kind> guess) {}

    /**
     * Reads the beginning of a file.
     *
     * @param lines how many of them to show
     * @throws RefusedFile where the file as a whole cannot be read
     */
    public static Preview of(Source source, int lines) {
        return new Previewing(source).preview(lines);
    }

    /**
     * Counts what stands in any column, over as many lines: another one than guessed, or one with words to translate, such
     * as that of the plans.
     *
     * @param patterns whether the texts are labels, to be told as patterns
     * @throws RefusedFile where the file as a whole cannot be read
     */
    public static List<Count> counts(Source source, String title, boolean patterns) {
        return new Previewing(source).counts(title, patterns).counts();
    }

    /** Palier's name → title, for every column guessed: a draft for {@link PlainProfile.Words#columns}. */
    public Map<String, String> draft() {
        Map<String, String> draft = new LinkedHashMap<>();
        for (Column column : columns) {
            column.guess().ifPresent(guess -> draft.put(guess.name(), column.title()));
        }
        return draft;
    }
}
