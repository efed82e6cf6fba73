package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.cli.Cli.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What triage writes and says, by its options. */
class TriageCommandTest {
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void aSmallPortfolio(@TempDir Path folder) throws IOException {
        cli = new Cli(folder).small();
    }

    @Test
    void writesTheListAndSumsUp() throws IOException {
        Said said = cli.triage();
        assertEquals(0, said.code(), said.err());
        assertEquals("", said.out());
        List<String> lines = cli.read("list.csv").lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().startsWith("rank,landlord,tenancy,action,score,balance,"), lines.getFirst());
        assertTrue(lines.get(1).startsWith("1,L1,T1,") && lines.get(1).contains(",2000.00,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("2,L2,T1,") && lines.get(2).contains(",600.00,"), lines.get(2));
        assertTrue(said.err().startsWith("3 locations, 8 lignes, 0 rejetées, en "), said.err());
        assertTrue(cli.read("list.csv").endsWith("\n"));
    }

    @Test
    void writesEveryTenancyOnDemand() throws IOException {
        cli.triage("--all");
        assertEquals(List.of("1,L1,T1", "2,L2,T1", "3,L1,T2"), keys());
    }

    @Test
    void writesTheFirstLinesAndSaysHowManyWait() throws IOException {
        Said said = cli.triage("--all", "--limit", "1");
        assertEquals(0, said.code());
        assertEquals(List.of("1,L1,T1"), keys());
        assertTrue(said.err().contains("\n1 lignes écrites ; 2 attendent en dessous.\n"), said.err());
        assertTrue(!cli.triage("--all", "--limit", "3").err().contains("attendent"));
        cli.triage("--limit=0");
        assertEquals(List.of(), keys());
    }

    @Test
    void writesOneLandlordWithRanksOfItsOwn() throws IOException {
        assertEquals(0, cli.triage("--landlord", "L2").code());
        assertEquals(List.of("1,L2,T1"), keys());
    }

    @Test
    void refusesAnUnknownLandlordAndWritesNothing() throws IOException {
        Said said = cli.triage("--landlord", "l2");
        assertEquals(2, said.code());
        assertEquals(
                "palier : aucun bailleur « l2 » dans le fichier des locations ; vérifiez le code\n"
                        + "Pour l'aide : palier triage --help\n",
                said.err());
        assertEquals(List.of("ledger.csv", "tenancies.csv"), cli.files());
    }

    @Test
    void writesForASpreadsheet() throws IOException {
        cli.triage("--excel");
        List<String> lines = cli.read("list.csv").lines().toList();
        assertTrue(lines.getFirst().startsWith("\ufeffrang;bailleur;location;"), lines.getFirst());
        assertTrue(lines.get(1).startsWith("1;L1;T1;") && lines.get(1).contains(";2000,00;"), lines.get(1));
    }

    @Test
    void neutralisesFormulasInBothForms() throws IOException {
        cli.write("tenancies.csv", Cli.TENANCIES.replace("L1,T1", "=L1,\"@SUM(A1,2)\""));
        cli.write("ledger.csv", Cli.LEDGER.replace("L1,T1", "=L1,\"@SUM(A1,2)\""));
        assertEquals(0, cli.triage().code());
        assertTrue(cli.read("list.csv").contains("\n1,'=L1,\"'@SUM(A1,2)\","), cli.read("list.csv"));
        assertEquals(0, cli.triage("--excel").code());
        assertTrue(cli.read("list.csv").contains("\n1;'=L1;'@SUM(A1,2);"), cli.read("list.csv"));
    }

    @Test
    void explainsOneTenancyInsteadOfWriting() throws IOException {
        Said said = explain("L1/T1");
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().startsWith("Location T1 du bailleur L1, au 2020-04-15\n"), said.out());
        assertTrue(said.out().contains("balance"), said.out());
        assertTrue(said.out().contains("Compte : 4 écritures"), said.out());
        assertEquals(List.of("ledger.csv", "tenancies.csv"), cli.files());
    }

    @Test
    void explainsInEnglish() {
        Said said = explain("L1/T2", "--lang", "en");
        assertTrue(said.out().startsWith("Tenancy T2 of landlord L1, as of 2020-04-15\n"), said.out());
        assertTrue(said.out().contains("Account: 2 entries"), said.out());
    }

    @Test
    void refusesToExplainWhatIsNotThere() {
        for (String key : List.of("L1/T9", "L1", "/", "L1/", "")) {
            Said said = explain(key);
            assertEquals(2, said.code());
            assertEquals(
                    "palier : aucune location « " + key + " » : écrivez BAILLEUR/LOCATION comme dans le fichier\n"
                            + "Pour l'aide : palier triage --help\n",
                    said.err());
        }
    }

    @Test
    void readsSeveralLedgersAsOne() throws IOException {
        cli.triage("--all");
        String one = cli.read("list.csv");
        String[] lines = Cli.LEDGER.split("(?<=\n)");
        cli.write("ledger.csv", Cli.HEADER + String.join("", List.of(lines).subList(5, 9)));
        cli.write("more.csv", Cli.HEADER + String.join("", List.of(lines).subList(1, 5)));
        assertEquals(0, cli.triage("--all", "--ledger", cli.path("more.csv")).code());
        assertEquals(one, cli.read("list.csv"));
    }

    @Test
    void writesTheSameWithAnyNumberOfThreads() throws IOException {
        cli.region(200).triage("--threads", "1");
        String one = cli.read("list.csv");
        for (String threads : List.of("0", "2", "5")) {
            assertEquals(0, cli.triage("--threads", threads).code());
            assertEquals(one, cli.read("list.csv"));
        }
    }

    private Said explain(String key, String... more) {
        return cli.on("triage", "ledger.csv", Stream.concat(Stream.of("--explain", key), Stream.of(more)));
    }

    private List<String> keys() throws IOException {
        return cli.read("list.csv")
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("^((?:[^,]*,){2}[^,]*),.*", "$1"))
                .toList();
    }
}
