package fr.palier.app.relief.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directive.State;
import fr.palier.app.relief.directive.Directive.Text;
import fr.palier.app.relief.directive.Directives.Seen;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class DirectivesTest {
    private static final Text TEXT = new Text("Consigne d'essai", "Décision inventée", "Pour traverser la crise.");
    private static final Rules CALM = new Rules(Optional.empty(), true, Optional.empty());
    private static final Rules DEFERRAL = new Rules(Optional.of(2), false, Optional.of(60));
    private static final String PAGE = "/reglages/directives";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Directives directives;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    private Scope one;
    private Scope other;
    private LocalDate today;

    @BeforeEach
    void begin() {
        today = clock.today();
        one = cast.person(cast.landlord(), Role.MANAGER);
        other = cast.colleague(one, Role.MANAGER);
    }

    private Period days(int from, int until) {
        return new Period(today.plusDays(from), today.plusDays(until));
    }

    private int running(Rules rules, Period period) {
        int number = directives.ask(one, TEXT, rules, period);
        directives.approve(other, new Seen(number, 1));
        return number;
    }

    @Test
    void holdsOnceAnotherManagerHasApprovedIt() {
        int number = directives.ask(one, TEXT, CALM, days(-5, 5));
        assertThat(directives.today(one).directives()).isEmpty();
        assertThatThrownBy(() -> directives.approve(one, new Seen(number, 1)))
                .isInstanceOf(Refused.class)
                .hasMessage("relief.directive.not-your-own");
        directives.approve(other, new Seen(number, 1));
        assertThat(directives.today(one).noCoercion()).isPresent();
        assertThat(directives.on(one, today.minusDays(6)).noCoercion()).isEmpty();
        assertThat(directives.on(one, today.minusDays(5)).noCoercion()).isPresent();
        assertThat(directives.on(one, today.plusDays(5)).noCoercion()).isPresent();
        assertThat(directives.on(one, today.plusDays(6)).noCoercion()).isEmpty();
    }

    @Test
    void isTakenBackByWhoAskedForIt() {
        int number = directives.ask(one, TEXT, CALM, days(0, 5));
        assertThat(get(other)).bodyText().doesNotContain("Retirer ma demande");
        assertThat(get(one)).bodyText().contains("Retirer ma demande");
        assertThatThrownBy(() -> directives.withdraw(other, new Seen(number, 1)))
                .isInstanceOf(Refused.class)
                .hasMessage("relief.directive.not-yours");
        directives.withdraw(one, new Seen(number, 1));
        assertThat(directives.find(one, number).state()).isEqualTo(State.WITHDRAWN);
        assertThat(get(one)).bodyText().contains("retirée");
        assertThatThrownBy(() -> directives.approve(other, new Seen(number, 2)))
                .isInstanceOf(Refused.class)
                .hasMessage("relief.directive.not-now");
    }

    @Test
    void isNotAnotherLandlords() {
        running(CALM, days(0, 5));
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(directives.today(stranger).directives()).isEmpty();
        assertThat(get(stranger)).hasStatusOk().bodyText().contains("Aucune consigne.");
    }

    @Test
    void neverHoldsTwiceOfAKindOnADay() {
        running(CALM, days(0, 10));
        assertThatThrownBy(() -> directives.ask(one, TEXT, CALM, days(10, 20)))
                .isInstanceOf(Refused.class)
                .hasMessage("relief.directive.overlaps");
        Rules both = new Rules(Optional.of(1), true, Optional.empty());
        int again = directives.ask(one, TEXT, both, days(12, 22));
        running(CALM, days(20, 30));
        assertThatThrownBy(() -> directives.approve(other, new Seen(again, 1)))
                .isInstanceOf(Refused.class)
                .hasMessage("relief.directive.overlaps");
        assertThat(directives.find(one, again).state()).isEqualTo(State.ASKED);
        running(DEFERRAL, days(0, 10));
        running(CALM, days(11, 19));
        assertThat(directives.today(one).directives()).hasSize(2);
    }

    /** The days on which it held stay to be read: what was decided in them is judged by them. */
    @Test
    void restoresTheUsualRulesWhereItIsEnded() {
        int number = running(CALM, days(-5, 20));
        directives.end(one, new Seen(number, 2));
        assertThat(directives.today(one).directives()).isEmpty();
        assertThat(directives.on(one, today.plusDays(1)).directives()).isEmpty();
        assertThat(directives.on(one, today.minusDays(1)).noCoercion()).isPresent();
        assertThat(directives.find(one, number).end().orElseThrow().on()).isEqualTo(today);
        running(CALM, days(0, 20));
        assertThat(directives.today(one).noCoercion()).isPresent();
    }

    @Test
    void leavesNothingOfOneThatIsEndedBeforeItBegan() {
        int number = running(CALM, days(3, 20));
        directives.end(one, new Seen(number, 2));
        assertThat(directives.on(one, today.plusDays(4)).directives()).isEmpty();
        running(CALM, days(3, 20));
    }

    @Test
    void refusesWhatSaysNothingOrLastsTooLong() {
        refused(new Text(" ", "s", "w"), CALM, days(0, 5), "relief.directive.no-title");
        refused(new Text("t", "", "w"), CALM, days(0, 5), "relief.directive.no-source");
        refused(new Text("t", "s", ""), CALM, days(0, 5), "relief.directive.no-why");
        refused(TEXT, Rules.NONE, days(0, 5), "relief.directive.says-nothing");
        refused(TEXT, CALM, days(5, 4), "relief.directive.ends-before");
        refused(TEXT, CALM, days(-5, -1), "relief.directive.over-already");
        refused(TEXT, CALM, days(0, 400), "relief.directive.too-long");
        refused(new Text("t".repeat(121), "s", "w"), CALM, days(0, 5), "relief.directive.title-long");
    }

    private void refused(Text text, Rules rules, Period period, String key) {
        assertThatThrownBy(() -> directives.ask(one, text, rules, period))
                .isInstanceOf(Refused.class)
                .hasMessage(key);
    }

    @Test
    void keepsWhoDecidedAndForgetsNoVersion() {
        int number = directives.ask(one, TEXT, CALM, days(0, 5));
        directives.refuse(other, new Seen(number, 1));
        assertThat(directives.find(one, number).state()).isEqualTo(State.REFUSED);
        assertThatThrownBy(() -> directives.approve(other, new Seen(number, 1)))
                .hasMessage("relief.directive.changed-meanwhile");
        assertThatThrownBy(() -> directives.end(other, new Seen(number, 2))).hasMessage("relief.directive.not-now");
        assertThat(directives.find(one, number).decision().orElseThrow().by())
                .isEqualTo(other.actor().name());
    }

    private MvcTestResult get(Scope scope) {
        return mvc.get().uri(PAGE).with(cast.as(scope)).exchange();
    }

    private MvcTestResult post(Scope scope, String rest, String... fields) {
        var request = mvc.post()
                .uri(PAGE + rest)
                .with(cast.as(scope))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String[] march(String... more) {
        List<String> fields =
                new ArrayList<>(List.of("title", "Mars", "source", "Conseil", "why", "La crise", "dues", "2"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void saysWhatIsWrongBesideWhatWasTyped() {
        assertThat(post(one, "", march("until", "2001-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Mars\"", "finit avant de commencer");
        assertThat(post(one, "", "title", "Mars", "source", "Conseil", "why", "La crise", "dues", "40"))
                .hasStatus(422)
                .bodyText()
                .contains("un nombre de 1 à 12");
        assertThat(post(one, "", march())).hasStatus(422).bodyText().contains("jusqu&#39;à quel jour");
    }

    @Test
    void isAskedForAndApprovedOnItsPage() {
        String until = today.plusDays(30).toString();
        assertThat(post(one, "", march("coercion", "true", "until", until))).hasRedirectedUrl(PAGE);
        assertThat(get(one)).bodyText().contains("Une autre personne doit").doesNotContain("/1/approbation");
        assertThat(post(one, "/1/approbation", "version", "1")).hasStatus(422);
        assertThat(get(other)).bodyText().contains("/1/approbation", "attend une approbation");
        assertThat(post(other, "/1/approbation", "version", "1")).hasRedirectedUrl(PAGE);
        assertThat(post(other, "/1/approbation", "version", "1")).hasStatus(409);
        assertThat(get(other)).bodyText().contains("en vigueur", "Report de 2 échéances sur simple demande");
        assertThat(post(other, "/9/fin", "version", "1")).hasStatus(404);
        assertThat(post(other, "/1/fin", "version", "2")).hasRedirectedUrl(PAGE);
        assertThat(get(other)).bodyText().contains("levée");
    }

    @Test
    void isForThoseWhoDecideRules() {
        Scope adviser = cast.colleague(one, Role.ADVISER);
        assertThat(get(adviser)).hasStatus(404);
        assertThat(post(adviser, "", march())).hasStatus(404);
        assertThat(get(cast.colleague(one, Role.ADMINISTRATOR))).hasStatusOk();
    }

    @Test
    void isHeldApartByTheDatabaseToo() {
        int again = directives.ask(one, TEXT, CALM, days(5, 6));
        running(CALM, days(0, 10));
        assertThatThrownBy(() -> transactions.write(
                        one,
                        () -> jdbc.sql("""
                                        insert into relief.directive_rule (landlord_id, directive, kind, days)
                                        values (?, ?, 'no-coercion', daterange(?, ?))""")
                                .params(one.landlord(), again, today.plusDays(9), today.plusDays(30))
                                .update()))
                .hasMessageContaining("exclusion constraint");
    }
}
