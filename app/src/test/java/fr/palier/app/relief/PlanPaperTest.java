package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.letters.Checked;
import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Paperwork;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Home;
import fr.palier.app.portfolio.TenancyDetails.Household;
import fr.palier.app.relief.household.Monthly;
import fr.palier.app.shared.Refused;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Posting;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every letter about a plan on paper, held to the norms and read back along its tags. */
class PlanPaperTest {
    private static final LocalDate FROZEN = LocalDate.of(2020, 4, 15);

    private static TenancyDetails tenancy(String family, boolean protectedAddress) {
        return new TenancyDetails(
                7,
                70,
                "CT00613",
                new Household(family, "Luce", Optional.empty(), Optional.empty(), Optional.empty()),
                new Home(
                        "LG7",
                        "Les Amandiers",
                        "3 rue de l'Étang",
                        "4",
                        "31200",
                        "Toulouse",
                        "31555",
                        "31",
                        Optional.empty(),
                        false),
                new TenancyDetails.Terms(LocalDate.of(2015, 1, 1), Optional.empty(), 500_00, 180_00),
                Optional.empty(),
                Optional.empty(),
                protectedAddress);
    }

    /** A plan that stands as its letter needs it, on the day of the letter. */
    private static Plans.Read read(PlanLetter letter, long debt, long amount) {
        return read(letter, debt, amount, Deferral.NONE);
    }

    private static Plans.Read read(PlanLetter letter, long debt, long amount, Deferral deferral) {
        PlanState state = switch (letter) {
            case PLAN_PROPOSAL -> PlanState.PROPOSED;
            case PLAN_AGREEMENT -> PlanState.APPROVED;
            case PLAN_DEFERRAL -> PlanState.RUNNING;
            case PLAN_BREACH -> PlanState.BROKEN;
            case PLAN_KEPT -> PlanState.KEPT;
        };
        Schedule schedule = Schedule.of(Terms.monthly(debt, LocalDate.of(2020, 5, 5), amount));
        Plan plan = new Plan(
                7,
                1,
                2,
                letter == PlanLetter.PLAN_DEFERRAL ? 2 : 1,
                state,
                new Plan.Frozen(debt - deferral.total(), deferral, 0, FROZEN, 0),
                schedule,
                new Plan.Rules(0, 5, 2_00),
                new Plan.Proposer(UUID.randomUUID(), "C. Roux", Instant.EPOCH),
                state == PlanState.PROPOSED || state == PlanState.APPROVED
                        ? Optional.empty()
                        : Optional.of(LocalDate.of(2020, 4, 20)),
                Optional.empty(),
                Optional.empty());
        List<Posting> paid = letter == PlanLetter.PLAN_KEPT
                ? List.of(Posting.of(LocalDate.of(2020, 5, 4), Kind.PAYMENT, debt))
                : List.of(Posting.of(LocalDate.of(2020, 5, 4), Kind.PAYMENT, 48_00));
        return new Plans.Read(
                plan, plan.standing(Monthly.UNKNOWN, paid, LocalDate.of(2020, 6, 20)), List.of(), List.of(), List.of());
    }

    private static Draft draft(PlanLetter letter, TenancyDetails tenancy, Letterhead head, Plans.Read read) {
        PlanFacts facts =
                new PlanFacts(tenancy, read, head.name(), List.of(), List.of("Total du plan\u00a0: 612,40 €"));
        return new Draft(
                letter.template(),
                head,
                facts.household(),
                facts.of(letter),
                LocalDate.of(2020, 6, 20),
                "Votre contrat : CT00613");
    }

    private static Draft draft(PlanLetter letter) {
        return draft(letter, tenancy("Azéma", false), Paperwork.head(), read(letter, 612_40, 68_00));
    }

    private static byte[] print(PlanLetter letter) {
        byte[] pdf = Paperwork.print(draft(letter));
        keep(letter.code(), pdf);
        return pdf;
    }

    /** For those who want to look. */
    private static void keep(String name, byte[] pdf) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "letters")).resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(PlanLetter.class)
    void isKeptByArchivesAndReadByScreenReaders(PlanLetter letter) throws Exception {
        assertThat(Checked.against(print(letter))).isEmpty();
    }

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
            Plans.Read read = read(letter, 612_40, 68_00, two);
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
        Plans.Read read = read(PlanLetter.PLAN_KEPT, 612_40, 68_00);
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
        Plans.Read as = new Plans.Read(later, read.standing(), List.of(), List.of(), List.of());
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
    void repeatsTheHeadOfATableAndSumsToTheCent() throws Exception {
        Draft draft = draft(
                PlanLetter.PLAN_AGREEMENT,
                tenancy("Azéma", false),
                Paperwork.head(),
                read(PlanLetter.PLAN_AGREEMENT, 1_999_99, 50_00));
        byte[] pdf = Paperwork.print(draft);
        keep("forty", pdf);
        assertThat(draft.facts().rows()).hasSize(40);
        assertThat(Checked.pages(pdf)).isGreaterThan(1);
        assertThat(Checked.against(pdf)).isEmpty();
        assertThat(Checked.shown(pdf).split("À payer le", -1)).hasSizeGreaterThan(2);
        List<String> read = Checked.read(pdf);
        assertThat(read).filteredOn(line -> line.contains("À payer le")).hasSize(1);
        assertThat(read)
                .filteredOn(line -> line.startsWith("TH: ") && line.matches("TH: \\d+"))
                .hasSize(40);
        long sum = IntStream.range(0, 40)
                .mapToLong(
                        i -> Long.parseLong(draft.facts().rows().get(i).get(2).replaceAll("\\D", "")))
                .sum();
        assertThat(sum).isEqualTo(1_999_99);
    }

    @Test
    void printsAnyNameAsItIs() throws Exception {
        String name = "d'Artagnan-Ñuñez <script>alert(\"x\")</script> & Œuvrard-de-la-Très-Longue-Maison "
                .repeat(3)
                .strip();
        byte[] pdf = Paperwork.print(draft(
                PlanLetter.PLAN_PROPOSAL,
                tenancy(name, false),
                Paperwork.head(),
                read(PlanLetter.PLAN_PROPOSAL, 612_40, 68_00)));
        keep("long", pdf);
        assertThat(Checked.against(pdf)).isEmpty();
        assertThat(String.join(" ", Checked.read(pdf)).replaceAll("\\s", ""))
                .contains("d'Artagnan-Ñuñez<script>alert(\"x\")</script>&Œuvrard-de-la-Très-Longue-Maison");
    }

    @Test
    void showsAProtectedAddressNowhere() throws IOException {
        for (PlanLetter letter : PlanLetter.values()) {
            Draft draft = draft(letter, tenancy("Azéma", true), Paperwork.head(), read(letter, 612_40, 68_00));
            assertThat(Checked.shown(Paperwork.print(draft))).doesNotContain("31200", "Amandiers");
        }
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

    @Test
    void refusesACharacterThatNoFontOfOursHas() {
        Draft draft = draft(
                PlanLetter.PLAN_PROPOSAL,
                tenancy("Ивáнов", false),
                Paperwork.head(),
                read(PlanLetter.PLAN_PROPOSAL, 612_40, 68_00));
        assertThatThrownBy(() -> Paperwork.print(draft))
                .isInstanceOf(Refused.class)
                .hasMessage("letters.unprintable");
    }

    @Test
    void bindsLettersWithTheirTags() throws Exception {
        byte[] bound = Paperwork.bind(print(PlanLetter.PLAN_BREACH), print(PlanLetter.PLAN_AGREEMENT));
        keep("bound", bound);
        assertThat(Checked.against(bound)).isEmpty();
        assertThat(Checked.read(bound))
                .filteredOn(line -> line.startsWith("H1: "))
                .hasSize(2);
    }
}
