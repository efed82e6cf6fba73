package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** N. Belkacem, whose browser runs no script: the main acts are possible all the same. */
@Journey
class WithoutScriptsTest {
    @Test
    void takesPutsOffUndoesAndCalls() {
        try (Visitor adviser = Visitor.withoutScripts(Person.COORDINATOR)) {
            adviser.go("/aujourdhui");
            String id = "#" + adviser.at("[data-line]").first().getAttribute("id");
            String situation = adviser.at(id + " a[data-open]").getAttribute("href");
            adviser.at(id + " summary[data-key=n]").click();
            adviser.at(id + " .later select").selectOption(new SelectOption().setIndex(1));
            adviser.send(id + " .later button[type=submit]");
            Locator line = adviser.at(id).first();
            assertThat(line).containsText("pas avant");
            adviser.send(line.getByText("Annuler"));
            adviser.go("/aujourdhui");
            adviser.send(id + " [data-key=c]");
            assertThat(adviser.at(id + " a[href^='tel:']").first()).isVisible();
            adviser.send(adviser.at(id).first().getByText("Pas de réponse"));
            adviser.go(situation);
            assertThat(adviser.at("#histoire [data-line]").first()).containsText("N. Belkacem");
        }
    }

    @Test
    void searchesOpensATenancyAndReadsItsAccount() {
        try (Visitor adviser = Visitor.withoutScripts(Person.COORDINATOR)) {
            adviser.go("/aujourdhui");
            String family = adviser.at("[data-line] .name").first().innerText().split(",")[0];
            adviser.page().fill("#q", family);
            adviser.send(".search button[type=submit]");
            adviser.send("table.situations a[data-open]");
            assertThat(adviser.at("h1")).containsText(family);
            assertThat(adviser.at("figure.curve svg.drawn")).isVisible();
            assertThat(adviser.at(".entries")).isVisible();
            adviser.at("#note > summary").click();
            adviser.page().fill("#note-words", "Passera mardi avec ses papiers.");
            adviser.send("#note button[type=submit]");
            assertThat(adviser.at("#histoire [data-line]").first()).containsText("Passera mardi");
        }
    }

    @Test
    void filtersTheListAndLeaves() {
        try (Visitor adviser = Visitor.withoutScripts(Person.COORDINATOR)) {
            adviser.go("/aujourdhui");
            adviser.page().selectOption("[name=tri]", "solde");
            adviser.send("form.filters button[type=submit]");
            assertThat(adviser.at("[name=tri]")).hasValue("solde");
            adviser.at("header > details.menu > summary").click();
            adviser.send(adviser.at("header .sheet").getByText("Se déconnecter"));
            assertEquals("/connexion", adviser.path());
        }
    }
}
