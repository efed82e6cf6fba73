package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.cli.Cli.Said;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refused lines: exit code 3, told on the screen or written to a file, never dropped. */
class RefusedLinesTest {
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void aSmallPortfolio(@TempDir Path folder) throws IOException {
        cli = new Cli(folder).small();
    }

    @Test
    void areShownWithPlaceValueAndReason() throws IOException {
        cli.write("tenancies.csv", Cli.TENANCIES + "L2,T1,300,0,2018-01-01\n");
        cli.write(
                "ledger.csv",
                Cli.LEDGER + "L1,T1,2020-04-01,charge,\"12,345\",9\nL1,T1\nL1,T1,2020-04-01,charge,5,1\n");
        Said said = cli.triage();
        assertEquals(3, said.code());
        assertTrue(
                said.err()
                        .endsWith("4 lignes rejetées :\n  " + cli.path("tenancies.csv")
                                + ":5, tenancy « T1 » : location déjà décrite plus haut\n  " + cli.path("ledger.csv")
                                + ":10, amount « 12,345 » : plus de deux décimales\n  " + cli.path("ledger.csv")
                                + ":11 « L1,T1 » : nombre de champs différent de celui de l'en-tête\n  "
                                + cli.path("ledger.csv")
                                + ":12, id « 1 » : numéro d'écriture déjà vu chez ce bailleur\n"),
                said.err());
        assertEquals(3, cli.read("list.csv").lines().count());
    }

    @Test
    void areShownInEnglish() throws IOException {
        cli.write("ledger.csv", Cli.LEDGER + "L1,T1,2020-04-31,charge,5,\n");
        Said said = cli.triage("--lang", "en");
        assertTrue(
                said.err()
                        .endsWith("One line refused:\n  " + cli.path("ledger.csv") + ":10, date '2020-04-31':"
                                + " unreadable or impossible date: expected yyyy-mm-dd or dd/mm/yyyy\n"),
                said.err());
    }

    @Test
    void areShownUpToTwenty() throws IOException {
        cli.write("ledger.csv", Cli.HEADER + "L1,T1,2020-04-01,charge,0,\n".repeat(25));
        Said said = cli.triage();
        assertEquals(
                20,
                said.err()
                        .lines()
                        .filter(line -> line.endsWith(" : montant nul"))
                        .count());
        assertTrue(said.err().contains("  … et 5 de plus ; --refused FICHIER les écrit toutes.\n"), said.err());
        cli.write("ledger.csv", Cli.HEADER + "L1,T1,2020-04-01,charge,0,\n".repeat(20));
        assertFalse(cli.triage().err().contains("de plus"));
    }

    @Test
    void areWrittenToAFileForASpreadsheet() throws IOException {
        cli.write(
                "ledger.csv",
                Cli.LEDGER
                        + "L1,=CMD(),2020-04-01,charge,5,\nL1,T1,2020-04-01,\"a \"\"b\"\",\nc\",5,\n"
                        + "L1,T1,2020-04-01,charge,-5,\nL1,T1,x,charge,5,\n");
        Said said = cli.triage("--refused", cli.path("refused.csv"));
        assertEquals(3, said.code());
        assertTrue(
                said.err().endsWith("4 lignes rejetées, écrites dans " + cli.path("refused.csv") + "\n"), said.err());
        String file = cli.path("ledger.csv");
        assertEquals(
                "file,line,column,value,reason\n"
                        + file + ",10,tenancy,'=CMD(),location absente du fichier des locations\n"
                        + file
                        + ",11,kind,\"a \"\"b\"\",\nc\",\"nature inconnue : charge, payment, benefit, aid, rejection,"
                        + " writeoff ou adjustment attendu\"\n"
                        + file + ",13,amount,'-5,montant négatif pour cette nature\n"
                        + file + ",14,date,x,date illisible ou impossible : aaaa-mm-jj ou jj/mm/aaaa attendu\n",
                cli.read("refused.csv"));
    }

    @Test
    void leaveAHeaderWhereThereAreNone() throws IOException {
        assertEquals(0, cli.triage("--refused", cli.path("refused.csv")).code());
        assertEquals("file,line,column,value,reason\n", cli.read("refused.csv"));
    }

    @Test
    void doNothingToATerminal() throws IOException {
        cli.write("ledger.csv", Cli.LEDGER + "L1,\"T\u001b[31m\n9\",2020-04-01,charge,5,\n");
        Said said = cli.triage();
        assertFalse(said.err().contains("\u001b"), said.err());
        assertTrue(said.err().contains(":10, tenancy « T�[31m 9 » : "), said.err());
    }

    @Test
    void endARehearsalTheSameWay() throws IOException {
        cli.write("ledger.csv", Cli.LEDGER + "L1,T1,2020-04-01,charge,0,\n");
        Path policy = Policies.shipped(cli, "policy.dmn");
        Said said = cli.on("rehearse", "ledger.csv", java.util.stream.Stream.of("--policy", policy.toString()));
        assertEquals(3, said.code());
        assertTrue(said.err().contains("Une ligne rejetée :\n"), said.err());
    }
}
