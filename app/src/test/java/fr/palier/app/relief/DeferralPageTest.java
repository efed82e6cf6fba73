package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Days;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rents that are put off on the page of solutions: a plan begins once the last of them has fallen. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class DeferralPageTest extends PlanTestBed {
    private static final String EARLY = "tombe avant la fin du report des loyers";
    private static final String WARNED = "Une échéance tombe avant la fin du report";
    private LocalDate next;
    /** What a form says that was opened before rents were put off, and whose date nobody touched. */
    private String usual;

    @BeforeEach
    void owes() {
        posted(-60, Kind.CHARGE, 612_40);
        next = today.withDayOfMonth(1).plusMonths(1);
        usual = next.withDayOfMonth(5).toString();
    }

    private MvcTestResult puttingTwoOff(String rest, String... more) {
        Stream<String> filled = Stream.of(
                "resources", "1 640", "charges", "680,00", "remainder", "330", "adults", "1", "children", "0");
        Stream<String> two = Stream.of("debt", "61240", "deferDues", "2", "deferFrom", next.toString());
        return send(
                adviser,
                of(rest),
                Stream.of(filled, two, Stream.of(more)).flatMap(it -> it).toArray(String[]::new));
    }

    private static String said(LocalDate day) {
        return Days.day(day, Lang.FR);
    }

    @Test
    void putsRentsOff() {
        assertThat(puttingTwoOff("/solutions", "pace", "quick"))
                .hasStatusOk()
                .bodyText()
                .contains("Reporter des loyers à venir", "Mois par mois", "À approuver par une autre personne");
        assertThat(puttingTwoOff("/plans", "pace", "quick")).hasRedirectedUrl(of("/plans/1"));
        assertThat(get(adviser, of("/plans/1"))).bodyText().contains("Loyers reportés à partir de", "(2 × ");
        assertThat(send(adviser, of("/solutions"), "deferDues", "7"))
                .hasStatus(422)
                .bodyText()
                .contains("Loyers reportés\u00a0: un nombre de 0 à 6");
        assertThat(send(adviser, of("/solutions"), "deferDues", "1", "deferFrom", today.toString()))
                .hasStatus(422);
    }

    @Test
    void offersTheUsualFirstInstalmentAndRemembersThatNobodyChoseIt() {
        assertThat(get(adviser, of("/solutions")))
                .bodyText()
                .contains("name=\"first\" value=\"" + usual, "name=\"shownFirst\" value=\"" + usual);
    }

    /** The form as it stands, with the date that it showed before. */
    @Test
    void movesADateThatNobodyTouchedBehindTheLastRent() {
        LocalDate behind = next.plusMonths(2).withDayOfMonth(5);
        assertThat(puttingTwoOff("/solutions", "first", usual, "shownFirst", usual))
                .bodyText()
                .contains("name=\"first\" value=\"" + behind, "name=\"shownFirst\" value=\"" + behind)
                .doesNotContain(EARLY, WARNED);
        assertThat(puttingTwoOff("/plans", "first", usual, "shownFirst", usual, "pace", "quick"))
                .hasRedirectedUrl(of("/plans/1"));
        assertNoInstalmentBeforeTheLastRent();
        assertThat(plan(1).schedule().instalments().getFirst().day()).isEqualTo(behind);
    }

    private void assertNoInstalmentBeforeTheLastRent() {
        Deferral deferral = plan(1).frozen().deferral();
        assertThat(deferral.dues()).isEqualTo(2);
        assertThat(plan(1).schedule().instalments()).extracting(Instalment::day).noneMatch(deferral::isBeforeLast);
    }

    @Test
    void saysThatADateChosenByHandIsTooEarlyAndProposesALaterOne() {
        LocalDate chosen = next.withDayOfMonth(12);
        String[] early = {"first", chosen.toString(), "shownFirst", usual, "pace", "quick"};
        assertThat(puttingTwoOff("/solutions", early))
                .bodyText()
                .contains(EARLY, said(chosen), said(chosen.plusMonths(2)), "name=\"first\" value=\"" + chosen)
                .doesNotContain(WARNED);
        assertThat(puttingTwoOff("/plans", early)).hasRedirectedUrl(of("/plans/1"));
        assertNoInstalmentBeforeTheLastRent();
    }

    /** An amount of one's own begins when the household wants it to: whoever composes it, and whoever decides, is warned. */
    @Test
    void warnsOfAnAmountOfOnesOwnThatBeginsBeforeTheLastRent() {
        String[] own = {"first", usual, "shownFirst", "", "pace", "free", "amount", "60"};
        assertThat(puttingTwoOff("/solutions", own))
                .bodyText()
                .contains(EARLY, WARNED, "Commencez le " + said(next.plusMonths(2)));
        assertThat(puttingTwoOff("/plans", own)).hasRedirectedUrl(of("/plans/1"));
        assertThat(get(manager, of("/plans/1"))).bodyText().contains(WARNED);
        assertThat(plan(1).schedule().instalments().getFirst().day()).hasToString(usual);
    }
}
