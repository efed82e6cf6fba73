package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Paperwork;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Home;
import fr.palier.app.portfolio.TenancyDetails.Household;
import fr.palier.app.relief.aid.Kind;
import fr.palier.app.relief.aid.Milestone;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.aid.Request.Call;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.RequestState;
import fr.palier.app.relief.household.Debts.Debt;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both letters about a guarantee on paper, held to the norms and read back along their tags. */
class GuaranteePaperTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 20);

    private static TenancyDetails tenancy(boolean protectedAddress) {
        return new TenancyDetails(
                7,
                70,
                "CT00613",
                new Household("Azéma", "Luce", Optional.empty(), Optional.empty(), Optional.empty()),
                new Home(
                        "LG7",
                        "Les Amandiers",
                        "3 rue de l'Étang",
                        "4",
                        "31200",
                        "Toulouse",
                        "",
                        "31",
                        Optional.empty(),
                        false),
                new TenancyDetails.Terms(LocalDate.of(2019, 9, 1), Optional.empty(), 500_00, 180_00),
                Optional.empty(),
                Optional.empty(),
                protectedAddress);
    }

    private static Draft draft(GuaranteeLetter letter, TenancyDetails tenancy, Kind kind, String scheme) {
        Request request = request(kind, scheme);
        Guarantee guarantee = new Guarantee(
                7,
                1,
                scheme,
                "Toits d’Oc",
                "2 rue du Four\n31000 Toulouse",
                "V-2019-17",
                Optional.empty(),
                Optional.empty(),
                0,
                "");
        GuaranteeFacts facts = new GuaranteeFacts(
                tenancy,
                Optional.of(request),
                Optional.of(guarantee),
                Optional.of(new Debt(712_40, LocalDate.of(2020, 3, 1), LocalDate.of(2020, 4, 1), false)),
                List.of("bail", "relevé de compte locataire"),
                DAY);
        Letterhead head = Paperwork.head();
        return new Draft(letter.template(), head, facts.to(letter), facts.of(letter), DAY, "");
    }

    private static Request request(Kind kind, String scheme) {
        return new Request(
                7,
                1,
                2,
                new Call(kind, scheme, "V-2019-17"),
                RequestState.DRAFT,
                712_40,
                new Granted(0, 0),
                Set.of(),
                Optional.empty(),
                Map.of(Milestone.TOLD, DAY),
                "C. Roux");
    }

    @ParameterizedTest
    @EnumSource(GuaranteeLetter.class)
    void isKeptByArchivesAndReadByScreenReaders(GuaranteeLetter letter) throws Exception {
        Draft draft = draft(letter, tenancy(false), Kind.GUARANTEE, "surety-body");
        assertThat(draft.missing()).isEmpty();
        assertThat(Checked.against(Paperwork.print(draft))).isEmpty();
    }

    @Test
    void tellsTheTenantInPlainWordsWhy() throws Exception {
        List<String> read = Checked.read(Paperwork.print(
                draft(GuaranteeLetter.GUARANTEE_NOTICE, tenancy(false), Kind.GUARANTEE, "surety-body")));
        assertThat(String.join("\n", read))
                .contains("Luce Azéma", "cela vous protège", "Toits d’Oc", "712,40", "n’ouvre aucune procédure")
                .doesNotContain("Nous sommes assurés");
        assertThat(String.join(
                        "\n",
                        Checked.read(Paperwork.print(
                                draft(GuaranteeLetter.GUARANTEE_NOTICE, tenancy(false), Kind.INSURANCE, "insurance")))))
                .contains("Nous sommes assurés");
    }

    @Test
    void declaresTheDebtToTheGuarantor() throws Exception {
        List<String> read = Checked.read(
                Paperwork.print(draft(GuaranteeLetter.GUARANTEE_CALL, tenancy(false), Kind.GUARANTEE, "surety-body")));
        assertThat(String.join("\n", read))
                .contains("2 rue du Four", "V-2019-17", "1er mars 2020", "bail", "prévenu de cette déclaration");
    }

    @Test
    void tellsNobodyAnAddressThatIsProtected() throws Exception {
        for (GuaranteeLetter letter : GuaranteeLetter.values()) {
            List<String> read =
                    Checked.read(Paperwork.print(draft(letter, tenancy(true), Kind.GUARANTEE, "surety-body")));
            assertThat(String.join("\n", read)).doesNotContain("Amandiers");
        }
    }
}
