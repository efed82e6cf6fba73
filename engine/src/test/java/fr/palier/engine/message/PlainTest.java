package fr.palier.engine.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.message.Plain.Hint;
import fr.palier.engine.message.Plain.Kind;
import fr.palier.engine.text.Lang;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTest {
    private static List<Kind> kinds(String text) {
        return Plain.hints(text, Lang.FR).stream().map(Hint::kind).toList();
    }

    @Test
    void hintsAtLongSentences() {
        String long21 = "mot ".repeat(21).strip();
        Hint hint = Plain.hints("Bonjour. " + long21 + ".", Lang.FR).getFirst();
        assertEquals(new Hint(Kind.LONG_SENTENCE, "mot mot mot mot mot mot", "21", 8), hint);
        assertEquals(
                List.of(),
                kinds("mot ".repeat(20).strip() + ". " + "mot ".repeat(20).strip()));
    }

    @Test
    void hintsAtWordsOfTheTrade() {
        Hint hint = Plain.hints("Votre échéancier suit.", Lang.FR).getFirst();
        assertEquals(Kind.TRADE_WORD, hint.kind());
        assertEquals("échéancier", hint.words());
        assertEquals("calendrier des paiements", hint.instead());
        assertEquals(List.of(Kind.TRADE_WORD), kinds("À l’issue de la visite, appelez."));
        assertEquals(List.of(), kinds("Nous répondrons avant midi."));
    }

    @Test
    void hintsAtThePassive() {
        assertEquals(List.of(Kind.PASSIVE), kinds("L'ascenseur sera réparé par l'entreprise."));
        assertEquals(List.of(Kind.PASSIVE), kinds("Les clés ont été remises par le gardien."));
        assertEquals(List.of(), kinds("L'entreprise répare l'ascenseur. Il est passé lundi."));
        assertEquals(
                Kind.PASSIVE,
                Plain.hints("The lift is repaired by the firm.", Lang.EN)
                        .getFirst()
                        .kind());
    }

    @Test
    void hintsAtCapitals() {
        assertEquals(List.of(Kind.CAPITALS), kinds("ATTENTION : eau coupée."));
        assertEquals(List.of(), kinds("Appelez le CCAS ou le SAMU. {TITRE}"));
    }

    @Property
    void pointsIntoTheText(@ForAll String text) {
        Plain.hints(text, Lang.FR).forEach(hint -> assertTrue(hint.at() >= 0 && hint.at() < text.length()));
    }
}
