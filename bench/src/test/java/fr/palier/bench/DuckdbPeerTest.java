package fr.palier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases worked by hand: an oracle must not be taken on trust. */
class DuckdbPeerTest {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final String TENANCIES = "landlord,tenancy,rent,benefit,start,held_until\n";
    private static final String LEDGER = "landlord,tenancy,date,kind,amount\n";

    @TempDir
    Path folder;

    @Test
    void reopensTheDueThatARejectedPaymentHadSettled() throws Exception {
        List<String> rows = triage("2020-04-15", "L,A,500,0,2015-01-01,\n", """
                L,A,2020-02-01,charge,500
                L,A,2020-02-10,payment,500
                L,A,2020-03-01,charge,500
                L,A,2020-03-05,rejection,500
                L,A,2020-04-01,charge,500
                L,A,2020-04-16,payment,1500
                """);
        assertEquals(
                List.of(
                        "1,L,A,call,10,1500.00,500.00,500.00,500.00,0.00,2020-02-01,3.00,1,50,142.85,1,0,0,2020-03-05,"),
                rows);
    }

    @Test
    void owesWhatRejectionsTakeBackBeyondAllCredit() throws Exception {
        List<String> rows = triage("2020-04-15", "L,A,0,10,2020-01-01,\n", "L,A,2020-03-20,rejection,80.05\n");
        assertEquals(
                List.of("1,L,A,call,-3,80.05,80.05,0.00,0.00,0.00,2020-03-20,,0,,11.43,0,0,1,2020-03-20,2020-05-20"),
                rows);
    }

    @Test
    void ordersByActionThenBalanceThenTheBytesOfTheKey() throws Exception {
        List<String> rows = triage("2020-04-15", """
                L,held,1,0,2015-01-01,2020-04-15
                L,b,400,0,2015-01-01,
                L,a,400,0,2015-01-01,
                Z,a,400,0,2015-01-01,
                L,quiet,400,0,2015-01-01,
                é,a,400,0,2015-01-01,
                """, """
                L,held,2020-04-02,charge,9
                L,a,2020-04-02,charge,7
                L,b,2020-04-02,charge,8
                Z,a,2020-04-02,charge,7
                L,quiet,2020-04-02,payment,0.05
                é,a,2020-04-02,charge,7
                """);
        assertEquals(
                List.of("1,L,b,call", "2,L,a,call", "3,Z,a,call", "4,é,a,call", "5,L,held,none_hold", "6,L,quiet,none"),
                rows.stream()
                        .map(row -> cell(row, 0) + "," + cell(row, 1) + "," + cell(row, 2) + "," + cell(row, 3))
                        .toList());
        assertEquals("-0.05", cell(rows.getLast(), 5));
    }

    @Test
    void judgesTheDayTheRuleChangedByItsClosingBalance() throws Exception {
        String charge = "L,A,2026-12-20,charge,600\n";
        String tenancy = "L,A,600,0,2015-01-01,\n";
        assertEquals("", unpaidSince(triage("2027-01-02", tenancy, charge + "L,A,2027-01-01,payment,200\n")));
        assertEquals("2027-01-01", unpaidSince(triage("2027-01-02", tenancy, charge + "L,A,2027-01-02,payment,200\n")));
        assertEquals("2027-03-20", unpaidSince(triage("2027-03-20", tenancy, charge + "L,A,2027-01-01,payment,200\n")));
    }

    private static String unpaidSince(List<String> rows) {
        return cell(rows.getFirst(), 18);
    }

    private static String cell(String row, int column) {
        return COMMA.split(row, -1)[column];
    }

    private List<String> triage(String asOf, String tenancies, String ledger) throws IOException, SQLException {
        Path people = Files.writeString(folder.resolve("tenancies.csv"), TENANCIES + tenancies);
        Path entries = Files.writeString(folder.resolve("ledger.csv"), LEDGER + ledger);
        Path out = folder.resolve("worklist.csv");
        DuckdbPeer.run(new TriageJob(people, entries, LocalDate.parse(asOf), policy(), out, true), 1);
        List<String> lines = Files.readAllLines(out);
        return lines.subList(1, lines.size());
    }

    private Path policy() throws IOException {
        Path policy = folder.resolve("policy.dmn");
        try (var in = Objects.requireNonNull(DuckdbPeerTest.class.getResourceAsStream("policy.dmn"))) {
            Files.write(policy, in.readAllBytes());
        }
        return policy;
    }
}
