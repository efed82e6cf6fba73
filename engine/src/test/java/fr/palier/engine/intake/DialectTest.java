package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.intake.Reading.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One ledger in every dialect that the contract names: the same accounts. */
class DialectTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String HEADER = "landlord,tenancy,date,kind,amount\n";
    private static final List<String> RENT = List.of("L1/T1 2020-01-05 charge 50000");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        String text = HEADER + "L1,T1,2020-01-05,charge,500.00\n";
        assertReads(RENT, text.replace(",", separator));
    }

    @Test
    void readsDatesAndDecimalsFieldByField() {
        assertReads(List.of("L1/T1 2020-01-05 charge 50000", "L1/T1 2020-01-06 payment 123456"), """
                landlord;tenancy;date;kind;amount
                L1;T1;2020-01-05;charge;500.00
                L1;T1;06/01/2020;payment;1 234,56
                """);
    }

    @Test
    void readsAQuotedDecimalCommaInACommaSeparatedFile() {
        assertReads(RENT, HEADER + "L1,T1,2020-01-05,charge,\"500,00\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u2009", "\u202f"})
    void readsThousandsApart(String space) {
        assertReads(
                List.of("L1/T1 2020-01-05 charge 123456789"),
                HEADER + "L1,T1,2020-01-05,charge,1" + space + "234" + space + "567.89\n");
    }

    @Test
    void readsThousandsApartInWindows1252() {
        byte[] text = (HEADER + "L1,T1,2020-01-05,charge,1\u00a0234.50\n").getBytes(WINDOWS_1252);
        assertEquals(new Outcome(List.of("L1/T1 2020-01-05 charge 123450"), List.of(), 1), Reading.PLAIN.ledger(text));
    }

    @Test
    void readsWithAByteOrderMark() {
        assertReads(RENT, "\ufeff" + HEADER + "L1,T1,2020-01-05,charge,500.00\n");
        assertReads(RENT, "\ufeff\"landlord\",tenancy,date,kind,amount\nL1,T1,2020-01-05,charge,500.00\n");
    }

    @Test
    void takesAKeyForTheSameInBothEncodings() {
        Reading tenancies = Reading.tenancies("""
                landlord,tenancy,rent,benefit,start
                Régie,n°1,500.00,0,2019-01-01
                """);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(HEADER.getBytes(UTF_8));
        text.writeBytes("Régie,n°1,2020-01-05,charge,1\n".getBytes(UTF_8));
        text.writeBytes("Régie,n°1,2020-01-06,charge,2\n".getBytes(WINDOWS_1252));
        text.writeBytes("Régie,".getBytes(WINDOWS_1252));
        text.writeBytes("n°1,2020-01-07,charge,3\n".getBytes(UTF_8));
        List<String> accounts = List.of(
                "Régie/n°1 2020-01-05 charge 100",
                "Régie/n°1 2020-01-06 charge 200",
                "Régie/n°1 2020-01-07 charge 300");
        assertEquals(new Outcome(accounts, List.of(), 3), tenancies.ledger(text.toByteArray()));
    }

    @Test
    void takesTheTenanciesOfBothEncodingsForTheSame() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("landlord,tenancy,rent,benefit,start\nL,é,1,0,2019-01-01\n".getBytes(UTF_8));
        text.writeBytes("L,é,1,0,2019-01-01\n".getBytes(WINDOWS_1252));
        List<String> refused = new ArrayList<>();
        new Reading(text.toByteArray(), Profile.NONE, 1).table(refused);
        assertEquals(List.of("tenancies.csv:3 tenancy <é> TENANCY_TWICE"), refused);
    }

    @Test
    void endsLinesEitherWay() {
        assertReads(RENT, (HEADER + "L1,T1,2020-01-05,charge,500.00\n").replace("\n", "\r\n"));
        assertReads(RENT, (HEADER + "L1,T1,2020-01-05,charge,\"500.00\"\n").replace("\n", "\r\n"));
        assertReads(RENT, HEADER + "L1,T1,2020-01-05,charge,500.00");
        assertReads(RENT, HEADER + "L1,T1,2020-01-05,charge,\"500.00\"");
        assertReads(RENT, HEADER + "L1,T1,2020-01-05,charge,500.00\r");
    }

    @Test
    void readsQuotedSeparatorsQuotesAndLineBreaks() {
        Reading tenancies = Reading.tenancies("""
                landlord,tenancy,rent,benefit,start
                "La ""Régie"", SA","T
                1",500,0,2019-01-01
                """);
        Outcome outcome = tenancies.ledger("""
                landlord,tenancy,date,kind,amount,label
                "La ""Régie"", SA","T
                1",2020-01-05,charge,1,"a,b
                ""c""

                d"
                "La ""Régie"", SA","T
                1",2020-01-06,charge,0,""
                "La ""Régie"", SA",T 1,2020-01-06,charge,1,x
                """);
        assertEquals(List.of("La \"Régie\", SA/T\n1 2020-01-05 charge 100"), outcome.accounts());
        assertEquals(
                List.of("ledger.csv:7 amount <0> AMOUNT_ZERO", "ledger.csv:9 tenancy <T 1> TENANCY_UNKNOWN"),
                outcome.refused());
    }

    @Test
    void keepsQuotesInsideAnUnquotedField() {
        assertReads(RENT, "landlord,tenancy,date,kind,amount,label\nL1,T1,2020-01-05,charge,500,le 5\" ou \"\"6\n");
    }

    @Test
    void findsColumnsInAnyOrderAndIgnoresOthers() {
        assertReads(RENT, "Agence, AMOUNT ,kind,\"Date\",x,tenancy,Landlord\nA,500,charge,2020-01-05,,T1,L1\n");
    }

    @Test
    void findsColumnsBeyondTheSixtyFourth() {
        String more = ",x".repeat(70);
        assertReads(
                RENT,
                "landlord" + more + ",tenancy,date,kind,amount,label\nL1" + more
                        + ",T1,2020-01-05,charge,\"500,00\",\"a \"\"b\"\"\"\n");
    }

    @Test
    void trimsKeysAndLeavesThemAsTheyAreOtherwise() {
        Outcome outcome = Reading.PLAIN.ledger(HEADER
                + "  L1,\tT1 , 2020-01-05 , charge ,\" 500.00 \"\n"
                + "l1,T1,2020-01-05,charge,1\n"
                + "L1,t1,2020-01-05,charge,1\n"
                + "L1,T01,2020-01-05,charge,1\n"
                + "L1,T 1,2020-01-05,charge,1\n");
        assertEquals(RENT, outcome.accounts());
        assertEquals(
                List.of(
                        "ledger.csv:3 landlord <l1> LANDLORD_UNKNOWN",
                        "ledger.csv:4 tenancy <t1> TENANCY_UNKNOWN",
                        "ledger.csv:5 tenancy <T01> TENANCY_UNKNOWN",
                        "ledger.csv:6 tenancy <T 1> TENANCY_UNKNOWN"),
                outcome.refused());
    }

    @Test
    void tellsKeysApartToTheLastByte() {
        StringBuilder tenancies = new StringBuilder("landlord,tenancy,rent,benefit,start\n");
        StringBuilder ledger = new StringBuilder(HEADER);
        List<String> accounts = new ArrayList<>();
        for (int length = 1; length <= 40; length++) {
            for (String last : List.of("a", "b")) {
                String key = "0123456789".repeat(4).substring(0, length) + last;
                tenancies.append("L,").append(key).append(",1,0,2019-01-01\n");
                accounts.add("L/" + key + " 2020-01-01 charge " + 100 * (accounts.size() + 1));
                ledger.append("L,")
                        .append(key)
                        .append(",2020-01-01,charge,")
                        .append(accounts.size())
                        .append('\n');
            }
            ledger.append("L,").append("0123456789".repeat(4), 0, length).append("c,2020-01-01,charge,1\n");
        }
        Outcome outcome = Reading.tenancies(tenancies.toString()).ledger(ledger.toString());
        assertEquals(accounts, outcome.accounts());
        assertEquals(40, outcome.refused().size());
    }

    @Test
    void passesBlankLinesAndCountsThem() {
        Outcome outcome =
                Reading.PLAIN.ledger(HEADER + "\n\r\nL1,T1,2020-01-05,charge,500\n\n\nL1,T1,2020-01-05,charge,0\n\n");
        assertEquals(new Outcome(RENT, List.of("ledger.csv:7 amount <0> AMOUNT_ZERO"), 2), outcome);
    }

    private static void assertReads(List<String> accounts, String text) {
        Outcome outcome = Reading.PLAIN.ledger(text);
        assertEquals(List.of(), outcome.refused());
        assertEquals(accounts, outcome.accounts());
    }
}
