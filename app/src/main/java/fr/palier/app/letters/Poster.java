package fr.palier.app.letters;

import fr.palier.engine.text.Lang;
import java.util.List;

/**
 * A notice for the wall of a stairwell: one page in the largest type that fits, to be read from two metres away.
 *
 * @param title at most 60 characters, and {@code paragraphs} together at most 600
 * @param place where it holds; empty where the words say it
 * @param until when what it says is of no use any more, as it is read; empty where nobody said so
 * @param reference by which whoever calls names it
 * @param danger whether it tells the emergency numbers
 */
public record Poster(
        String title,
        List<String> paragraphs,
        String place,
        String until,
        String reference,
        boolean danger,
        Lang lang) {
    /** More lines than these are set as one paragraph, so that one page is enough. */
    private static final int LINES = 8;

    public Poster {
        List<String> said = paragraphs.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        paragraphs = said.size() > LINES ? List.of(String.join(" ", said)) : said;
    }
}
