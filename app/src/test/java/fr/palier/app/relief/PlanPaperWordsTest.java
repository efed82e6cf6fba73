package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.letters.Checked;
import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Paperwork;
import fr.palier.app.shared.Refused;
import fr.palier.engine.plan.Deferral;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What letters about a plan say, read back from the paper along its tags. */
class PlanPaperWordsTest extends PlanPaperTestBed {
    @Test
    void readsTheAgreementInItsOrder() throws IOException {
        List<String> read = Checked.read(print(PlanLetter.PLAN_AGREEMENT));
        assertThat(String.join("\n", read))
                .containsSubsequence(
                        "Garonne Habitat (inventé)",
                        "1 place de l'Étang",
                        "Luce Azéma",
                        "3 rue de l'Étang",
                        "Toulouse, le 20 juin 2020",
                        "H1: Plan d'apurement",
                        "H2: Ce que paie ce plan",
                        "Total du plan\u00a0: 612,40",
                        "TH: Échéance",
                        "TH: 1",
                        "TD: 5 mai 2020",
                        "TD: 68,00",
                        "TH: 10",
                        "TH: Total",
                        "612,40",
                        "H2: Si un mois est difficile",
                        "05 00 00 00 00",
                        "H2: Signatures",
                        "M. Vidal");
    }

    @Test
    void saysWhichRentsAreNotToBePaid() throws IOException {
        Deferral two = new Deferral(LocalDate.of(2020, 7, 1), 2, 100_00);
        for (PlanLetter letter :
                List.of(PlanLetter.PLAN_AGREEMENT, PlanLetter.PLAN_PROPOSAL, PlanLetter.PLAN_DEFERRAL)) {
            KnownPlans.Read read = read(letter, 612_40, 68_00, two);
            String said = String.join(
                    " ", Checked.read(Paperwork.print(draft(letter, tenancy("Azéma", false), Paperwork.head(), read))));
            assertThat(said.replaceAll("\\s+", " ")).contains("reportés", "juillet 2020, août 2020");
            assertThat(String.join(" ", Checked.read(print(letter)))).doesNotContain("reportés\u00a0:");
        }
    }

    /** A plan that is signed after all was paid has not been kept since then: it was paid before. */
    @Test
    void attestsOfAPlanSignedLaterThatItWasPaidBefore() throws IOException {
        assertThat(attested(LocalDate.of(2020, 4, 20)))
                .contains("a tenu le plan signé le 20 avril 2020", "est payé depuis le 5 juin 2020")
                .doesNotContain("ensuite");
        assertThat(attested(LocalDate.of(2020, 6, 18)))
                .contains("a payé, dès le 5 juin 2020", "signé ensuite, le 18 juin 2020 :")
                .doesNotContain("a tenu le plan");
    }

    private static String attested(LocalDate signed) throws IOException {
        KnownPlans.Read read = read(PlanLetter.PLAN_KEPT, 612_40, 68_00);
        Plan plan = read.plan();
        Plan later = new Plan(
                plan.tenancyId(),
                plan.number(),
                plan.version(),
                plan.revision(),
                plan.state(),
                plan.frozen(),
                plan.schedule(),
                plan.rules(),
                plan.proposer(),
                Optional.of(signed),
                Optional.empty(),
                Optional.empty());
        KnownPlans.Read as =
                new KnownPlans.Read(later, read.standing(), List.of(), List.of(), List.of(), Optional.empty());
        return String.join(
                        " ",
                        Checked.read(Paperwork.print(
                                draft(PlanLetter.PLAN_KEPT, tenancy("Azéma", false), Paperwork.head(), as))))
                .replace('\u00a0', ' ')
                .replaceAll(" +(Span|P): *", " ")
                .replace("  ", " ");
    }

    @Test
    void saysExactlyWhatIsMissingAndThreatensNobody() throws IOException {
        String read = String.join("\n", Checked.read(print(PlanLetter.PLAN_BREACH)));
        assertThat(read.replace('\u00a0', ' '))
                .contains("20,00 € pour l’échéance du plan du 5 mai 2020 (sur 68,00 €)")
                .contains("68,00 € pour l’échéance du plan du 5 juin 2020")
                .contains("88,00 €", "nous voulons d’abord vous entendre")
                .doesNotContainIgnoringCase("expulsion")
                .doesNotContainIgnoringCase("huissier")
                .doesNotContainIgnoringCase("mise en demeure")
                .doesNotContainIgnoringCase("débiteur");
    }

    @Test
    void refusesToPrintWhatIsNotComplete() {
        Letterhead bare = new Letterhead(0, "Garonne Habitat", List.of(), "", "", "", "", "", Optional.empty());
        Draft draft =
                draft(PlanLetter.PLAN_KEPT, tenancy("Azéma", false), bare, read(PlanLetter.PLAN_BREACH, 612_40, 68_00));
        assertThat(draft.missing()).containsExactly("head.address", "head.phone", "head.signatory", "kept");
        assertThatThrownBy(() -> Paperwork.print(draft))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()[0].toString())
                                .contains("le téléphone du bailleur", "le jour où le plan a été tenu"));
        assertThat(Paperwork.paper(draft).phone()).isEqualTo("[à compléter : le téléphone du bailleur]");
    }
}
