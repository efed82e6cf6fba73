package fr.palier.engine.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Arrears.Present;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Party;
import fr.palier.engine.law.LegalRule.Confidence;
import fr.palier.engine.ledger.Fact;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds back whoever would press a household, one by one, and what is never held back. */
@NullMarked
class RestraintTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 10, 15);
    private static final LocalDate OWING_SINCE = LocalDate.of(2020, 8, 1);

    /** In an account that has not been at zero for two years; what remains today is of this August. */
    private static final Arrears OWED = arrears(Optional.of(OWING_SINCE.plusDays(30)));

    private static final Arrears NOT_COUNTED = arrears(Optional.empty());

    private static Arrears arrears(Optional<LocalDate> countedSince) {
        LocalDate run = OWING_SINCE.minusYears(2);
        return new Arrears(
                LocalDate.of(2015, 1, 1),
                Aid.TO_LANDLORD,
                Optional.of(run),
                Optional.of(run),
                Optional.of(new Present(OWING_SINCE, countedSince)),
                Map.of(),
                0);
    }

    private static Deadline deadline(String code, Nature nature, LocalDate day) {
        return new Deadline(code, nature, Party.LANDLORD, OWING_SINCE, day, day, "art. 24", Confidence.PRESS);
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
        Care care = care("", "2020-12-31", Fact.Plan.LIVE);
        assertEquals(
                Set.of(),
                Restraint.of(deadline("caf-report", nature, TODAY.plusDays(9)), NOT_COUNTED, care, true, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', NONE, CONTACT_FIRST",
        "2020-07-31, '', NONE, CONTACT_FIRST",
        "2020-08-01, '', NONE, CONTACT_FIRST",
        "2020-08-02, '', LIVE, PLAN",
        "2020-08-02, 2020-10-15, NONE, HOLD"
    })
    void namesWhatSpeaksAgainstPressing(String spokeOn, String heldUntil, Fact.Plan plan, Restraint why) {
        Deadline notice = deadline("notice-to-pay", Nature.COERCIVE, TODAY);
        assertEquals(Set.of(why), Restraint.of(notice, OWED, care(spokeOn, heldUntil, plan), false, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2020-08-02, '', NONE", "2020-10-15, 2020-10-14, NONE", "2020-10-15, '', BROKEN"})
    void allowsWhatTheLawAllowsOnceSomebodyHasSpoken(String spokeOn, String heldUntil, Fact.Plan plan) {
        Deadline notice = deadline("notice-to-pay", Nature.COERCIVE, TODAY);
        Care care = care(spokeOn, heldUntil, plan);
        assertEquals(Set.of(), Restraint.of(notice, OWED, care, false, TODAY));
        assertEquals(Set.of(Restraint.DIRECTIVE), Restraint.of(notice, OWED, care, true, TODAY));
    }

    @Test
    void pressesNobodyWhoseDebtDoesNotCountAsUnpaid() {
        Care care = care("2020-10-01", "", Fact.Plan.NONE);
        assertEquals(
                Set.of(Restraint.NOT_UNPAID), Restraint.of(LegalStep.NOTICE_SERVED, NOT_COUNTED, care, false, TODAY));
        assertEquals(Set.of(), Restraint.of(LegalStep.CAF_TOLD, NOT_COUNTED, Care.NONE, true, TODAY));
        assertEquals(
                Set.of(Restraint.NOT_UNPAID),
                Restraint.of(LegalStep.SUMMONED, OWED, care, false, OWING_SINCE.plusDays(29)).stream()
                        .filter(Restraint.NOT_UNPAID::equals)
                        .collect(Collectors.toSet()));
    }

    @Test
    void waitsForTheDayOfTheLawAndForTheEndOfTheTruce() {
        Care care = care("2020-10-01", "", Fact.Plan.NONE);
        assertEquals(
                Set.of(Restraint.TOO_SOON),
                Restraint.of(deadline("summons", Nature.COERCIVE, TODAY.plusDays(1)), OWED, care, false, TODAY));
        LocalDate winter = LocalDate.of(2020, 12, 1);
        assertEquals(
                Set.of(Restraint.TRUCE),
                Restraint.of(deadline("eviction", Nature.COERCIVE, TODAY), OWED, care, false, winter));
        assertEquals(
                Set.of(),
                Restraint.of(deadline("summons", Nature.COERCIVE, TODAY), OWED, care, false, winter),
                "a procedure may go on in the truce");
    }
}
