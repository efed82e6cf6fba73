package fr.palier.app.messages.notice;

import fr.palier.app.messages.SendsTestBed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A landlord whose pipes are cut on Friday. */
abstract class NoticeTestBed extends SendsTestBed {
    static final String TEXT = "L'eau est coupée vendredi 17 avril de 9 h à 12 h.";

    static String[] form(String... more) {
        List<String> all = new ArrayList<>(List.of("titre", "Coupure d'eau", "texte", TEXT));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    MvcTestResult said(int step, String title, String words, String... more) {
        List<String> all = new ArrayList<>(List.of("titre", title, "texte", words));
        all.addAll(List.of(more));
        return filled(coordinator, step, all.toArray(String[]::new));
    }
}
