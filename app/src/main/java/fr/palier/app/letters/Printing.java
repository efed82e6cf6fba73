package fr.palier.app.letters;

import fr.palier.app.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes pages and PDFs of drafts. */
@Component
class Printing {
    private final ITemplateEngine templates;
    private final MessageSource messages;

    Printing(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    Paper paper(Draft draft) {
        return new Paper(draft, messages);
    }

    boolean canPrint(Draft draft) {
        return Press.unprintable(paper(draft).all()).isEmpty();
    }

    /**
     * Prints a letter.
     *
     * @throws Refused where it cannot be, as {@link #check} says
     */
    byte[] print(Draft draft) {
        Paper paper = check(draft);
        return Press.print(templates.process("letters/sheet", new Context(Locale.FRENCH, Map.of("letter", paper))));
    }

    /**
     * A letter that can be printed.
     *
     * @throws Refused where something is missing, with the names in French, or a character cannot be printed
     */
    Paper check(Draft draft) {
        List<String> missing = draft.missing();
        if (!missing.isEmpty()) {
            throw new Refused(
                    "letters.missing", missing.stream().map(this::called).collect(Collectors.joining(", ")));
        }
        Paper paper = paper(draft);
        Press.unprintable(paper.all()).ifPresent(character -> {
            throw new Refused("letters.unprintable", character);
        });
        return paper;
    }

    private String called(String field) {
        return messages.getMessage("letters.field." + field, null, Locale.FRENCH);
    }
}
