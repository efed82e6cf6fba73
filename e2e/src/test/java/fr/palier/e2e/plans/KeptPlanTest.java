package fr.palier.e2e.plans;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.palier.e2e.Journey;
import fr.palier.e2e.Messy;
import fr.palier.e2e.Person;
import fr.palier.e2e.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A household kept to the end: called, its dossier opened, a plan agreed, paid twice, agreed anew after a debit that bounced, and
 * kept.
 */
@Journey
@Order(Integer.MAX_VALUE) // it brings the next days
class KeptPlanTest {
    private static final String SIGN = "/mon-espace/signer";
    private static final int WEEK = 7;

    @Test
    void leadsFromACallToTheLastInstalment() {
        try (Visitor adviser = Visitor.of(Person.SMALL_ADVISER);
                Visitor manager = Visitor.of(Person.SMALL_MANAGER);
                Visitor administrator = Visitor.of(Person.SMALL_ADMINISTRATOR)) {
            String situation = callsSomebodyWithoutAPlan(adviser);
            String number = adviser.reads().replaceAll("(?s).*?ontrat (\\S+).*", "$1");
            opensADossier(adviser, situation);
            LocalDate today = today(adviser, situation);
            long debt = owed(adviser, situation);
            long quarter = Math.ceilDiv(debt, 4L);
            String plan = composes(adviser, situation, quarter, today);
            agrees(adviser, manager, plan, number);
            pays(administrator, number, today, "payment", quarter);
            IntStream.range(0, WEEK).forEach(_ -> nextDay(adviser));
            pays(administrator, number, today.plusDays(WEEK), "payment", quarter);
            nextDay(adviser);
            adviser.go(plan);
            assertThat(adviser.at("tbody .tag.green")).hasCount(2);
            pays(administrator, number, today.plusDays(WEEK + 1L), "rejection", quarter);
            nextDay(adviser);
            String anew = renegotiates(adviser, plan);
            agrees(adviser, manager, anew, number);
            stands(adviser, plan, "remplacé");
            pays(administrator, number, today.plusDays(WEEK + 2L), "payment", 2 * debt);
            nextDay(adviser);
            stands(adviser, anew, "tenu");
        }
    }

    private static String callsSomebodyWithoutAPlan(Visitor adviser) {
        for (int line = 0; line < 20; line++) {
            adviser.go("/aujourdhui?tri=solde");
            adviser.send(adviser.at("[data-line] a[data-open]").nth(line));
            String situation = adviser.path();
            adviser.go(situation + "/solutions");
            boolean free = adviser.at(".alert-info a[href*='/plans/']").count() == 0
                    && adviser.at("#composer").count() > 0;
            adviser.go(situation);
            if (free) {
                adviser.at("#contact > summary").click();
                adviser.page().selectOption("#contact-outcome", new SelectOption().setIndex(1));
                adviser.send("#contact button[type=submit]");
                return situation;
            }
        }
        throw new AssertionError("every household has a plan");
    }

    private static void opensADossier(Visitor adviser, String situation) {
        adviser.go(situation + "/dossier");
        if (adviser.at("[name=cause]").count() > 0) {
            adviser.at("[name=cause]").first().check();
            adviser.page().selectOption("#origin", new SelectOption().setIndex(1));
            adviser.send("main form button[type=submit]");
        }
        assertThat(adviser.at("h1")).isVisible();
    }

    private static LocalDate today(Visitor adviser, String situation) {
        adviser.go(situation + "/solutions");
        return LocalDate.parse(adviser.at("#first").getAttribute("min"));
    }

    private static long owed(Visitor adviser, String situation) {
        adviser.go(situation + "/solutions");
        return Long.parseLong(adviser.at("#composer [name=debt]").getAttribute("value"));
    }

    /** Weekly, the first today. */
    private static String composes(Visitor adviser, String situation, long cents, LocalDate first) {
        adviser.go(situation + "/solutions");
        fillsIn(adviser, cents, first);
        answered(adviser, () -> adviser.page().selectOption("#rhythm", "weekly"));
        adviser.send("button[formaction$='/plans']");
        return adviser.path();
    }

    private static void fillsIn(Visitor adviser, long cents, LocalDate first) {
        adviser.page().fill("#resources", "19 000");
        adviser.page().fill("#charges", "300");
        answered(
                adviser,
                () -> adviser.at("#composer button[type=submit]").first().click());
        adviser.page().fill("#first", first.toString());
        answered(adviser, () -> adviser.at("[name=pace][value=free]").check());
        adviser.page().fill("#amount", euros(cents));
        answered(adviser, () -> adviser.page().keyboard().press("Tab"));
    }

    /** What the page asked for by itself has come and stands in it. */
    private static void answered(Visitor adviser, Runnable act) {
        Page page = adviser.page();
        page.waitForResponse(response -> response.request().method().equals("POST"), act);
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    private static String euros(long cents) {
        return cents / 100 + "," + String.format("%02d", cents % 100);
    }

    private static void agrees(Visitor adviser, Visitor manager, String plan, String number) {
        manager.go(plan);
        if (manager.at("form[action$='/approbation']").count() > 0) {
            manager.send("form[action$='/approbation'] button");
        }
        adviser.go(plan + "/signatures");
        adviser.send("form[action$='/signatures'] button[type=submit]");
        String link = adviser.at("#link-0").inputValue();
        try (Visitor tenant = Visitor.stranger("fr")) {
            tenant.go(link.substring(link.indexOf(SIGN)));
            tenant.page().fill("#number", number);
            tenant.send("form[action$='/entrer'] button[type=submit]");
            assertThat(tenant.at("body")).containsText("Ce que paie ce plan");
            String name = tenant.reads().replaceAll("(?s).*Écrivez-les comme ici\\h: ([^.]*)\\..*", "$1");
            tenant.page().fill("[name=name]", name);
            tenant.at("[name=agreed]").check();
            tenant.send(tenant.at("button:has-text('je signe')"));
        }
        stands(adviser, plan, "en cours");
    }

    private static void stands(Visitor adviser, String plan, String state) {
        adviser.go(plan);
        assertThat(adviser.at(".lead-line")).containsText(state);
    }

    private static void nextDay(Visitor adviser) {
        adviser.send("form[action$='/demonstration/jour'] button");
    }

    /** All the rest at once, today. */
    private static String renegotiates(Visitor adviser, String plan) {
        adviser.go(plan);
        adviser.send("a[href$='/renegociation']");
        LocalDate today = LocalDate.parse(adviser.at("#first").getAttribute("min"));
        long rest = Long.parseLong(adviser.at("#composer [name=debt]").getAttribute("value"));
        fillsIn(adviser, rest, today);
        Locator sides = adviser.at("#proposals table").first();
        assertThat(sides).containsText("Avant");
        Locator sums = sides.locator("tbody tr").first().locator("td");
        assertEquals(sums.first().innerText(), sums.last().innerText(), "the same debt to the cent");
        adviser.send("button[formaction$='/proposition']");
        return adviser.path();
    }

    private static void pays(Visitor administrator, String number, LocalDate day, String kind, long cents) {
        String line = "landlord;tenancy;date;kind;amount;label\n%s;%s;%s;%s;%s;Ligne de %s\n"
                .formatted("L45", number, day, kind, euros(cents), day);
        administrator.go("/imports");
        administrator
                .page()
                .setInputFiles(
                        "#file",
                        new FilePayload(
                                "ecritures-" + kind + "-" + day + ".csv",
                                "text/csv",
                                line.getBytes(StandardCharsets.UTF_8)));
        administrator.send("form[data-upload] button[type=submit]");
        Messy.settled(administrator);
        administrator.send("form[action$='/importation'] button");
        Messy.settled(administrator);
        assertThat(administrator.at(".tag").first()).hasText("importé");
    }
}
