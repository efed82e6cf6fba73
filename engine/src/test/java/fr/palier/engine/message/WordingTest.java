package fr.palier.engine.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.message.Wording.Fault;
import fr.palier.engine.message.Wording.Read;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final int LONGEST = 2_000;

    private static Read read(String text) {
        return Wording.read(text, Placeholder.all(), LONGEST);
    }

    private static Wording good(String text) {
        return assertInstanceOf(Read.Good.class, read(text), text).wording();
    }

    private static void assertBad(String text, int line, int column, Fault fault, String value) {
        Read.Bad bad = assertInstanceOf(Read.Bad.class, read(text));
        assertEquals(
                new Read.Bad(line, column, fault, value, bad.meant()), bad, "what is wrong, and where, in: " + text);
    }

    @Test
    void fillsItsPlaces() {
        Wording wording = good("Bonjour {prenom},\nappelez le {Téléphone} ({ horaires }).");
        assertEquals(Set.of(Placeholder.PRENOM, Placeholder.TELEPHONE, Placeholder.HORAIRES), wording.places());
        assertEquals(
                "Bonjour Luce,\nappelez le 05 00 00 00 00 (le matin).",
                wording.filled(Map.of(
                        Placeholder.PRENOM,
                        "Luce",
                        Placeholder.TELEPHONE,
                        "05 00 00 00 00",
                        Placeholder.HORAIRES,
                        "le matin")));
    }

    @Test
    void saysWhereAPlaceCannotBeRead() {
        assertBad("Bonjour\n{prenom", 2, 1, Fault.NOT_CLOSED, "{prenom");
        assertBad("Bonjour prenom}", 1, 15, Fault.NOT_OPENED, "}");
        assertBad("Bonjour {nom}", 1, 9, Fault.UNKNOWN, "{nom}");
        assertBad("Bonjour {{prenom}}", 1, 9, Fault.NOT_CLOSED, "{{prenom}}");
        assertBad("  \n ", 1, 1, Fault.EMPTY, "");
        assertBad("a".repeat(LONGEST + 1), 1, 1, Fault.TOO_LONG, "2001");
    }

    @Test
    void proposesThePlaceThatWasMeant() {
        assertEquals(
                Optional.of(Placeholder.TELEPHONE),
                assertInstanceOf(Read.Bad.class, read("Le {telefone}")).meant());
        assertEquals(
                Optional.empty(),
                assertInstanceOf(Read.Bad.class, read("Le {loyer}")).meant());
    }

    @Test
    void keepsWhoItIsForOffATelephone() {
        Read.Bad bad =
                assertInstanceOf(Read.Bad.class, Wording.read("Bonjour {prenom}", Placeholder.discreet(), LONGEST));
        assertEquals(Fault.NOT_HERE, bad.fault());
        assertEquals(9, Placeholder.discreet().size());
        assertEquals(10, Placeholder.all().size());
    }

    @Test
    void leavesNoPlaceEmpty() {
        Wording wording = good("{agence}");
        IllegalArgumentException empty =
                assertThrows(IllegalArgumentException.class, () -> wording.filled(Map.of(Placeholder.AGENCE, " ")));
        assertEquals("nothing to put in the place of {agence}", empty.getMessage());
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                        "Bonjour ",
                        "{prenom}",
                        "{ titre }",
                        "{Téléphone}",
                        "\n",
                        "é",
                        "{",
                        "}",
                        "{nom}",
                        "{commune}",
                        "a b")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    /** Whatever is typed, it can be filled or it is said where not. */
    @Property
    void readsOrTellsThePlace(@ForAll("text") String text) {
        switch (read(text)) {
            case Read.Good(Wording wording) ->
                assertEquals(wording.toString(), good(wording.toString()).toString());
            case Read.Bad(int line, int column, Fault fault, String value, var meant) -> {
                String[] lines = text.split("\n", -1);
                assertTrue(line >= 1 && line <= lines.length, fault + " in line " + line);
                assertTrue(value.isEmpty() || text.startsWith(value, place(lines, line, column)), value);
            }
        }
    }

    private static int place(String[] lines, int line, int column) {
        int at = 0;
        for (int i = 0; i < line - 1; i++) {
            at += lines[i].length() + 1;
        }
        return at + column - 1;
    }

    /** A value that looks like a place stays as it is, and no brace of the text is left. */
    @Property
    void readsNoValueAgain(@ForAll("text") String text, @ForAll("text") String value) {
        if (read(text) instanceof Read.Good(Wording wording) && !value.isBlank()) {
            Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
            wording.places().forEach(place -> values.put(place, value));
            long open = wording.toString().chars().filter(sign -> sign == '{').count();
            assertEquals(
                    text.replaceAll("\\{[^{}]*\\}", "").length() + open * value.length(),
                    wording.filled(values).length());
        }
    }
}
