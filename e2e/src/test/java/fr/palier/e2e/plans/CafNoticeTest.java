package fr.palier.e2e.plans;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.e2e.Journey;
import fr.palier.e2e.Person;
import fr.palier.e2e.Visitor;
import org.junit.jupiter.api.Test;

/** A household whose CAF must be told by a day: seen in the calendar, written, recorded; then the calendar moves on. */
@Journey
class CafNoticeTest {
    private static final String REPORT = "Signaler l'impayé à la CAF ou à la MSA";

    @Test
    void leadsFromTheCalendarToAReportThatWasMade() {
        try (Visitor adviser = Visitor.of(Person.ADVISER)) {
            adviser.go("/echeances?quand=tout&genre=protective");
            adviser.send(
                    adviser.at("[data-line]:has-text('Signaler') a[data-open]").first());
            String calendar = adviser.path();
            assertThat(adviser.at("#due-title")).isVisible();
            assertThat(adviser.at("#content")).containsText(REPORT);
            assertThat(adviser.at("#content")).containsText("protège le ménage");
            assertThat(adviser.at("#content")).containsText("R824-4");
            prints(adviser, calendar);
            records(adviser, calendar);
            assertThat(adviser.at(".deadlines").first()).not().containsText(REPORT);
            assertThat(adviser.at(".deadlines").first()).containsText("Envoyer le plan d'apurement");
            assertThat(adviser.at("#content")).containsText("1A 000 111 2222 3");
            adviser.go(calendar.replace("/echeances", ""));
            assertThat(adviser.at("#content")).containsText("La CAF ou la MSA est prévenue depuis le");
        }
    }

    private static void prints(Visitor adviser, String calendar) {
        adviser.go(calendar + "/courriers/caf-report?organisme=caf");
        assertThat(adviser.at(".letter-shown")).containsText("R. 824-4");
        assertThat(adviser.at(".letter-shown")).not().containsText("à compléter");
        adviser.go(calendar + "/courriers/caf-why?organisme=caf");
        assertThat(adviser.at(".letter-shown")).containsText("C’est pour protéger votre aide");
        adviser.go(calendar);
        assertTrue(adviser.reads().contains("appelez-le d'abord")
                || adviser.reads().contains("consigne de crise"));
    }

    private static void records(Visitor adviser, String calendar) {
        adviser.go(calendar);
        adviser.page().selectOption("#step", "caf-told");
        adviser.page().fill("#proof", "1A 000 111 2222 3");
        adviser.send("form[action$='/echeances'] button[type=submit]");
    }
}
