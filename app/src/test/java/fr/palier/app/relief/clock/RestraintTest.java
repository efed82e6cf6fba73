package fr.palier.app.relief.clock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.clock.Owed.Care;
import fr.palier.app.relief.directive.Directive;
import fr.palier.app.relief.directive.Directive.Asker;
import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directive.State;
import fr.palier.app.relief.directive.Directive.Text;
import fr.palier.app.relief.directive.InForce;
import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Party;
import fr.palier.engine.law.LegalRule.Confidence;
import fr.palier.engine.ledger.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds back whoever would press a household, one by one, and what is never held back. */
class RestraintTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 10, 15);
    private static final LocalDate OWING_SINCE = LocalDate.of(2020, 8, 1);
    private static final InForce NOTHING = InForce.nothing(TODAY);
    private static final InForce CALM = new InForce(
            TODAY,
            List.of(new Directive(
                    1,
                    2,
                    new Text("Consigne", "Conseil", "La crise"),
                    new Rules(Optional.empty(), true, Optional.empty()),
                    new Period(TODAY, TODAY),
                    State.RUNNING,
                    new Asker(new UUID(0, 1), "P. Delmas"),
                    Optional.empty(),
                    Optional.empty())));

    private static Deadline deadline(String code, Nature nature, LocalDate day) {
        return new Deadline(code, nature, Party.LANDLORD, OWING_SINCE, day, day, "art. 24", Confidence.PRESS);
    }

    private static Owed owed(Care care) {
        return new Owed(
                7,
                Optional.empty(),
                900_00,
                new Arrears(
                        LocalDate.of(2015, 1, 1),
                        Aid.TO_LANDLORD,
                        Optional.of(OWING_SINCE),
                        Optional.of(OWING_SINCE.plusDays(30)),
                        Optional.of(OWING_SINCE),
                        Map.of(),
                        0),
                care);
    }

    private static Care care(String spokeOn, String heldUntil, Fact.Plan plan) {
        return new Care(day(spokeOn), day(heldUntil), plan);
    }

    private static Optional<LocalDate> day(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    }

    /** Whatever speaks against pressing: nobody was spoken with, a directive, a plan, a suspension. */
    @ParameterizedTest
    @EnumSource(
            value = Nature.class,
            names = {"PROTECTIVE", "OFFER", "ANSWER"})
    void holdsNothingBackThatDoesNotPress(Nature nature) {
        Owed owed = owed(care("", "2020-12-31", Fact.Plan.LIVE));
        assertThat(Restraint.of(deadline("caf-report", nature, TODAY.plusDays(9)), owed, CALM, TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', NONE, CONTACT_FIRST",
        "2020-07-31, '', NONE, CONTACT_FIRST",
        "2020-08-01, '', LIVE, PLAN",
        "2020-08-01, 2020-10-15, NONE, HOLD"
    })
    void namesWhatSpeaksAgainstPressing(String spokeOn, String heldUntil, Fact.Plan plan, Restraint why) {
        Deadline notice = deadline("notice-to-pay", Nature.COERCIVE, TODAY);
        assertThat(Restraint.of(notice, owed(care(spokeOn, heldUntil, plan)), NOTHING, TODAY))
                .containsExactly(why);
    }

    @ParameterizedTest
    @CsvSource({"2020-08-01, '', NONE", "2020-10-15, 2020-10-14, NONE", "2020-10-15, '', BROKEN"})
    void allowsWhatTheLawAllowsOnceSomebodyHasSpoken(String spokeOn, String heldUntil, Fact.Plan plan) {
        Deadline notice = deadline("notice-to-pay", Nature.COERCIVE, TODAY);
        Owed owed = owed(care(spokeOn, heldUntil, plan));
        assertThat(Restraint.of(notice, owed, NOTHING, TODAY)).isEmpty();
        assertThat(Restraint.of(notice, owed, CALM, TODAY)).containsExactly(Restraint.DIRECTIVE);
    }

    @Test
    void waitsForTheDayOfTheLawAndForTheEndOfTheTruce() {
        Owed owed = owed(care("2020-10-01", "", Fact.Plan.NONE));
        assertThat(Restraint.of(deadline("summons", Nature.COERCIVE, TODAY.plusDays(1)), owed, NOTHING, TODAY))
                .containsExactly(Restraint.TOO_SOON);
        LocalDate winter = LocalDate.of(2020, 12, 1);
        assertThat(Restraint.of(deadline("eviction", Nature.COERCIVE, TODAY), owed, NOTHING, winter))
                .containsExactly(Restraint.TRUCE);
        assertThat(Restraint.of(deadline("summons", Nature.COERCIVE, TODAY), owed, NOTHING, winter))
                .as("a procedure may go on in the truce")
                .isEmpty();
    }
}
