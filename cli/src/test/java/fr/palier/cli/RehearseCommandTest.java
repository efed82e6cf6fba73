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

class RehearseCommandTest {
    private Cli cli = new Cli(Path.of(""));

    @BeforeEach
    void aSmallPortfolio(@TempDir Path folder) throws IOException {
        cli = new Cli(folder).small();
        Policies.shipped(cli, "same.dmn");
        // whoever was to be called is now only watched
        cli.write(
                "calm.dmn",
                Policies.text()
                        .replaceAll(
                                "<outputEntry><text>\"(call_today|call_this_week)\"", "<outputEntry><text>\"watch\""));
    }

    @Test
    void findsNoMoveUnderTheSamePolicy() throws IOException {
        Said said = rehearse("--policy", cli.path("same.dmn"), "--out", cli.path("moves.csv"));
        assertEquals(0, said.code(), said.err());
        assertEquals(
                "landlord,tenancy,change,action_before,action_after,rank_before,rank_after\n", cli.read("moves.csv"));
        assertEquals(List.of("3", "2", "2", "0", "0", "0", "0", "0"), numbers(said, "ensemble"));
    }

    @Test
    void listsWhoMovesUnderAnother() throws IOException {
        Said said = rehearse("--policy", cli.path("calm.dmn"), "--out", cli.path("moves.csv"));
        assertEquals(0, said.code(), said.err());
        assertEquals(
                "landlord,tenancy,change,action_before,action_after,rank_before,rank_after\n"
                        + "L1,T1,action,call_today,watch,1,1\nL2,T1,action,call_this_week,watch,2,2\n",
                cli.read("moves.csv"));
        assertEquals(List.of("3", "2", "2", "0", "0", "2", "0", "0"), numbers(said, "ensemble"));
        assertEquals(List.of("2", "1", "1", "0", "0", "1", "0", "0"), numbers(said, "L1"));
    }

    @Test
    void doesNotCountWhoIsOnlyPassedByOthers() throws IOException {
        // two months owed rise above four: L2/T1 moves by its own score, L1/T1 is passed
        cli.write("turned.dmn", Policies.text().replace("\"call_this_week\"", "\"call_today\""));
        cli.write(
                "raised.dmn",
                Policies.text()
                        .replace("\"call_this_week\"", "\"call_today\"")
                        .replace("<outputEntry><text>24</text>", "<outputEntry><text>900</text>"));
        Said said = rehearse(
                "--against",
                cli.path("turned.dmn"),
                "--policy",
                cli.path("raised.dmn"),
                "--out",
                cli.path("moves.csv"));
        assertEquals(0, said.code(), said.err());
        assertEquals(
                "landlord,tenancy,change,action_before,action_after,rank_before,rank_after\n"
                        + "L2,T1,up,call_today,call_today,2,1\n",
                cli.read("moves.csv"));
        assertEquals(List.of("3", "2", "2", "0", "0", "0", "1", "0"), numbers(said, "ensemble"));
    }

    @Test
    void comparesTwoPoliciesOfFiles() throws IOException {
        Said said = rehearse(
                "--policy", cli.path("same.dmn"), "--against", cli.path("calm.dmn"), "--out", cli.path("moves.csv"));
        assertEquals(0, said.code(), said.err());
        assertTrue(cli.read("moves.csv").contains("L1,T1,action,watch,call_today,1,1\n"), cli.read("moves.csv"));
    }

    @Test
    void namesTheCellsOfAPolicyThatCannotBeUsed() throws IOException {
        cli.write("bad.dmn", Policies.text().replaceFirst("<inputEntry><text>[^<]*", "<inputEntry><text>&gt;&lt; 3"));
        Said said = rehearse("--policy", cli.path("bad.dmn"));
        assertEquals(2, said.code());
        assertTrue(said.err().startsWith("palier : le barème ne peut pas servir ; à corriger (1) :\n  "), said.err());
        assertTrue(said.err().contains("bad.dmn") && said.err().contains(">< 3"), said.err());
    }

    @Test
    void refusesAPolicyThatIsNotThereOrIsNone() throws IOException {
        Said said = rehearse("--policy", cli.path("none.dmn"));
        assertEquals(2, said.code());
        assertEquals("palier : " + cli.path("none.dmn") + " : introuvable ; vérifiez le chemin.\n", said.err());
        cli.write("text.dmn", "hello");
        assertEquals(2, rehearse("--policy", cli.path("text.dmn")).code());
        assertEquals(2, rehearse("--policy", cli.path("")).code());
    }

    private Said rehearse(String... more) {
        return cli.on("rehearse", "ledger.csv", Stream.of(more));
    }

    private static List<String> numbers(Said said, String name) {
        String line = said.out()
                .lines()
                .filter(text -> text.strip().startsWith(name + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said.out()));
        return List.of(line.strip().split("\\s+")).subList(1, 9);
    }
}
