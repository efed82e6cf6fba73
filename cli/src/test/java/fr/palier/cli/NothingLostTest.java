package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.cli.Cli.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands where a list is written stays what it was, and no debt is counted twice or left out unsaid. */
class NothingLostTest {
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void aSmallPortfolio(@TempDir Path folder) throws IOException {
        cli = new Cli(folder).small();
    }

    @Test
    void writesBehindALink() throws IOException {
        Path target = cli.write("target.csv", "old");
        Path link = Files.createSymbolicLink(cli.folder().resolve("link.csv"), target);
        assertEquals(0, triageTo(link).code());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(cli.read("target.csv").startsWith("rank,"), cli.read("target.csv"));
    }

    @Test
    void writesBehindALinkThatLeadsNowhereYet() throws IOException {
        Path link = Files.createSymbolicLink(cli.folder().resolve("link.csv"), Path.of("new.csv"));
        assertEquals(0, triageTo(link).code());
        assertTrue(cli.read("new.csv").startsWith("rank,"), "the link's target");
    }

    @Test
    void keepsThePermissionsOfTheFileItReplaces() throws IOException {
        Path list = cli.write("list.csv", "old");
        Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-------"));
        assertEquals(0, triageTo(list).code());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(list)));
    }

    @Test
    void refusesALedgerGivenTwice() {
        Said said = cli.triage("--ledger", cli.path("ledger.csv").toString());
        assertEquals(2, said.code());
        assertTrue(said.err().contains("donné deux fois"), said.err());
    }

    @Test
    void saysHowManyEntriesComeAfterTheDay() throws IOException {
        cli.write("ledger.csv", Cli.LEDGER + "L1,T1,2031-01-01,charge,500.00,9\nL1,T1,2031-02-01,charge,500.00,10\n");
        Said said = cli.triage();
        assertEquals(0, said.code());
        assertTrue(said.err().contains("2 écritures datées après le "), said.err());
    }

    @Test
    void writesNoListOfNoTenancy() throws IOException {
        cli.write("tenancies.csv", "landlord,tenancy,rent,benefit,start\nL1,T1,x,0,2018-01-01\n");
        Said said = cli.triage();
        assertEquals(2, said.code());
        assertTrue(said.err().contains("aucune location lisible"), said.err());
        assertTrue(!Files.exists(cli.folder().resolve("list.csv")), "a list");
    }

    private Said triageTo(Path out) {
        return Cli.run(
                "triage",
                "--tenancies=" + cli.path("tenancies.csv"),
                "--ledger=" + cli.path("ledger.csv"),
                "--as-of=2020-04-15",
                "--out=" + out);
    }
}
