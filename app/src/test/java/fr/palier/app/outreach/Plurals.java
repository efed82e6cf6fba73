package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Finds a plural after one (and, in French, after none) in what a page says. */
final class Plurals {
    private static final Pattern ENGLISH_PAGE = Pattern.compile("<html[^>]*lang=\"en\"");
    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern SINGULAR = Pattern.compile("(?<![\\d,.-])[01] (?:non )?(\\p{L}+[sx])\\b");
    private static final Pattern ENGLISH_SINGULAR = Pattern.compile("(?<![\\d,.-])1 (\\p{L}+s)\\b");

    /** Words that end so and are no plurals. */
    private static final List<String> SINGULARS =
            List.of("refus", "sans", "fois", "mois", "repris", "plus", "is", "was", "has", "does", "owes");

    private Plurals() {}

    /** The same page, which says no such thing. */
    static MvcTestResult checked(MvcTestResult page) {
        try {
            assertThat(in(page.getResponse().getContentAsString())).isEmpty();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return page;
    }

    static List<String> in(String page) {
        Pattern wrong = ENGLISH_PAGE.matcher(page).find() ? ENGLISH_SINGULAR : SINGULAR;
        return TEXT.matcher(page)
                .results()
                .flatMap(text -> wrong.matcher(text.group(1)).results())
                .filter(found -> !SINGULARS.contains(found.group(1)))
                .map(MatchResult::group)
                .toList();
    }
}
