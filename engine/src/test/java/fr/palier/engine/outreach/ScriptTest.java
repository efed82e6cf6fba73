package fr.palier.engine.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fr.palier.engine.outreach.Script.Fault;
import fr.palier.engine.outreach.Script.Read;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    private static final String GOOD = """
            # Se présenter
            Bonjour.

            ? Comment allez-vous ?
            - Bien
            - Il faut des courses = errands
            # Conclure
            Merci.
            ? Rappeler ?
            - Oui
            - Non
            """;

    @Test
    void readsSectionsQuestionsAndNeeds() {
        Script script = assertInstanceOf(Read.Good.class, Script.read(GOOD)).script();
        assertEquals(
                List.of("Se présenter", "Conclure"),
                script.sections().stream().map(Script.Section::title).toList());
        assertEquals(List.of("Bonjour."), script.sections().getFirst().said());
        assertEquals(
                List.of(1, 2),
                script.questions().stream().map(Script.Question::number).toList());
        assertEquals(Optional.of(Need.ERRANDS), script.answer(1, 2).flatMap(Script.Answer::need));
        assertEquals("Oui", script.answer(2, 1).orElseThrow().words());
        assertEquals(Optional.empty(), script.answer(2, 3));
    }

    @Test
    void readsWhatIsSaidToWhomeverElseHearsIt() {
        String text = GOOD + "! voicemail\nBonjour.\nRappelez-nous.\n!third-party\nMerci.\n# Encore\nBien.\n";
        Script script = assertInstanceOf(Read.Good.class, Script.read(text)).script();
        assertEquals(List.of("Bonjour.", "Rappelez-nous."), script.to(Script.Ear.VOICEMAIL));
        assertEquals(List.of("Merci."), script.to(Script.Ear.THIRD_PARTY));
        assertEquals(List.of("Bien."), script.sections().getLast().said());
        assertEquals(2, script.questions().size());
        Script without = assertInstanceOf(Read.Good.class, Script.read(GOOD)).script();
        assertEquals(List.of(), without.to(Script.Ear.VOICEMAIL));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, NO_SECTION",
        "'Bonjour', 1, NO_SECTION",
        "'? Quoi', 1, NO_SECTION",
        "'#', 1, NO_WORDS",
        "'# A/- Oui', 2, NO_QUESTION",
        "'# A/? Quoi/- Oui', 2, ANSWERS",
        "'# A/? Quoi/- Oui/# B', 2, ANSWERS",
        "'# A/? Quoi/- Oui/- Non = lunettes', 4, NO_SUCH_NEED",
        "'# A/? Quoi/- = meals', 3, NO_WORDS",
        "'# A/! voisin', 2, NO_SUCH_EAR",
        "'# A/! voicemail/? Quoi', 3, ASKS_SOMEBODY_ELSE",
        "'# A/? Quoi/- Oui/! voicemail', 2, ANSWERS",
        "'# A/! voicemail/- Oui', 3, NO_QUESTION",
    })
    void namesTheLineThatCannotBeRead(String text, int line, Fault fault) {
        Read.Bad bad = assertInstanceOf(Read.Bad.class, Script.read(text.replace('/', '\n')));
        assertEquals(fault, bad.fault());
        assertEquals(line, bad.line());
    }

    @Test
    void isNoBook() {
        String long121 = "# A\n" + "Bonjour\n".repeat(Script.LINES);
        assertEquals(
                Fault.TOO_LONG,
                assertInstanceOf(Read.Bad.class, Script.read(long121)).fault());
    }
}
