package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An adviser's morning: the list, a situation, a call. */
@Tag("journey")
class MorningTest {
    @Test
    void readsTheListAndOpensASituation() {
        try (Visitor adviser = Visitor.inFrench().signIn(Person.ADVISER)) {
            Page page = adviser.page();
            Locator first = page.locator("[data-line]").first();
            assertTrue(first.locator(".line-why").innerText().length() > 20);
            String name = first.locator(".name").innerText();
            first.locator("a[data-open]").click();
            page.waitForURL("**/situations/*");
            assertThat(page.locator("h1")).containsText(name.split(",")[0].replaceFirst("^(Mme|M\\.) ", ""));
            assertEquals(List.of(), adviser.barriers());
            assertEquals(0, adviser.picture("situation"));
            assertEquals(List.of(), adviser.complaints());
            page.goBack();
            assertThat(page.locator("[data-line]").first()).isVisible();
        }
    }

    @Test
    void walksTheListByKeyboard() {
        try (Visitor adviser = Visitor.inFrench().signIn(Person.ADVISER)) {
            Page page = adviser.page();
            page.keyboard().press("j");
            page.keyboard().press("j");
            String second = page.locator("[data-line]").nth(1).getAttribute("id");
            assertEquals(second, page.evaluate("document.activeElement.id"));
            page.keyboard().press("Enter");
            page.waitForURL("**/situations/*");
        }
    }

    @Test
    void findsSomebodyByTheBeginningsOfWords() {
        try (Visitor adviser = Visitor.inFrench().signIn(Person.ADVISER)) {
            Page page = adviser.page();
            String name = page.locator("[data-line] .name").first().innerText();
            String family = name.split(",")[0].replaceFirst("^(Mme|M\\.) ", "");
            adviser.go("/situations");
            page.locator("main input[type=search], main [data-search]").first().fill(family.substring(0, 3));
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText(family);
            assertTrue(!page.url().contains(family.substring(0, 3)), "the search stands in the address: " + page.url());
        }
    }

    @Test
    void keepsALineForTheOneWhoTookIt() {
        try (Visitor adviser = Visitor.inFrench().signIn(Person.ADVISER);
                Visitor manager = Visitor.inFrench().signIn(Person.MANAGER)) {
            Locator line = adviser.page().locator("[data-line]").nth(2);
            String id = line.getAttribute("id");
            line.locator("[data-key=a]").first().click();
            assertThat(adviser.page().locator("#" + id)).hasClass(java.util.regex.Pattern.compile(".*\\bmine\\b.*"));
            manager.go("/aujourdhui");
            assertThat(manager.page().locator("#" + id)).containsText("Roux");
            assertThat(manager.page().locator("#" + id + " [data-key=a]")).hasCount(0);
            adviser.page().locator("#" + id + " [data-key=a]").first().click();
            assertThat(adviser.page().locator("#" + id))
                    .not()
                    .hasClass(java.util.regex.Pattern.compile(".*\\bmine\\b.*"));
        }
    }

    @Test
    void hidesASituationFromAnotherLandlord() {
        try (Visitor adviser = Visitor.inFrench().signIn(Person.ADVISER);
                Visitor neighbour = Visitor.inFrench().signIn(Person.NEIGHBOUR)) {
            String theirs = adviser.page().locator("a[data-open]").first().getAttribute("href");
            assertEquals(200, adviser.page().navigate(theirs).status());
            assertEquals(404, neighbour.page().navigate(theirs).status());
            String absent = neighbour.page().locator("main").innerText();
            neighbour.page().navigate("/situations/123456789");
            assertEquals(absent, neighbour.page().locator("main").innerText());
        }
    }
}
