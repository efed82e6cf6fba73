package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.ledger.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An amount of one's own is what is computed and proposed, or the page says why it cannot be. */
class OwnAmountTest extends PlanTestBed {
    private static final String[] FILLED = {
        "resources", "1640", "charges", "680", "remainder", "330", "adults", "1", "children", "0", "debt", "61240",
    };

    @BeforeEach
    void owes() {
        posted(-60, Kind.CHARGE, 612_40);
    }

    private MvcTestResult post(String rest, String... more) {
        String[] all = Arrays.copyOf(FILLED, FILLED.length + more.length);
        System.arraycopy(more, 0, all, FILLED.length, more.length);
        return send(adviser, of(rest), all);
    }

    @Test
    void isChosenByTyping() {
        assertThat(post("/plans", "pace", "balanced", "amount", "30", "shownAmount", ""))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).schedule().instalments().getFirst().cents()).isEqualTo(30_00);
    }

    @Test
    void isChosenByTheSlider() {
        assertThat(post("/plans", "pace", "quick", "slide", "61", "shownSlide", "122", "amount", "", "shownAmount", ""))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).schedule().instalments().getFirst().cents()).isEqualTo(61_00);
    }

    @Test
    void isLeftForAPaceThatIsChosenAfterwards() {
        assertThat(post(
                        "/plans",
                        "pace",
                        "quick",
                        "amount",
                        "30",
                        "shownAmount",
                        "30",
                        "slide",
                        "30",
                        "shownSlide",
                        "30"))
                .hasRedirectedUrl(of("/plans/1"));
        assertThat(plan(1).schedule().instalments().getFirst().cents()).isEqualTo(122_48);
    }

    @Test
    void paysNothingBeforeToday() {
        String yesterday = today.minusDays(1).toString();
        for (String rest : List.of("/solutions", "/plans")) {
            assertThat(post(rest, "pace", "free", "amount", "50", "lumpDay", yesterday, "lumpAmount", "100"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Versement en plus\u00a0: sa date est passée", "value=\"" + yesterday + "\"")
                    .doesNotContain("et non de ce que vous venez");
        }
    }

    @Test
    void isRefusedForWhatIsWrongWithIt() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "0", "Indiquez un montant supérieur à 0", "1", "1,00 € est trop peu")
                .entrySet()) {
            assertThat(post("/plans", "pace", "free", "amount", wrong.getKey()))
                    .hasStatus(422)
                    .bodyText()
                    .contains(wrong.getValue())
                    .doesNotContain("Choisissez une proposition");
        }
        assertThat(post(
                        "/plans",
                        "pace",
                        "free",
                        "amount",
                        "50",
                        "lumpDay",
                        today.plusDays(9).toString(),
                        "lumpAmount",
                        "99999"))
                .hasStatus(422)
                .bodyText()
                .contains("Les versements uniques dépassent la dette", "value=\"99999\"");
    }
}
