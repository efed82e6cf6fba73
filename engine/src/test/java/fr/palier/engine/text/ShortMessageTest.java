package fr.palier.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.text.ShortMessage.Coding;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortMessageTest {
    /** {@code 0x65} is the euro of the extension table; é is 0x05, à 0x7f. */
    @Test
    void writesTheAlphabetOfTelephones() {
        assertArrayEquals(
                new byte[] {0x41, 0x05, 0x7f, 0x00, 0x1b, 0x65, 0x0a},
                ShortMessage.of("Aéà@€\n").parts().getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "Eau coupée à 8 h : réserve déjà là, GSM",
        "reçu, UCS2",
        "fenêtre, UCS2",
        "l’eau, UCS2",
        "[x] ~ {y}, GSM",
    })
    void choosesTheAlphabet(String text, Coding coding) {
        ShortMessage message = ShortMessage.of(text);
        assertEquals(coding, message.coding());
        assertEquals(text, message.read());
    }

    @ParameterizedTest
    @CsvSource({
        "é, 160, 1",
        "é, 161, 2",
        "é, 306, 2",
        "é, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "ê, 70, 1",
        "ê, 71, 2",
        "ê, 134, 2",
        "ê, 135, 3"
    })
    void countsThePartsThatArePaidFor(String letter, int times, int parts) {
        assertEquals(parts, ShortMessage.of(letter.repeat(times)).parts().size());
    }

    /** 153 bytes hold 76 euros: half of one would be another letter. */
    @Test
    void cutsThroughNoLetter() {
        assertEquals(152, ShortMessage.of("€".repeat(100)).parts().getFirst().length);
        assertEquals(132, ShortMessage.of("😀".repeat(40)).parts().getFirst().length);
    }

    @Property
    void readsBackWhatItWrote(@ForAll @StringLength(max = 900) @CharRange(from = ' ', to = 'ÿ') String text) {
        ShortMessage message = ShortMessage.of(text);
        assertEquals(text, message.read());
        int room = message.parts().size() == 1 ? 160 : 153;
        assertTrue(message.parts().stream().allMatch(part -> part.length <= room));
    }

    @Test
    void refusesABook() {
        assertThrows(IllegalArgumentException.class, () -> ShortMessage.of("a".repeat(255 * 153 + 1)));
    }

    @Test
    void saysNothingOfItsWords() {
        assertEquals("ShortMessage[GSM, 1]", ShortMessage.of("secret").toString());
    }
}
