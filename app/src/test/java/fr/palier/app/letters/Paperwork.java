package fr.palier.app.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints letters without the rest of the application, under a letterhead of an invented landlord. */
public final class Paperwork {
    /** A picture of a house. */
    public static final String HOUSE = """
            <?xml version="1.0"?>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40"><title>x</title>
            <defs><linearGradient id="a"><stop offset="0" stop-color="#0b6e6e"/><stop offset="1" stop-color="#0b3c3c"/></linearGradient></defs>
            <path d="M4 36V18L20 4l16 14v18z" fill="url(#a)"/><rect x="16" y="24" width="8" height="12" fill="#fff"/></svg>""";

    private Paperwork() {}

    /** Letterhead with a drawing. */
    public static Letterhead head() {
        return new Letterhead(
                1,
                "Garonne Habitat (inventé)",
                List.of("1 place de l'Étang", "31000 Toulouse"),
                "Toulouse",
                "05 00 00 00 00",
                "du lundi au vendredi, de 9 h à 17 h",
                "M. Vidal",
                "responsable de l'agence Nord",
                Optional.of(Logo.of(HOUSE.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    /** Letterhead with a picture of dots. */
    public static Letterhead headWithDots(byte[] png) {
        return head().with(Optional.of(Logo.of(png)));
    }

    /** The PDF. */
    public static byte[] print(Draft draft) {
        return printing().print(draft);
    }

    /** The page as a screen shows it. */
    public static Paper paper(Draft draft) {
        return printing().paper(draft);
    }

    /** Several bound to one. */
    public static byte[] bind(byte[]... letters) {
        return Binder.bind(Arrays.asList(letters));
    }

    private static Printing printing() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/letters", "messages/relief-clock");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        return new Printing(engine, messages);
    }
}
