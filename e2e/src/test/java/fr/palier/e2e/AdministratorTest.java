package fr.palier.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** E. Costes, who brings in what the housing software exports. */
@Journey
class AdministratorTest {
    @Test
    void importsAMessyExportSeesTheListChangeAndUndoesIt() throws IOException {
        try (Visitor administrator = Visitor.of(Person.SMALL_ADMINISTRATOR);
                Visitor adviser = Visitor.of(Person.SMALL_ADVISER)) {
            Somebody quiet = somebodyWithoutALine(adviser);
            assertFalse(isListed(adviser, quiet));
            Messy.handIn(administrator, Messy.export(quiet.number, "1 234,56"));
            assertThat(administrator.at(".tag").first()).hasText("prêt à importer");
            assertThat(administrator.at(".lead-line")).containsText("Windows-1252");
            assertThat(administrator.at(".figures dd").first()).hasText("2");
            assertThat(administrator.at(".figures dd").last()).hasText("4");
            assertFalse(isListed(adviser, quiet), "a preview changed the list");
            assertEquals(4, keepsTheRefused(administrator).size());
            administrator.send("form[action$='/importation'] button");
            Messy.settled(administrator);
            assertThat(administrator.at(".tag").first()).hasText("importé");
            awaitListed(adviser, quiet, true);
            undoes(administrator);
            awaitListed(adviser, quiet, false);
            assertEquals(List.of(), administrator.complaints());
        }
    }

    /** The refused lines as a file, each with its reason, and no cell that a spreadsheet would run. */
    private static List<String> keepsTheRefused(Visitor administrator) throws IOException {
        Download file = administrator
                .page()
                .waitForDownload(() -> administrator.at("a[href$='/rejets']").click());
        List<String> lines = Files.readAllLines(file.path());
        String all = String.join("\n", lines);
        assertTrue(all.contains("INCONNU-1") && all.contains("30/02/2020") && all.contains("MYSTERE"), all);
        assertTrue(lines.stream().noneMatch(line -> line.matches("(.*[;,])?\"?=.*")), all);
        return lines.subList(1, lines.size());
    }

    private static void undoes(Visitor administrator) {
        administrator.at(".file-acts details > summary").click();
        administrator.send("form[action$='/annulation'] button");
        Messy.settled(administrator);
        assertThat(administrator.at(".tag").first()).hasText("annulé");
    }

    private record Somebody(String number, String path) {}

    private static Somebody somebodyWithoutALine(Visitor adviser) {
        adviser.go("/situations");
        for (Locator row : adviser.at("table.situations [data-line]").all()) {
            if (row.locator(".tag").count() == 0) {
                return new Somebody(
                        row.locator("td.nowrap").innerText(),
                        row.locator("a[data-open]").getAttribute("href"));
            }
        }
        throw new IllegalStateException("everybody is on the list");
    }

    private static boolean isListed(Visitor adviser, Somebody somebody) {
        adviser.go("/aujourdhui");
        return adviser.at("[data-line] a[href='" + somebody.path + "']").count() > 0;
    }

    /** The list follows an import by itself, a moment later. */
    private static void awaitListed(Visitor adviser, Somebody somebody, boolean expected) {
        for (int i = 0; i < 40 && isListed(adviser, somebody) != expected; i++) {
            adviser.page().waitForTimeout(250);
        }
        assertEquals(expected, isListed(adviser, somebody));
    }
}
