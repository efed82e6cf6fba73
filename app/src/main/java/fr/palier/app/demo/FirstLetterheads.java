package fr.palier.app.demo;

import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Letterheads;
import fr.palier.app.letters.Logo;
import fr.palier.app.shared.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands on the letters of the landlords whose staff can sign in, so that the first letter can be printed. */
@Component
class FirstLetterheads {
    private static final String LANDING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="48" height="48">\
            <path d="M3 20h6v-5h6v-5h6V5" fill="none" stroke="#0b6e6e" stroke-width="2.5"/></svg>""";

    private final Letterheads heads;

    FirstLetterheads(Letterheads heads) {
        this.heads = heads;
    }

    /** As a manager decides it, who signs. */
    void decide(Scope manager) {
        Letterhead now = heads.of(manager);
        heads.change(
                manager,
                new Letterhead(
                        now.version(),
                        now.name(),
                        List.of("1 place du Palier", "31000 Toulouse"),
                        "Toulouse",
                        "05 00 00 00 00",
                        "du lundi au vendredi, de 9 h à 17 h",
                        manager.actor().name(),
                        "responsable de la gestion locative",
                        Optional.of(new Logo("image/svg+xml", LANDING.getBytes(StandardCharsets.UTF_8)))));
    }
}
