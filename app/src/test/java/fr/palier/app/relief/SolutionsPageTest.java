package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.Cast.Tenancy;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.ledger.Kind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SolutionsPageTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Scope adviser;
    private Scope manager;
    private Tenancy tenancy;
    private LocalDate today;

    @BeforeEach
    void begin() {
        today = clock.today();
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        manager = cast.colleague(adviser, Role.MANAGER);
        tenancy = cast.tenancy(adviser, "Azéma");
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, ?, ?)")
                    .params(tenancy.id(), Date.valueOf(today.minusDays(60)), Kind.CHARGE.ordinal(), 612_40)
                    .update();
            ledger.append(adviser, 1);
        });
    }

    private String path(String rest) {
        return "/situations/" + tenancy.publicId() + rest;
    }

    private MvcTestResult post(Scope scope, String rest, String... fields) {
        var request = mvc.post()
                .uri(path(rest))
                .with(cast.as(scope))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(Scope scope, String rest) {
        return mvc.get().uri(rest).with(cast.as(scope)).exchange();
    }

    private static final String[] MEANS = {
        "resources", "1 640", "charges", "680,00", "remainder", "330", "adults", "1", "children", "0", "debt", "61240",
    };

    private String[] with(String... more) {
        String[] all = java.util.Arrays.copyOf(MEANS, MEANS.length + more.length);
        System.arraycopy(more, 0, all, MEANS.length, more.length);
        return all;
    }

    @Test
    void asksForTheMeansFirst() {
        assertThat(get(adviser, path("/solutions")))
                .hasStatusOk()
                .bodyText()
                .contains("612,40", "Indiquez les ressources")
                .doesNotContain("Proposer ce plan");
    }

    @Test
    void proposesThreePlans() {
        assertThat(post(adviser, "/solutions", MEANS))
                .hasStatusOk()
                .bodyText()
                .contains("130,00", "Doux", "Équilibré", "Rapide", "5 × 122,48", "Mois par mois", "Proposer ce plan")
                .doesNotContain("difficile à tenir");
        assertThat(get(adviser, propose()))
                .hasStatusOk()
                .bodyText()
                .contains("à approuver", "Un responsable qui ne l", "122,48")
                .doesNotContain("/approbation");
        assertThat(get(manager, path("/plans/1"))).bodyText().contains("/approbation");
        assertThat(post(adviser, "/plans/1/approbation", "version", "1")).hasStatus(404);
    }

    private String propose() {
        MvcTestResult proposed = post(adviser, "/plans", with("pace", "quick"));
        assertThat(proposed).hasRedirectedUrl(path("/plans/1"));
        return path("/plans/1");
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
        assertThat(get(adviser, path("/solutions"))).bodyText().contains("Un plan est en cours", "1640");
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
    void putsRentsOff() {
        String from = today.withDayOfMonth(1).plusMonths(1).toString();
        String[] two = with("deferDues", "2", "deferFrom", from, "pace", "quick");
        assertThat(post(adviser, "/solutions", two))
                .hasStatusOk()
                .bodyText()
                .contains("Reporter des loyers à venir", "Mois par mois", "À approuver par une autre personne");
        assertThat(post(adviser, "/plans", two)).hasRedirectedUrl(path("/plans/1"));
        assertThat(get(adviser, path("/plans/1"))).bodyText().contains("2 loyers reportés");
        assertThat(post(adviser, "/solutions", with("deferDues", "7")))
                .hasStatus(422)
                .bodyText()
                .contains("Loyers reportés : un nombre de 0 à 6");
        assertThat(post(adviser, "/solutions", with("deferDues", "1", "deferFrom", today.toString())))
                .hasStatus(422);
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
        assertThat(post(adviser, "/plans", own)).hasRedirectedUrl(path("/plans/1"));
        assertThat(get(adviser, path("/plans/1"))).bodyText().contains("40,00", "80,00", "200,00", "612,40");
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
    void followsTheSlider() {
        assertThat(mvc.post()
                        .uri(path("/solutions"))
                        .with(cast.as(adviser))
                        .with(Cast.form())
                        .header("HX-Trigger-Name", "slide")
                        .params(org.springframework.util.MultiValueMap.fromSingleValue(java.util.Map.of(
                                "resources",
                                "1640",
                                "charges",
                                "680",
                                "remainder",
                                "330",
                                "slide",
                                "61",
                                "pace",
                                "quick"))))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"61\"", "61,00");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThat(post(adviser, "/solutions", "resources", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("Ressources : écrivez un montant en euros");
        assertThat(post(adviser, "/solutions", with("granted", "-5")))
                .hasStatus(422)
                .bodyText()
                .contains("Aides accordées");
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
    void isShutToOthers() {
        Scope caller = cast.colleague(adviser, Role.CALLER);
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(get(caller, path("/solutions"))).hasStatus(404);
        assertThat(get(stranger, path("/solutions"))).hasStatus(404);
        assertThat(get(stranger, path("/plans/1"))).hasStatus(404);
        assertThat(post(stranger, "/plans", MEANS)).hasStatus(404);
    }
}
