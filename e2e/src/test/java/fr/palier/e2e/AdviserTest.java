package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** C. Roux, who calls people all day. */
@Journey
class AdviserTest {
    private static final Pattern ASIDE = Pattern.compile(".*\\baside\\b.*");

    @Test
    void findsTheDaysListBehindTheSignIn() {
        try (Visitor adviser = Visitor.entering(Person.ADVISER)) {
            assertEquals("/aujourdhui", adviser.path());
            assertThat(adviser.at("h1")).hasText("Mercredi 15 avril");
            assertThat(adviser.at(".head .lead-line")).containsText("contacts");
            Locator first = adviser.at("[data-line]").first();
            assertThat(first.locator(".line-why")).not().isEmpty();
            assertEquals(List.of(), adviser.complaints());
        }
    }

    @Test
    void cutsTheListToTheHoursOfTheDay() {
        try (Visitor adviser = Visitor.of(Person.ADVISER)) {
            adviser.go("/aujourdhui/presence");
            adviser.page().fill("[name=heures]", "4");
            adviser.page().fill("[name=minutes]", "60");
            adviser.send("form[action$='/presence'] button");
            adviser.go("/aujourdhui");
            assertThat(adviser.at(".head .lead-line")).containsText("4 contacts");
            assertThat(adviser.at(".lines > .cut")).containsText("la capacité d'aujourd'hui s'arrête ici");
        }
    }

    @Test
    void walksToATenancyByKeyboardAlone() {
        try (Visitor adviser = Visitor.of(Person.ADVISER)) {
            adviser.go("/aujourdhui?etat=a-faire");
            String second = adviser.at("[data-line]").nth(1).getAttribute("id");
            String first = adviser.at("[data-line]").first().getAttribute("id");
            adviser.page().keyboard().press("j");
            adviser.page().keyboard().press("j");
            assertThat(adviser.at("#" + second)).isFocused();
            adviser.page().keyboard().press("k");
            assertThat(adviser.at("#" + first)).isFocused();
            adviser.page().keyboard().press("Enter");
            adviser.page().waitForURL("**/situations/*");
            adviser.page().goBack();
            assertThat(adviser.at("#" + first)).isVisible();
        }
    }

    @Test
    void seesTheAccountAsACurveAndAsEntries() {
        try (Visitor adviser = Visitor.of(Person.ADVISER)) {
            adviser.go("/aujourdhui");
            Locator line = adviser.at("[data-line]").first();
            String family = line.locator(".name").innerText().split(",")[0];
            String owed = line.locator(".amount").innerText();
            adviser.send(line.locator("a[data-open]"));
            assertThat(adviser.at("h1")).containsText(family);
            assertThat(adviser.at("#compte .figures dd").first()).hasText(owed);
            assertThat(adviser.at("figure.curve canvas")).isVisible();
            assertThat(adviser.at("figure.curve .u-legend")).containsText("Solde");
            assertThat(adviser.at(".entries tbody tr td.running").first()).hasText(owed);
            int before = adviser.at(".entries tbody tr").count();
            adviser.at("#compte-suite a").click();
            assertThat(adviser.at(".entries tbody tr").nth(before + 1)).isVisible();
            assertEquals(List.of(), adviser.complaints());
        }
    }

    @Test
    void suspendsTheRemindersAndTakesThemUpAgain() {
        try (Visitor adviser = Visitor.of(Person.ADVISER)) {
            adviser.go("/aujourdhui");
            adviser.send(adviser.at("[data-line] a[data-open]").nth(1));
            adviser.at("#suspension > summary").click();
            adviser.page().selectOption("#hold-reason", new SelectOption().setIndex(1));
            adviser.page().fill("#hold-until", "2020-05-15");
            adviser.page().fill("#hold-note", "Rentre chez elle mi-mai.");
            adviser.send("#suspension button[type=submit]");
            assertThat(adviser.at("#suspensions .hold")).containsText("15 mai 2020");
            assertThat(adviser.at("#suspensions .hold")).containsText("C. Roux");
            assertThat(adviser.at("#histoire .happenings")).containsText("Rentre chez elle mi-mai.");
            adviser.send("#suspensions .hold button");
            assertThat(adviser.at("#suspensions .hold")).hasCount(0);
            adviser.at("#suspensions summary").last().click();
            assertThat(adviser.at("#suspensions ul.plain")).containsText("levée le 15 avril 2020 par C. Roux");
        }
    }

    @Test
    void putsALineOffAndHasItBack() {
        try (Visitor adviser = Visitor.of(Person.ADVISER)) {
            adviser.go("/aujourdhui");
            Locator line = adviser.at("#" + adviser.at("[data-line]").nth(3).getAttribute("id"));
            line.locator("summary[data-key=n]").click();
            line.locator(".later select").selectOption(new SelectOption().setIndex(1));
            line.locator(".later button[type=submit]").click();
            assertThat(line).hasClass(ASIDE);
            assertThat(line).containsText("pas avant");
            line.getByText("Annuler").click();
            assertThat(line).not().hasClass(ASIDE);
            assertThat(line.locator("summary[data-key=n]")).isVisible();
            assertEquals(List.of(), adviser.complaints());
        }
    }

    @Test
    void recordsACallThatTheTenancyThenTells() {
        try (Visitor adviser = Visitor.of(Person.ADVISER)) {
            adviser.go("/aujourdhui");
            Locator line = adviser.at("#" + adviser.at("[data-line]").nth(4).getAttribute("id"));
            String situation = line.locator("a[data-open]").getAttribute("href");
            line.locator("[data-key=c]").click();
            assertThat(line.locator("a[href^='tel:']")).isVisible();
            line.getByText("Tout va bien").click();
            assertThat(line).hasClass(ASIDE);
            assertThat(adviser.at("#avancement")).containsText("fait");
            adviser.go(situation);
            assertThat(adviser.at("#histoire [data-line]").first()).containsText("15 avril 2020");
            assertThat(adviser.at("#histoire [data-line]").first()).containsText("C. Roux");
        }
    }

    @Test
    void findsSomebodyByTheBeginningsOfWordsAndLeavesNoTraceOfIt() {
        try (Visitor adviser = Visitor.of(Person.ADVISER)) {
            adviser.go("/aujourdhui");
            String family = adviser.at("[data-line] .name").first().innerText().split(",")[0];
            adviser.go("/situations");
            adviser.page().fill("#q", family.substring(0, 3).toLowerCase(java.util.Locale.ROOT));
            adviser.send(".search button[type=submit]");
            assertThat(adviser.at("table.situations")).containsText(family);
            assertFalse(
                    adviser.page().url().contains(family.substring(0, 3)),
                    adviser.page().url());
        }
    }
}
