package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tasks that Palier writes: each reader has them in their language, until a person puts their words right. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SayingTest extends PageTestBed {
    @Autowired
    private TasksForTomorrow tasks;

    private Dossier dossier;
    private long task;

    private void asked() {
        dossier = open();
        task = tasks.add(adviser, dossier.tenancyId(), Origin.OTHER, "dossier.plan-to-review", 2);
    }

    private MvcTestResult english(String path) {
        return mvc.get()
                .uri(path)
                .with(cast.as(adviser))
                .cookie(new Cookie("lang", "en"))
                .exchange();
    }

    private MvcTestResult change(int version, String words, int days) {
        return post(
                adviser,
                path(dossier) + "/elements/" + task,
                "version",
                Integer.toString(version),
                "kind",
                "task",
                "words",
                words,
                "due",
                today.plusDays(days).toString());
    }

    @Test
    void saysATaskOfItsOwnInTheReadersLanguage() {
        asked();
        String french = "Revoir le plan n° 2 avec le ménage";
        String english = "Look at plan no. 2 again with the household";
        assertThat(get(adviser, path(dossier))).bodyText().contains(french).doesNotContain(english);
        assertThat(english(path(dossier))).bodyText().contains(english).doesNotContain(french);
        assertThat(english(situation())).bodyText().contains(english);
        String kept = item(dossier, task).words();
        assertThat(change(1, kept, 4)).hasRedirectedUrl(path(dossier) + "#taches");
        assertThat(english(path(dossier)))
                .as("another day is no other task")
                .bodyText()
                .contains(english);
        assertThat(change(2, "Revoir le plan avec son fils", 4)).hasRedirectedUrl(path(dossier) + "#taches");
        assertThat(english(path(dossier)))
                .bodyText()
                .contains("Revoir le plan avec son fils")
                .doesNotContain(english);
    }
}
