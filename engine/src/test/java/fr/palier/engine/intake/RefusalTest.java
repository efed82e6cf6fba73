package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.palier.engine.text.Lang;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason why a line is refused, once, with its place and its value; and what is just not refused. */
class RefusalTest {
    private static final String LEDGER = """
                landlord,tenancy,date,kind,amount,id
                L1,T1,2020-01-05,charge,1,a,b
                L1,T1
                ,T1,2020-01-05,charge,1,
                L1,  ,2020-01-05,charge,1,
                L9,T1,2020-01-05,charge,1,
                L2,T2,2020-01-05,charge,1,
                L1,T1,30/02/2020,charge,1,
                L1,T1,2020-01-05,Charge,1,
                L1,T1,2020-01-05,charge,1O,
                L1,T1,2020-01-05,charge,,
                L1,T1,2020-01-05,charge,1.005,
                L1,T1,2020-01-05,charge,0.00,
                L1,T1,2020-01-05,adjustment,0,
                L1,T1,2020-01-05,payment,-1,
                L1,T1,2020-01-05,charge,10000000.01,
                L1,T1,2020-01-05,charge,1,x
                L1,T1,2020-01-05,charge,2,x
                L1,T1,2020-01-05,"charge"s,1,
                L1,T1,2020-01-05,charge,3,"y
                """;

    private static final String TENANCIES = """
                landlord,tenancy,rent,benefit,start,end,birth_year,lives_alone,household_size,plan
                ,T1,500,0,2019-01-01,,,,,
                L1,,500,0,2019-01-01,,,,,
                L1,T1,-0.01,0,2019-01-01,,,,,
                L1,T1,500,-1,2019-01-01,,,,,
                L1,T1,,0,2019-01-01,,,,,
                L1,T1,500,0,,,,,,
                L1,T1,500,0,2019-01-01,never,,,,
                L1,T1,500,0,2019-01-01,,19x5,,,
                L1,T1,500,0,2019-01-01,,,2,,
                L1,T1,500,0,2019-01-01,,,oui,,
                L1,T1,500,0,2019-01-01,,,,-1,
                L1,T1,500,0,2019-01-01,,,,,Live
                L1,T1,0,0,2019-01-01,,,,,
                L1,T1,500,0,2019-01-01,,,,,
                """;

    @Test
    void refusesLinesOfTheLedgerOneByOne() {
        Reading.Outcome outcome = Reading.PLAIN.ledger(LEDGER);
        assertEquals(
                List.of(
                        "ledger.csv:2  <L1,T1,2020-01-05,charge,1,a,b> FIELD_COUNT",
                        "ledger.csv:3  <L1,T1> FIELD_COUNT",
                        "ledger.csv:4 landlord <> KEY_MISSING",
                        "ledger.csv:5 tenancy <> KEY_MISSING",
                        "ledger.csv:6 landlord <L9> LANDLORD_UNKNOWN",
                        "ledger.csv:7 tenancy <T2> TENANCY_UNKNOWN",
                        "ledger.csv:8 date <30/02/2020> DATE_WRONG",
                        "ledger.csv:9 kind <Charge> KIND_UNKNOWN",
                        "ledger.csv:10 amount <1O> NUMBER_WRONG",
                        "ledger.csv:11 amount <> NUMBER_WRONG",
                        "ledger.csv:12 amount <1.005> DECIMALS",
                        "ledger.csv:13 amount <0.00> AMOUNT_ZERO",
                        "ledger.csv:14 amount <0> AMOUNT_ZERO",
                        "ledger.csv:15 amount <-1> AMOUNT_SIGN",
                        "ledger.csv:16 amount <10000000.01> AMOUNT_TOO_LARGE",
                        "ledger.csv:19  <L1,T1,2020-01-05,\"charge\"s,1,> QUOTE_NOT_CLOSED",
                        "ledger.csv:20  <L1,T1,2020-01-05,charge,3,\"y> QUOTE_NOT_CLOSED",
                        "ledger.csv:18 id <x> ID_TWICE"),
                outcome.refused());
        assertEquals(List.of("L1/T1 2020-01-05 charge 100"), outcome.accounts());
        assertEquals(19, outcome.lines());
    }

    @Test
    void refusesTenanciesOneByOne() {
        List<String> refused = new ArrayList<>();
        TenancyTable table = Reading.tenancies(TENANCIES).table(refused);
        assertEquals(
                List.of(
                        "tenancies.csv:2 landlord <> KEY_MISSING",
                        "tenancies.csv:3 tenancy <> KEY_MISSING",
                        "tenancies.csv:4 rent <-0.01> NEGATIVE",
                        "tenancies.csv:5 benefit <-1> NEGATIVE",
                        "tenancies.csv:6 rent <> NUMBER_WRONG",
                        "tenancies.csv:7 start <> DATE_WRONG",
                        "tenancies.csv:8 end <never> DATE_WRONG",
                        "tenancies.csv:9 birth_year <19x5> COUNT_WRONG",
                        "tenancies.csv:10 lives_alone <2> FLAG_WRONG",
                        "tenancies.csv:11 lives_alone <oui> FLAG_WRONG",
                        "tenancies.csv:12 household_size <-1> COUNT_WRONG",
                        "tenancies.csv:13 plan <Live> PLAN_WRONG",
                        "tenancies.csv:15 tenancy <T1> TENANCY_TWICE"),
                refused);
        assertEquals(1, table.size());
    }

    @Test
    void cutsLongValues() {
        String label = "x".repeat(500);
        List<String> refused = Reading.PLAIN
                .ledger("landlord,tenancy,date,kind,amount\nL1,T1,2020-01-05," + label + ",1\nL1," + label + "\n")
                .refused();
        assertEquals("ledger.csv:2 kind <" + label.substring(0, 120) + "…> KIND_UNKNOWN", refused.getFirst());
        assertEquals("ledger.csv:3  <L1," + label.substring(0, 117) + "…> FIELD_COUNT", refused.getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "charge, 10000000.00, 1000000000",
        "adjustment, -10000000.00, -1000000000",
        "adjustment, 10000000, 1000000000",
        "adjustment, -0.01, -1",
        "writeoff, 0.01, 1"
    })
    void takesAmountsUpToTheirBounds(String kind, String amount, long cents) {
        Reading.Outcome outcome = Reading.PLAIN.ledger(
                "landlord,tenancy,date,kind,amount\nL1,T1,2020-02-29," + kind + "," + amount + "\n");
        assertEquals(List.of("L1/T1 2020-02-29 " + kind + " " + cents), outcome.accounts());
    }

    @ParameterizedTest
    @CsvSource({"charge", "payment", "benefit", "aid", "rejection", "writeoff"})
    void refusesANegativeAmountOfEveryKindButTheAdjustment(String kind) {
        assertEquals(
                List.of("ledger.csv:2 amount <-0.01> AMOUNT_SIGN"),
                Reading.PLAIN
                        .ledger("landlord,tenancy,date,kind,amount\nL1,T1,2020-02-29," + kind + ",-0.01\n")
                        .refused());
    }

    @Test
    void checksEntriesAfterTheDayThenLeavesThemOut() {
        Reading.Outcome outcome = Reading.PLAIN.ledger("""
                landlord,tenancy,date,kind,amount,id
                L1,T1,2020-04-15,charge,1,a
                L1,T1,2020-04-16,charge,2,b
                L1,T1,2020-04-16,charge,zero,c
                L1,T1,2020-04-01,charge,4,b
                """);
        assertEquals(List.of("L1/T1 2020-04-15 charge 100"), outcome.accounts());
        assertEquals(
                List.of("ledger.csv:4 amount <zero> NUMBER_WRONG", "ledger.csv:5 id <b> ID_TWICE"), outcome.refused());
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void saysItInBothLanguages(Refusal refusal) {
        assertFalse(refusal.text(Lang.FR).isBlank());
        assertFalse(refusal.text(Lang.EN).isBlank());
        assertFalse(refusal.text(Lang.FR).equals(refusal.text(Lang.EN)));
    }
}
