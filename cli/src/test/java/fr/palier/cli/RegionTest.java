package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.cli.Cli.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented region through the whole command line: its two dialects give the same list, byte for byte. */
class RegionTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void givesTheSameListInBothDialects() throws IOException {
        assertTwins(300);
    }

    @Test
    @Tag("slow")
    void givesTheSameListInBothDialectsForAWholeRegion() throws IOException {
        assertTwins(5_000);
    }

    @Test
    void putsPeopleBesideTheListWithoutMovingIt() throws IOException {
        Cli cli = new Cli(folder);
        generate(200, "plain");
        assertEquals(0, cli.triage("--all").code());
        String list = cli.read("list.csv");
        generate(200, "plain", "--people");
        generate(200, "erp-fr", "--people");
        assertTrue(cli.read("tenancies.csv").lines().findFirst().orElseThrow().contains(",plan,holder_name,"));
        assertEquals(0, cli.triage("--all").code());
        assertEquals(list, cli.read("list.csv"));
        assertEquals(list, twin(cli));
    }

    private void assertTwins(int dwellings) throws IOException {
        generate(dwellings, "plain");
        generate(dwellings, "erp-fr");
        Cli cli = new Cli(folder);
        assertEquals(
                List.of("ecritures.csv", "erp-fr.yaml", "ledger.csv", "locataires.csv", "tenancies.csv"), cli.files());
        Said plain = cli.triage("--all");
        assertEquals(0, plain.code(), plain.err());
        String twin = twin(cli);
        assertEquals(dwellings + 1, cli.read("list.csv").lines().count());
        assertTrue(cli.read("list.csv").equals(twin), "the twins differ");
    }

    /** The list of the files of the French software. */
    private static String twin(Cli cli) throws IOException {
        Said twin = Cli.run(
                "triage",
                "--tenancies=" + cli.path("locataires.csv"),
                "--ledger=" + cli.path("ecritures.csv"),
                "--profile=" + cli.path("erp-fr.yaml"),
                "--as-of=2020-04-15",
                "--all",
                "--out=" + cli.path("twin.csv"));
        assertEquals(0, twin.code(), twin.err());
        return cli.read("twin.csv");
    }

    private void generate(int dwellings, String dialect, String... more) {
        Stream<String> args = Stream.of(
                "generate", "--dwellings=" + dwellings, "--months=14", "--out=" + folder, "--dialect=" + dialect);
        Said said = Cli.run(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
        assertEquals(0, said.code(), said.err());
    }

    @Test
    void writesTheSameListForEveryOrderOfLines() throws IOException {
        Cli cli = new Cli(folder);
        String first = "";
        for (String order : List.of("journal", "tenancy", "shuffled")) {
            assertEquals(
                    0,
                    Cli.run("generate", "--dwellings=200", "--out=" + folder, "--order=" + order)
                            .code());
            assertEquals(0, cli.triage("--all").code());
            first = first.isEmpty() ? cli.read("list.csv") : first;
            assertTrue(first.equals(cli.read("list.csv")), order);
        }
    }

    @Test
    void refusesNoLineOfARegionOfAnotherCentury() {
        for (String day : List.of("2000-01-31", "2199-12-31")) {
            assertEquals(
                    0,
                    Cli.run("generate", "--dwellings=100", "--out=" + folder, "--last-day=" + day)
                            .code());
            Cli cli = new Cli(folder);
            Said said = Cli.run(
                    "triage",
                    "--tenancies=" + cli.path("tenancies.csv"),
                    "--ledger=" + cli.path("ledger.csv"),
                    "--as-of=" + day,
                    "--out=" + cli.path("list.csv"));
            assertEquals(0, said.code(), said.err());
        }
    }

    @Test
    void saysWhereAFolderCannotBe() throws IOException {
        Path file = new Cli(folder).write("file", "");
        Said said = Cli.run("generate", "--dwellings=10", "--out=" + file);
        assertEquals(2, said.code());
        assertEquals("palier : fichier inutilisable : " + file + "\n", said.err());
    }
}
