package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.ledger.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of solutions: from what a household has to the plans it can keep. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SolutionsPageTest extends PlanTestBed {
    private static final String[] FILLED = {
        "resources", "1 640", "charges", "680,00", "remainder", "330", "adults", "1", "children", "0", "debt", "61240",
    };

    @BeforeEach
    void owes() {
        posted(-60, Kind.CHARGE, 612_40);
    }

    private MvcTestResult post(Scope scope, String rest, String... fields) {
        return send(scope, of(rest), fields);
    }

    private String[] with(String... more) {
        String[] all = Arrays.copyOf(FILLED, FILLED.length + more.length);
        System.arraycopy(more, 0, all, FILLED.length, more.length);
        return all;
    }

    @Test
    void asksForTheMeansFirst() {
        assertThat(get(adviser, of("/solutions")))
                .hasStatusOk()
                .bodyText()
                .contains("612,40", "Indiquez les ressources")
                .doesNotContain("Proposer ce plan");
    }

    @Test
    void proposesThreePlans() {
        assertThat(post(adviser, "/solutions", FILLED))
                .hasStatusOk()
                .bodyText()
                .contains("130,00", "Doux", "Équilibré", "Rapide", "5 × 122,48", "Mois par mois", "Proposer ce plan")
                .doesNotContain("difficile à tenir");
        assertThat(get(adviser, propose()))
                .hasStatusOk()
                .bodyText()
                .contains("à approuver", "Un responsable qui ne l", "122,48")
                .doesNotContain("/approbation");
        assertThat(get(manager, of("/plans/1"))).bodyText().contains("/approbation");
        assertThat(post(adviser, "/plans/1/approbation", "version", "1")).hasStatus(404);
    }

    private String propose() {
        MvcTestResult proposed = post(adviser, "/plans", with("pace", "quick"));
        assertThat(proposed).hasRedirectedUrl(of("/plans/1"));
        return of("/plans/1");
    }

    @Test
    void followsAPlanFromTheProposalToTheSignature() {
        String plan = propose();
        assertThat(post(manager, "/plans/1/approbation", "version", "1")).hasRedirectedUrl(plan);
        assertThat(post(manager, "/plans/1/approbation", "version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("un a modifié ce plan");
        String tomorrow = today.plusDays(1).toString();
        assertThat(post(adviser, "/plans/1/signature", "version", "2", "day", tomorrow))
                .hasStatus(422)
                .bodyText()
                .contains("jour à venir");
        assertThat(post(adviser, "/plans/1/signature", "version", "2", "day", today.toString()))
                .hasRedirectedUrl(plan);
        assertThat(get(adviser, plan)).bodyText().contains("Le ménage tient ce plan", "Signé par le ménage");
        assertThat(get(adviser, "/plans")).hasStatusOk().bodyText().contains("Azéma", "5 échéances");
        assertThat(get(adviser, of("/solutions"))).bodyText().contains("Un plan est en cours", "1640");
    }

    @Test
    void takesAnAmountOfOnesOwn() {
        assertThat(post(adviser, "/solutions", with("pace", "free", "amount", "200")))
                .hasStatusOk()
                .bodyText()
                .contains("difficile à tenir", "200,00");
        assertThat(post(adviser, "/plans", with("pace", "free", "amount", "700")))
                .hasStatus(422)
                .bodyText()
                .contains("minimum pour vivre");
        assertThat(post(adviser, "/solutions", with("pace", "free", "amount", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("600 échéances");
    }

    @Test
    void takesAStepAndALump() {
        String day = today.plusDays(40).toString();
        String[] own = with(
                "pace",
                "free",
                "amount",
                "40",
                "stepFrom",
                "3",
                "stepAmount",
                "80",
                "lumpDay",
                day,
                "lumpAmount",
                "200");
        assertThat(post(adviser, "/plans", own)).hasRedirectedUrl(of("/plans/1"));
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("40,00", "80,00", "200,00", "612,40");
        assertThat(post(adviser, "/solutions", with("pace", "free", "amount", "40", "stepFrom", "3")))
                .hasStatus(422)
                .bodyText()
                .contains("indiquez le n° d");
        assertThat(post(adviser, "/solutions", with("pace", "free", "amount", "40", "lumpAmount", "3")))
                .hasStatus(422)
                .bodyText()
                .contains("sa date et son montant");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThat(post(adviser, "/solutions", "resources", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("Ressources\u00a0: écrivez un montant en euros");
        assertThat(post(adviser, "/solutions", with("payDay", "32")))
                .hasStatus(422)
                .bodyText()
                .contains("Jour du paiement\u00a0: un nombre de 0 à 31", "value=\"32\"");
        assertThat(post(adviser, "/solutions", with("first", "2019-01-01"))).hasStatus(422);
        assertThat(post(adviser, "/solutions", with("first", "bientôt")))
                .bodyText()
                .contains("existe pas. Écrivez-la");
        assertThat(post(adviser, "/plans", "resources", "1640", "debt", "61240"))
                .hasStatus3xxRedirection();
    }

    @Test
    void saysWhatHelpIsMissing() {
        assertThat(post(adviser, "/solutions", "resources", "900", "charges", "500", "remainder", "300"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun plan ne peut être tenu", "612,40");
    }

    @Test
    void saysWhichGapThereIsAndWhichFloor() {
        String nothing = text(post(adviser, "/solutions", "resources", "0", "charges", "0", "remainder", "330"));
        String little = text(post(adviser, "/solutions", "resources", "500", "charges", "0", "remainder", "330"));
        assertThat(nothing).contains("Le plancher de ce ménage", "Avant même la dette, il manque");
        assertThat(gap(nothing) - gap(little))
                .as("500 € come in, 500 € less are missing")
                .isEqualTo(500_00);
        assertThat(nothing).doesNotContain("plus longue");
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static long gap(String page) {
        String gap = page.replaceAll("(?s).*la dette, il manque ([^€]*)€.*", "$1");
        return Long.parseLong(gap.replaceAll("\\D", ""));
    }

    @Test
    void proposesThreePlansHoweverMuchComesIn() {
        assertThat(post(adviser, "/solutions", "resources", "9 000", "charges", "0", "remainder", "330"))
                .bodyText()
                .contains("Doux", "Équilibré", "Rapide")
                .doesNotContain("le même plan que");
        assertThat(post(adviser, "/solutions", "resources", "1 527,02", "charges", "0", "remainder", "1 010"))
                .bodyText()
                .contains("Rapide\u00a0: le même plan que");
    }

    /** Two advisers at once: the second sees both plans, and their own as they filled it in. */
    @Test
    void showsBothPlansToWhoIsSecond() {
        propose();
        assertThat(post(adviser, "/plans", with("pace", "free", "amount", "61")))
                .hasStatus(409)
                .bodyText()
                .contains("Deux plans pour le même ménage", "5 × 122,48", "10 × 61,00", "value=\"61\"");
    }

    @Test
    void isShutToOthers() {
        Scope caller = cast.colleague(adviser, Role.CALLER);
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(get(caller, of("/solutions"))).hasStatus(404);
        assertThat(get(stranger, of("/solutions"))).hasStatus(404);
        assertThat(get(stranger, of("/plans/1"))).hasStatus(404);
        assertThat(post(stranger, "/plans", FILLED)).hasStatus(404);
    }

    private static final String NOT_AGAIN = "Repartir de ce qui est connu";

    @Test
    void comesBackAsItWasFilledInForTheProposal() {
        String[] own = with(
                "amount",
                "90",
                "rhythm",
                "monthly",
                "lumpDay",
                today.plusDays(40).toString());
        String[] filled = Arrays.copyOf(own, own.length + 4);
        System.arraycopy(new String[] {"lumpAmount", "77", "pace", "free"}, 0, filled, own.length, 4);
        assertThat(post(adviser, "/plans", filled)).hasRedirectedUrl(of("/plans/1"));
        assertThat(get(adviser, of("/solutions")))
                .bodyText()
                .contains("name=\"amount\"", "value=\"90\"", "value=\"77\"", NOT_AGAIN, "167,00")
                .contains("value=\"free\" checked");
        assertThat(get(adviser, of("/solutions?neuf=true")))
                .bodyText()
                .doesNotContain("value=\"90\"", "value=\"77\"", NOT_AGAIN);
        assertThat(get(manager, of("/solutions"))).bodyText().doesNotContain("value=\"90\"", NOT_AGAIN);
    }

    @Test
    void comesBackAsIsKnownWhereWhatWasFilledInMakesNoPlanAnyMore() {
        assertThat(post(adviser, "/plans", with("pace", "free", "amount", "90")))
                .hasRedirectedUrl(of("/plans/1"));
        transactions.write(
                adviser, () -> jdbc.sql("""
                                update relief.filled set fields = jsonb_set(fields, '{asked,first}', '"2015-01-01"')
                                where landlord_id = ?""").param(adviser.landlord()).update());
        assertThat(get(adviser, of("/solutions")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"1640\"")
                .doesNotContain("value=\"90\"", NOT_AGAIN);
    }
}
