package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.palier.cli.Cli.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read and yet is likely not what was meant: it is said, with the place and what to do. */
class OddInputTest {
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void aSmallPortfolio(@TempDir Path folder) throws IOException {
        cli = new Cli(folder).small();
    }

    @Test
    void warnsOfALastLineWithoutAnEnd() throws IOException {
        cli.write("cut.csv", Cli.LEDGER.strip());
        Said said = triage("cut.csv");
        assertEquals(0, said.code(), said.err());
        assertTrue(said.err().contains(cli.path("cut.csv") + ":9 : la dernière ligne n'a pas de fin"), said.err());
        assertFalse(triage("ledger.csv").err().contains("fin"), "said of a whole file");
    }

    @Test
    void warnsOfTenanciesWithoutAnEnd() throws IOException {
        cli.write("tenancies.csv", Cli.TENANCIES.strip());
        assertTrue(triage("ledger.csv", "--lang", "en").err().contains("tenancies.csv:4: the last line has no end"));
    }

    @Test
    void refusesAPipe() throws Exception {
        Path pipe = cli.folder().resolve("pipe.csv");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");
        Said said = triage("pipe.csv");
        assertEquals(2, said.code());
        assertTrue(said.err().contains("pipe.csv : c'est un tube ou un périphérique"), said.err());
    }

    @Test
    void saysLoudlyAtTheEndThatMostLinesWereRefused() throws IOException {
        cli.write(
                "foreign.csv",
                Cli.HEADER + "X,T1,2020-01-01,charge,5.00,1\n".repeat(40) + "L1,T1,2020-04-01,charge,5.00,2\n");
        Said said = triage("foreign.csv");
        assertEquals(3, said.code());
        String last = said.err().strip().lines().toList().getLast();
        assertTrue(last.startsWith("palier : ATTENTION : 40 lignes rejetées sur 44"), said.err());
        cli.write("few.csv", Cli.LEDGER + "X,T1,2020-01-01,charge,5.00,9\n");
        assertFalse(triage("few.csv").err().contains("ATTENTION"));
    }

    @ParameterizedTest
    @CsvSource({"2020-03-10, true", "2020-03-12, false", "2020-04-15, false"})
    void remarksALedgerThatEndsLongBefore(String last, boolean remarked) throws IOException {
        cli.write("old.csv", Cli.HEADER + "L1,T1,2019-12-01,charge,5.00,1\nL1,T2," + last + ",charge,5.00,2\n");
        Said said = triage("old.csv");
        assertEquals(0, said.code(), said.err());
        assertEquals(
                remarked, said.err().contains("La dernière écriture est du " + last + ", 36 jours avant"), said.err());
    }

    @Test
    void clearsWhatAKilledRunLeft() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        cli.write(".list.csv." + gone.pid() + ".part", "half");
        String alive =
                ".list.csv." + ProcessHandle.current().parent().orElseThrow().pid() + ".part";
        cli.write(alive, "being written");
        cli.write(".other.csv." + gone.pid() + ".part", "of another file");
        assertEquals(0, triage("ledger.csv").code());
        assertEquals(
                List.of(alive, ".other.csv." + gone.pid() + ".part", "ledger.csv", "list.csv", "tenancies.csv").stream()
                        .sorted()
                        .toList(),
                cli.files());
    }

    @Test
    void writesFrenchTitlesForASpreadsheet() throws IOException {
        assertEquals(0, triage("ledger.csv", "--excel").code());
        String titles = Files.readAllLines(cli.folder().resolve("list.csv")).getFirst();
        assertTrue(titles.contains("rang;bailleur;location;action;points;solde;"), titles);
        assertFalse(titles.matches(".*[a-z]_[a-z].*"), titles);
        assertEquals(0, triage("ledger.csv", "--excel", "--lang", "en").code());
        assertTrue(
                Files.readAllLines(cli.folder().resolve("list.csv")).getFirst().contains("rank;landlord;"));
    }

    @Test
    void givesEveryLineAReason() throws IOException {
        cli.write(
                "calm.csv",
                Cli.HEADER + "L1,T1,2020-03-01,charge,500.00,1\nL1,T1,2020-03-02,payment,500.00,2\n"
                        + "L1,T1,2020-04-01,charge,400.00,3\n");
        cli.write(
                "tenancies.csv",
                Cli.TENANCIES
                        .replace("start\n", "start,last_contact\n")
                        .replace("2018-01-01\n", "2020-01-01,2020-04-12\n"));
        assertEquals(0, triage("calm.csv").code());
        List<String> lines = Files.readAllLines(cli.folder().resolve("list.csv"));
        assertEquals(2, lines.size());
        assertTrue(lines.getLast().contains("\"une somme reste due, sans autre signe\""), lines.getLast());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger: {columns: {debit: Montant, credit: montant}} | ledger.columns : « montant » est donné à « debit » et à « credit »",
                "tenancies: {columns: {tenancy: rent}} | tenancies.columns.tenancy : « rent » est aussi le nom d'une autre colonne",
                "tenancies: {values: {plan: {Oui: alive}}} | tenancies.values.plan.Oui : « alive » ne peut pas servir : none, live ou broken",
                "tenancies: {values: {lives_alone: {Oui: oui}}} | tenancies.values.lives_alone.Oui : « oui » ne peut pas servir : 0 ou 1",
                "tenancies: {values: {end: {31/12/9999: never}}} | tenancies.values.end.31/12/9999 : « never » ne peut pas servir : date",
                "ledger: {values: {amount: {nul: rien}}} | ledger.values.amount.nul : « rien » ne peut pas servir : montant",
                "ledger: {values: {date: {x: 2020-02-30}}} | ledger.values.date.x : « 2020-02-30 » ne peut pas servir : date",
                "ledger: {values: {kind: {LOY: rent}}} | ledger.values.kind.LOY : « rent » n'est pas un code connu"
            })
    void refusesAProfileThatCannotBeMeant(String profile, String said) throws IOException {
        cli.write("p.yaml", profile);
        Said answer = triage("ledger.csv", "--profile", cli.path("p.yaml"));
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains(said), answer.err());
    }

    @Test
    void saysWhyAPolicyIsRefusedInTheLanguageAskedFor() throws IOException {
        cli.write("bad.dmn", Policies.text().replaceFirst("<inputEntry><text>[^<]*", "<inputEntry><text>maybe"));
        String[] policy = {"--policy", cli.path("bad.dmn")};
        assertTrue(triage("ledger.csv", policy).err().contains("décision « action », règle 1"));
        assertTrue(triage("ledger.csv", policy).err().contains("« maybe » là où il faut un nombre"));
        String english = triage("ledger.csv", "--policy", cli.path("bad.dmn"), "--lang", "en")
                .err();
        assertTrue(english.contains("decision 'action', rule 1") && english.contains("was expected"), english);
    }

    private Said triage(String ledger, String... more) {
        return cli.on("triage", ledger, Stream.concat(Stream.of("--out", cli.path("list.csv")), Stream.of(more)));
    }
}
