package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Facts;
import fr.palier.app.letters.Paperwork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The report to the paying body on paper, as long as most are. */
class ClockPaperTest {
    private static byte[] report(String debt) {
        Map<String, String> facts = Map.ofEntries(
                Map.entry("body", "Caisse d’allocations familiales (CAF)"),
                Map.entry("tenant", "Luce Azéma"),
                Map.entry("contract", "CT00613"),
                Map.entry("home", "Les Amandiers, 3 rue de l’Étang, 31200 Toulouse"),
                Map.entry("rent", "512,00 €"),
                Map.entry("benefit", "180,00 €"),
                Map.entry("debt", debt),
                Map.entry("since", "1er février 2020"),
                Map.entry("unpaid", "1er mars 2020"),
                Map.entry("until", "15 avril 2020"),
                Map.entry("plan", "Nous cherchons avec le locataire une solution qu’il puisse tenir."));
        Draft draft = new Draft(
                ClockLetter.CAF_REPORT.template(),
                Paperwork.head(),
                new Draft.Recipient(
                        "Caisse d’allocations familiales (CAF)",
                        List.of("Service des aides au logement", "Département de la Haute-Garonne (31)")),
                new Facts(facts, List.of()),
                LocalDate.of(2020, 4, 15),
                "Référence du locataire : CT00613");
        return Paperwork.print(draft);
    }

    @Test
    void standsOnOnePage() throws Exception {
        byte[] pdf = report("612,40 €");
        assertThat(Checked.shown(pdf)).contains("page 1 sur 1").doesNotContain("page 2");
        assertThat(Checked.pages(pdf)).isEqualTo(1);
    }

    @Test
    void breaksNoLineWithinTheArticle() throws Exception {
        assertThat(Checked.shown(report("612,40 €"))).contains("R. 824-4),");
    }
}
