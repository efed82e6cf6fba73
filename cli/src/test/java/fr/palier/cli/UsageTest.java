package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.cli.Cli.Said;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong commands: exit code 2, one sentence in the reader's language, and where the help is. */
class UsageTest {
    private static final String FILES = "--tenancies t --ledger l ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "triage | il manque --tenancies FICHIER, --ledger FICHIER, --as-of AAAA-MM-JJ",
                "triage --tenancies | il manque --tenancies FICHIER",
                "triage --lang=en | missing: --tenancies FILE, --ledger FILE, --as-of YYYY-MM-DD",
                "triage --as-of 15/04/2020 | --as-of : « 15/04/2020 » ne convient pas ; attendu : AAAA-MM-JJ",
                "triage --as-of 2019-02-29 --lang en | --as-of: '2019-02-29' does not fit; expected: YYYY-MM-DD",
                "triage --limit many | --limit : « many » ne convient pas ; attendu : N",
                "triage --lang de | \"--lang : « de » ne convient pas ; attendu : fr|en\"",
                "triage --out a --out b | --out est donné deux fois ; une seule est permise",
                "nope | « nope » n'est ni une commande ni une option connue",
                "--lang de | \"--lang : « de » ne convient pas ; attendu : fr|en\"",
                "nope --lang EN | 'nope' is neither a command nor an option",
                "generate | il manque --out DOSSIER",
                "generate --out x --dwellings 0 | --dwellings 0 : donnez un nombre de 1 à 20000000",
                "generate --out x --dwellings 20000001 | --dwellings 20000001 : donnez un nombre de 1 à 20000000",
                "generate --out x --months 241 --lang en | --months 241: give a number from 1 to 240",
                "generate --out x --dwellings -1 | --dwellings -1 : donnez un nombre de 1 à 20000000",
                "generate --out x --dialect ERP | --dialect ERP : plain ou erp-fr attendu",
                "generate --out x --order random | --order random : journal, tenancy ou shuffled attendu",
                "generate --out x --last-day 1950-01-01 | --last-day 1950-01-01 : donnez un jour des années 2000 à 2199",
                "generate --dwellings 0 --out x | --dwellings 0 : donnez un nombre de 1 à 20000000"
            })
    void saysWhatIsWrong(String command, String sentence) {
        assertWrong(command, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--as-of 2020-04-15 | il manque --out FICHIER (ou --explain BAILLEUR/LOCATION)",
                "--as-of 2020-04-15 --out o --engine spark | le moteur « spark » n'est pas encore disponible : utilisez --engine local",
                "--as-of 2020-04-15 --out o --limit -1 | --limit -1 : donnez un nombre positif",
                "--as-of 1899-12-31 --out o | --as-of 1899-12-31 : donnez un jour des années 1900 à 2199",
                "--as-of +999999999-12-31 --out o | --as-of +999999999-12-31 : donnez un jour des années 1900 à 2199"
            })
    void saysWhatIsWrongInATriage(String options, String sentence) {
        assertWrong("triage " + FILES + options, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1969-12-31", "2026-12-31", "2199-12-31"})
    void judgesOnAnyDayOfThreeCenturies(String day, @TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder).small();
        Said said = Cli.run(
                "triage",
                "--tenancies",
                cli.path("tenancies.csv"),
                "--ledger",
                cli.path("ledger.csv"),
                "--as-of",
                day,
                "--out",
                cli.path("list.csv"),
                "--all");
        assertEquals(0, said.code(), said.err());
        assertEquals(4, cli.read("list.csv").lines().count());
    }

    @Test
    void printsTheHelpWhenCalledAlone() {
        Said said = Cli.run();
        assertEquals(0, said.code());
        assertTrue(said.out().startsWith("Utilisation : palier COMMANDE"), said.out());
        assertEquals("", said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang en", "--lang=EN", "--help --lang en", "--lang en --help"})
    void printsTheHelpInEnglishForTheLanguageAlone(String options) {
        Said said = Cli.run(options.split(" "));
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().startsWith("Usage: palier "), said.out());
        assertTrue(said.out().contains("--lang=fr|en") && said.out().contains("\n  demo "), said.out());
        assertEquals("", said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "triage", "rehearse", "generate"})
    void helpsInBothLanguages(String command) {
        String[] words = (command + " --help").strip().split(" ");
        Said french = Cli.run(words);
        assertEquals(0, french.code());
        assertTrue(french.out().startsWith("Utilisation : palier"), french.out());
        String[] more = java.util.Arrays.copyOf(words, words.length + (command.isEmpty() ? 0 : 1));
        more[more.length - 1] = command.isEmpty() ? "--help" : "--lang=en";
        if (!command.isEmpty()) {
            assertTrue(Cli.run(more).out().startsWith("Usage: palier " + command));
        }
    }

    @Test
    void listsTheCommandsOfTheApplicationAndSaysHowToStartThem() {
        assertTrue(Cli.run().out().contains("\n  demo "));
        Said said = Cli.run("serve", "--port", "8080", "--lang=en");
        assertEquals(2, said.code());
        assertEquals("palier: \"serve\" is part of the application: start it with ./palier serve\n", said.err());
    }

    @Test
    void tellsItsVersion() {
        assertTrue(Cli.run("--version").out().startsWith("Palier "));
    }

    private static void assertWrong(String command, String sentence) {
        Said said = Cli.run(command.split(" "));
        assertEquals(2, said.code());
        assertEquals("", said.out());
        boolean english = sentence.matches("(missing|--as-of:|'nope'|--months 241:).*");
        String[] lines = said.err().split("\n");
        assertEquals((english ? "palier: " : "palier : ") + sentence, lines[0]);
        assertTrue(lines[1].startsWith(english ? "For help: palier" : "Pour l'aide : palier"), lines[1]);
        assertEquals(2, lines.length);
    }
}
