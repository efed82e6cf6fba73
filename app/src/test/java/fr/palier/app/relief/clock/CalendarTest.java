package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.Search;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.text.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The calendar of a landlord: set by set, filtered, searched, page by page. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CalendarTest extends ClockTestBed {
    @Autowired
    private Search search;

    private List<Line> lines(String code) {
        return clocks.all(adviser).stream()
                .filter(line -> line.deadline().code().equals(code))
                .toList();
    }

    @Test
    void saysTheSameOfAllAsOfOne() {
        owes(40);
        TenancyDetails late = household("Bonnet");
        owes(late, 80, 3_000_00);
        timeline.note(adviser, late.id(), FreeText.plain("Une note ne change rien."));
        for (TenancyDetails one : List.of(tenancy, late)) {
            assertThat(clocks.all(adviser).stream().filter(line -> line.tenancyId() == one.id()))
                    .containsExactlyElementsOf(clocks.of(adviser, one).lines());
        }
        assertThat(lines("caf-report")).extracting(Line::tenancyId).containsExactly(late.id(), tenancy.id());
    }

    @Test
    void takesWhatWasDoneIntoAccount() {
        owes(40);
        clocks.record(adviser, tenancy, new Recorded(LegalStep.CAF_TOLD, today, "", 0));
        assertThat(lines("caf-report")).isEmpty();
        assertThat(lines("plan")).hasSize(1);
        clocks.withdraw(adviser, tenancy, 1);
        assertThat(lines("caf-report")).hasSize(1);
    }

    @Test
    void readsTheAccountsAnewOnTheFirstLookOfADay() {
        owes(40);
        transactions.write(adviser, () -> {
            jdbc.sql("update relief.owing_read set as_of = as_of - 1 where landlord_id = ?")
                    .param(adviser.landlord())
                    .update();
            jdbc.sql("delete from relief.owing where landlord_id = ?")
                    .param(adviser.landlord())
                    .update();
        });
        assertThat(lines("caf-report")).hasSize(1);
    }

    @Test
    void leavesOutWhoOwesNothingAnyMore() {
        owes(40);
        posted(tenancy, 0, Kind.PAYMENT, 2_500_00);
        assertThat(clocks.all(adviser)).isEmpty();
    }

    @Test
    void filtersByDayAndKindAndNeverShowsWhatPresses() {
        TenancyDetails late = household("Bonnet");
        owes(late, 80, 3_000_00);
        TenancyDetails ahead = household("Chauvet");
        owes(ahead, 20, 3_000_00);
        assertThat(get(adviser, "/echeances?quand=retard"))
                .hasStatusOk()
                .bodyText()
                .contains("Bonnet", "de retard")
                .doesNotContain("Chauvet", "Commandement");
        for (String stretch : List.of("semaine", "mois")) {
            assertThat(get(adviser, "/echeances?quand=" + stretch)).bodyText().doesNotContain("Bonnet");
        }
        assertThat(get(adviser, "/echeances"))
                .as("what is late is never out of sight")
                .bodyText()
                .contains("Bonnet");
        assertThat(get(adviser, "/echeances?quand=tout"))
                .bodyText()
                .contains("Bonnet", "Chauvet")
                .doesNotContain("Commandement");
        assertThat(get(adviser, "/echeances?quand=tout&genre=coercive"))
                .bodyText()
                .contains("Aucune échéance ici");
        assertThat(get(adviser, "/echeances?quand=tout&genre=protective&agence=7"))
                .hasStatusOk();
        assertThat(get(adviser, "/echeances?quand=jamais&genre=x&agence=y&apres=z"))
                .hasStatusOk();
    }

    /** A day that is long past is no day to act on by today: of what presses, it is the first on which the law allows it. */
    @Test
    void saysSinceWhenAStepThatPressesIsPossible() {
        owes(400);
        spoke();
        String day = Days.day(line("notice-to-pay").orElseThrow().act(), Lang.FR);
        assertThat(get(adviser, "/echeances?quand=tout&genre=coercive"))
                .bodyText()
                .contains("Commandement de payer", "possible depuis le " + day)
                .doesNotContain("aujourd&#39;hui</span>");
    }

    @Test
    void findsByNameWithoutAnAddressThatTells() {
        owes(40);
        search.indexAll(adviser);
        assertThat(send(adviser, "/echeances", "q", "azem"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma");
        assertThat(send(adviser, "/echeances", "q", "nobody"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune échéance pour cette recherche");
        assertThat(send(adviser, "/echeances", "q", " ")).hasRedirectedUrl("/echeances");
    }

    @Test
    void pagesBehindAKey() {
        owes(40);
        Line first = lines("caf-report").getFirst();
        assertThat(first.isBehind("")).isTrue();
        assertThat(first.isBehind(first.key())).isFalse();
        assertThat(first.isBehind(first.deadline().day().minusDays(1) + "_999_z"))
                .isTrue();
        assertThat(first.isBehind(first.deadline().day() + "_" + (tenancy.id() - 1) + "_z"))
                .isTrue();
        assertThat(first.isBehind(first.deadline().day() + "_" + tenancy.id() + "_a"))
                .isTrue();
        assertThat(first.isBehind(first.deadline().day() + "_" + tenancy.id() + "_z"))
                .isFalse();
    }

    @Test
    void isATableForSpreadsheets() {
        owes(40);
        assertThat(get(adviser, "/echeances/export?quand=tout"))
                .hasStatusOk()
                .bodyText()
                .startsWith("Échéance,")
                .contains("Azéma", "CCH R824-4", "texte lu")
                .doesNotContain("Commandement");
    }
}
