package fr.palier.app.letters;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The door to posters: printed with the landlord's logo, telephone and today's date, kept nowhere. */
@Component
public class Posters {
    private static final char NARROW = '\u202f';
    private static final char NO_BREAK = '\u00a0';

    /** In points: the smallest is still read from two metres away, the largest fills a wall. */
    private static final int SMALLEST = 17;

    private static final int LARGEST = 72;

    /** Of the page's width in points times what the letters of a bold word take of their height, on average. */
    private static final int WIDTH = 800;

    private final Letterheads heads;
    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final BusinessClock clock;

    Posters(Letterheads heads, ITemplateEngine templates, MessageSource messages, BusinessClock clock) {
        this.heads = heads;
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Prints a poster of today.
     *
     * @return a PDF of one page, tagged and in the archives' form
     * @throws Refused where no telephone is decided, or a character cannot be printed
     */
    public byte[] print(Scope scope, Poster poster) {
        Letterhead head = heads.of(scope);
        Locale locale = poster.lang() == Lang.EN ? Locale.ENGLISH : Locale.FRENCH;
        if (head.phone().isBlank()) {
            throw new Refused("letters.missing", messages.getMessage("letters.field.head.phone", null, locale));
        }
        String title = plain(poster.title());
        List<String> said = poster.paragraphs().stream().map(Posters::plain).toList();
        Press.unprintable(title + said + poster.place() + head.name() + head.phone() + head.hours())
                .ifPresent(character -> {
                    throw new Refused("letters.unprintable", character);
                });
        return print(
                locale,
                Map.of(
                        "poster",
                        poster,
                        "title",
                        title,
                        "said",
                        said,
                        "place",
                        plain(poster.place()),
                        "head",
                        head,
                        "day",
                        Days.day(clock.today(), poster.lang())),
                largest(title + " " + String.join(" ", said)));
    }

    /** Of the longest word, which has to fit on a line. */
    private static int largest(String said) {
        int longest =
                Stream.of(said.split("[\\s-]+")).mapToInt(String::length).max().orElse(1);
        return Math.clamp(WIDTH / Math.max(1, longest), SMALLEST, LARGEST);
    }

    /** In the largest letters with which one page is enough. */
    private byte[] print(Locale locale, Map<String, Object> page, int largest) {
        byte[] best = set(locale, page, SMALLEST);
        int fits = SMALLEST;
        int tooLarge = largest + 1;
        while (tooLarge - fits > 1) {
            int size = (fits + tooLarge) / 2;
            byte[] tried = set(locale, page, size);
            if (Press.pages(tried) == 1) {
                best = tried;
                fits = size;
            } else {
                tooLarge = size;
            }
        }
        return best;
    }

    private byte[] set(Locale locale, Map<String, Object> page, int size) {
        Context context = new Context(locale, page);
        context.setVariable("size", size);
        return Press.print(templates.process("letters/poster", context));
    }

    private static String plain(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFC).replace(NARROW, NO_BREAK);
    }
}
