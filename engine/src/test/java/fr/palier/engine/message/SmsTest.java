package fr.palier.engine.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SmsTest {
    @Test
    void countsSeptets() {
        assertEquals(new Sms(true, 160, 1, List.of()), Sms.of("é".repeat(160)));
        assertEquals(new Sms(true, 161, 2, List.of()), Sms.of("a".repeat(161)));
        assertEquals(2, Sms.of("a".repeat(306)).parts());
        assertEquals(3, Sms.of("a".repeat(307)).parts());
        assertEquals(1, Sms.of("").parts());
    }

    @Test
    void countsWideCharacters() {
        assertEquals(new Sms(false, 70, 1, List.of("ê")), Sms.of("ê".repeat(70)));
        assertEquals(new Sms(false, 71, 2, List.of("ç")), Sms.of("a".repeat(70) + "ç"));
        assertEquals(List.of("ç", "œ"), Sms.of("façade, sœur, ça").wide());
    }

    /** 152 septets and an escaped character do not fit a part of 153; nor does a pair after 66 characters of 67. */
    @Test
    void putsNoCharacterAcrossTwoParts() {
        String once = "a".repeat(152) + "€";
        assertEquals(154, Sms.of(once).units());
        assertEquals(3, Sms.of(once + "a".repeat(152)).parts());
        assertEquals(2, Sms.of("a".repeat(151) + "€" + "a".repeat(153)).parts());
        assertEquals(3, Sms.of("ê".repeat(66) + "🏠" + "ê".repeat(66)).parts());
    }

    @Test
    void writesTypographyAsATelephoneDoes() {
        assertEquals("l'eau est \"coupée\"... 10 h - 12 h", Sms.plain("l’eau est « coupée »… 10\u00a0h – 12\u202fh"));
        assertTrue(Sms.of(Sms.plain("l’eau… « là »")).narrow());
        assertFalse(Sms.of(Sms.plain("la fenêtre")).narrow());
        assertEquals("la fenetre, ca, soeur, été", Sms.bare("la fenêtre, ça, sœur, été"));
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of("a", "é", "€", "ê", "🏠", " ", "{", "ç")
                .list()
                .ofMaxSize(400)
                .map(signs -> String.join("", signs));
    }

    /** A longer text never has fewer parts, and no part holds more than it can. */
    @Property
    void growsWithTheText(@ForAll("text") String text) {
        Sms whole = Sms.of(text);
        Sms half = Sms.of(text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2)));
        assertTrue(half.parts() <= whole.parts());
        int room = whole.narrow() ? 153 : 67;
        assertTrue(whole.parts() == 1 || whole.units() <= whole.parts() * room);
        assertTrue(whole.parts() == 1 || whole.units() > (whole.parts() - 1) * (room - 1));
    }

    @Property
    void isNarrowOnceBare(@ForAll("text") String text) {
        assertTrue(Sms.of(Sms.bare(text.replace("🏠", ""))).narrow());
    }

    @Test
    void holdsNoEmptyLine() {
        assertEquals("Loyers.\nAppelez-nous.\nMerci", Sms.plain("Loyers. \r\n\r\n \nAppelez-nous.\nMerci"));
    }
}
