package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** V. Arnal, who sees figures of all landlords and nobody's account. */
@Journey
class FederationOfficerTest {
    @Test
    void seesFiguresOfAllLandlordsAndNoAccount() {
        try (Visitor officer = Visitor.entering(Person.FEDERATION_OFFICER);
                Visitor adviser = Visitor.of(Person.ADVISER)) {
            assertEquals("/region", officer.path());
            assertThat(officer.at("main tbody tr")).hasCount(51);
            assertThat(officer.at("main")).containsText("Office du Pont d'Orbelle");
            assertEquals(404, officer.go("/aujourdhui"));
            assertEquals(404, officer.go("/situations"));
            adviser.go("/aujourdhui");
            assertEquals(404, officer.go(adviser.at("a[data-open]").first().getAttribute("href")));
            assertEquals(List.of(), officer.complaints());
        }
    }
}
