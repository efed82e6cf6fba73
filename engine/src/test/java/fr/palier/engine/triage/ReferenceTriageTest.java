package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balance, ageing, months owed, returned debits and the rendering, worked out by hand. */
@NullMarked
class ReferenceTriageTest extends ReferenceExamples {

    private final Tenancy tenancy = tenancy("520.00", "200.00");

    @Test
    void rendersAnEmptyLedgerWithEmptyCells() {
        assertEquals(
                "0.00,0.00,0.00,0.00,0.00,,0.00,0,,0.00,0,0,0,,",
                signals(tenancy, "2020-04-15").csv());
        assertEquals(
                "0.00,0.00,0.00,0.00,0.00,,,0,,0.00,0,0,0,,",
                signals(tenancy("0.00", "0.00"), "2020-04-15").csv());
    }

    @Test
    void rendersEverySignalInTheOrderOfTheOutput() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-04-15",
                "2020-01-01 charge 520.00",
                "2020-01-05 benefit 200.00",
                "2020-01-10 payment 320.00",
                "2020-02-01 charge 520.00",
                "2020-02-05 benefit 200.00",
                "2020-03-01 charge 520.00",
                "2020-03-05 benefit 200.00",
                "2020-04-01 charge 520.00",
                "2020-04-06 benefit 200.00");
        assertEquals(
                "960.00,520.00,440.00,0.00,0.00,2020-03-01,3.00,2,33,118.85,1,0,0,2020-03-01,2020-05-01",
                signals.csv());
    }

    @Test
    void rendersNegativeCentsAndFlags() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-04-30",
                "2020-04-30 payment 0.09",
                "2020-04-10 rejection 0.01",
                "2020-02-01 benefit 5.00");
        assertEquals("-5.08,0.00,0.00,0.00,0.00,,0.00,0,,-1.29,0,0,1,,", signals.csv());
    }

    @Test
    void movesTheBalanceByEachKind() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-04-15",
                "2020-04-01 charge 520.00",
                "2020-04-02 payment 100.00",
                "2020-04-03 benefit 200.00",
                "2020-04-04 aid 50.00",
                "2020-04-05 rejection 100.00",
                "2020-04-06 writeoff 10.00",
                "2020-04-07 adjustment 30.00",
                "2020-04-08 adjustment -20.00");
        assertEquals(270_00, signals.balance());
    }

    @Test
    void readsEntriesOfTheDayAndIgnoresLaterOnes() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-04-15",
                "2020-04-15 charge 1.00",
                "2020-04-16 charge 2.00",
                "2020-04-16 payment 0.50",
                "2020-04-16 rejection 4.00");
        assertEquals("1.00,1.00,0.00,0.00,0.00,2020-04-15,0.00,0,,0.00,1,0,0,,", signals.csv());
    }

    @Test
    void agesEachDebitByItsDays() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-04-15",
                "2020-04-15 charge 1.00",
                "2020-03-16 adjustment 2.00",
                "2020-03-15 charge 4.00",
                "2020-02-15 charge 8.00",
                "2020-02-14 adjustment 16.00",
                "2020-01-16 charge 32.00",
                "2020-01-15 charge 64.00");
        assertEquals(3_00, signals.due0to30());
        assertEquals(12_00, signals.due31to60());
        assertEquals(48_00, signals.due61to90());
        assertEquals(64_00, signals.dueOver90());
        assertEquals(day("2020-01-15"), signals.oldestUnpaid());
    }

    @Test
    void paysTheOldestDebitFirst() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-15",
                "2020-03-01 charge 100.00",
                "2020-01-01 charge 100.00",
                "2020-02-01 charge 100.00",
                "2020-03-05 payment 150.00");
        assertEquals(100_00, signals.due0to30());
        assertEquals(50_00, signals.due31to60());
        assertEquals(0, signals.due61to90());
        assertEquals(day("2020-02-01"), signals.oldestUnpaid());
    }

    @Test
    void closesADebitPaidToTheCentAndKeepsOneShortOfACent() {
        String[] charges = {"2020-02-01 charge 100.00", "2020-03-01 charge 100.00", "2020-03-05 payment 100.00"};
        assertEquals(day("2020-03-01"), signals(tenancy, "2020-03-15", charges).oldestUnpaid());
        charges[2] = "2020-03-05 payment 99.99";
        assertEquals(day("2020-02-01"), signals(tenancy, "2020-03-15", charges).oldestUnpaid());
    }

    @Test
    void paysLaterDebitsWithAnEarlierAdvance() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-15",
                "2020-01-10 payment 150.00",
                "2020-02-01 charge 100.00",
                "2020-03-01 charge 100.00");
        assertEquals(50_00, signals.due0to30());
        assertEquals(day("2020-03-01"), signals.oldestUnpaid());
    }

    @Test
    void owesNothingWhenMoreThanPaid() {
        ReferenceSignals signals =
                signals(tenancy, "2020-03-15", "2020-01-01 charge 100.00", "2020-01-02 payment 100.01");
        assertEquals("-0.01,0.00,0.00,0.00,0.00,,0.00,0,100,0.00,0,0,0,,", signals.csv());
    }

    @Test
    void reopensTheEarlierDueOnARejection() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-15",
                "2020-01-01 charge 100.00",
                "2020-01-05 payment 100.00",
                "2020-03-01 rejection 100.00");
        assertEquals(100_00, signals.due61to90());
        assertEquals(day("2020-01-01"), signals.oldestUnpaid());
    }

    @Test
    void agesMissingCreditFromTheFirstRejection() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-31",
                "2020-03-01 charge 100.00",
                "2020-03-10 rejection 20.00",
                "2020-02-20 rejection 30.00");
        assertEquals(150_00, signals.balance());
        assertEquals(100_00, signals.due0to30());
        assertEquals(50_00, signals.due31to60());
        assertEquals(day("2020-02-20"), signals.oldestUnpaid());
    }

    @Test
    void makesUpMissingCreditBeforePayingDebitsHoweverOld() {
        ReferenceSignals signals = signals(
                tenancy,
                "2020-03-31",
                "2020-01-01 charge 100.00",
                "2020-02-20 rejection 50.00",
                "2020-03-15 payment 30.00");
        assertEquals(20_00, signals.due31to60());
        assertEquals(100_00, signals.due61to90());
        assertEquals(day("2020-01-01"), signals.oldestUnpaid());
    }

    @ParameterizedTest
    @CsvSource({
        "520.00, 200.00, 438.39, 136",
        "520.00, 200.00, 438.40, 137",
        "520.00, 519.99, 0.01, 100",
        "300.00, 300.00, 150.00, 50",
        "300.00, 310.00, 150.00, 50",
        "300.00, 0.00, -0.01, 0"
    })
    void countsTheMonthsOwedOverTheNetRent(String rent, String benefit, String owed, long hundredths) {
        ReferenceSignals signals = signals(tenancy(rent, benefit), "2020-03-15", "2020-03-01 adjustment " + owed);
        assertEquals(OptionalLong.of(hundredths), signals.monthsOwed());
    }

    @ParameterizedTest
    @CsvSource({"150.00, 0.00", "-150.00, 0.00", "150.00, 200.00"})
    void countsNoMonthsOwedWithoutARent(String owed, String benefit) {
        ReferenceSignals signals = signals(tenancy("0.00", benefit), "2020-03-15", "2020-03-01 adjustment " + owed);
        assertEquals(OptionalLong.empty(), signals.monthsOwed());
    }

    @ParameterizedTest
    @CsvSource({"2020-03-15, false", "2020-03-16, true", "2020-04-15, true", "2020-04-16, false"})
    void seesARejectionOfTheLast31Days(String rejected, boolean returned) {
        assertEquals(
                returned,
                signals(tenancy, "2020-04-15", rejected + " rejection 10.00").returnedDebit());
    }

    @Test
    void refusesAmountsTheContractRefuses() {
        LocalDate date = LocalDate.parse("2020-04-15");
        assertThrows(IllegalArgumentException.class, () -> new Line(date, Kind.PAYMENT, -1));
        assertThrows(IllegalArgumentException.class, () -> new Line(date, Kind.ADJUSTMENT, 0));
        assertThrows(IllegalArgumentException.class, () -> tenancy("-0.01", "0.00"));
        assertEquals(
                Optional.empty(),
                signals(tenancy, "2020-04-15", "2020-04-15 adjustment -1").oldestUnpaid());
    }
}
