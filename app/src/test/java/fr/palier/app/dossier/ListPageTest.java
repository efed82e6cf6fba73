package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListPageTest extends PageTestBed {
    @Test
    void listsAndFilters() {
        Dossier late = open();
        passed(task(late, "Appeler la CAF", 1), 3);
        dossiers.open(colleague, cast.tenancy(adviser, "Bosc").id(), Cause.ENERGY, Origin.LIST);
        assertThat(get(adviser, "/dossiers"))
                .hasStatusOk()
                .bodyText()
                .contains("2 dossiers", "Azéma Luce", "Bosc Luce", "en retard", "sans échéance")
                .doesNotContain("??");
        assertThat(get(adviser, "/dossiers?qui=moi"))
                .bodyText()
                .contains("Azéma")
                .doesNotContain("Bosc");
        assertThat(get(adviser, "/dossiers?cause=energy"))
                .bodyText()
                .contains("Bosc")
                .doesNotContain("Azéma Luce");
        assertThat(get(adviser, "/dossiers?retard=1"))
                .bodyText()
                .contains("Azéma")
                .doesNotContain("Bosc");
        assertThat(get(adviser, "/dossiers?etat=closed")).bodyText().contains("Aucun dossier ne correspond");
    }

    @Test
    void findsAndExports() {
        open();
        open(cast.tenancy(adviser, "Bosc"));
        String found = location(post(adviser, "/dossiers", "q", "bosc"));
        assertThat(found).doesNotContain("bosc");
        assertThat(get(adviser, found)).bodyText().contains("Bosc Luce").doesNotContain("Azéma Luce");
        assertThat(get(colleague, found)).bodyText().contains("plus connue");
        assertThat(get(adviser, "/dossiers/export"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma Luce", "Perte de revenus");
        assertThat(get(cast.person(cast.landlord(), Role.MANAGER), "/dossiers"))
                .bodyText()
                .contains("Aucun dossier ouvert");
    }

    /** One that went into another is found again: among all, among the merged, by its number, and from the one that holds it. */
    @Test
    void findsWhatWasMerged() {
        Dossier survivor = open();
        Dossier merged = open(cast.tenancy(adviser, "Azéma"));
        dossiers.merge(adviser, seen(survivor), seen(merged));
        String link = "href=\"" + path(merged) + "\"";
        assertThat(get(adviser, "/dossiers")).bodyText().doesNotContain(link);
        String byNumber = location(post(adviser, "/dossiers", "q", Integer.toString(merged.number())));
        for (String list : List.of("/dossiers?etat=all", "/dossiers?etat=merged", byNumber)) {
            assertThat(get(adviser, list)).bodyText().contains(link, "dans le n° " + survivor.number());
        }
        assertThat(get(adviser, path(survivor))).bodyText().contains(link);
        assertThat(get(adviser, path(merged)))
                .bodyText()
                .contains("href=\"" + path(survivor) + "\"", path(merged) + "/separation");
    }

    @Test
    void turnsPagesWithoutLosingOrRepeatingAny() throws Exception {
        for (int i = 0; i < 53; i++) {
            Dossier one = open(cast.tenancy(adviser, "Ménage" + i));
            if (i % 2 == 0) {
                task(one, "Appeler", i % 7);
            }
        }
        String first = get(adviser, "/dossiers").getResponse().getContentAsString();
        var next = java.util.regex.Pattern.compile("href=\"(/dossiers\\?apres=[^\"]+)\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        String second = get(adviser, next.group(1)).getResponse().getContentAsString();
        var lines = java.util.regex.Pattern.compile("Ménage(\\d+) Luce</a>");
        List<String> seen = java.util.stream.Stream.of(first, second)
                .flatMap(page -> lines.matcher(page).results())
                .map(match -> match.group(1))
                .toList();
        assertThat(seen).hasSize(53).doesNotHaveDuplicates();
    }
}
