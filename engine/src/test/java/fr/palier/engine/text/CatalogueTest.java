package fr.palier.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the bound is beyond what the column can hold: write a smaller one | la borne dépasse ce que la colonne peut contenir : écrivez-en une plus petite",
                "a test of numbers on a column of booleans: write true or false | une condition de type number sur une colonne de type boolean : écrivez true ou false",
                "/a/list.csv: No space left on device | /a/list.csv : plus de place sur le disque",
                "something new | something new"
            })
    void saysASentenceInFrench(String english, String french) {
        assertEquals(french, Catalogue.say(english, Lang.FR));
        assertEquals(english, Catalogue.say(english, Lang.EN));
    }

    @Test
    void fillsPlacesInOrder() {
        Catalogue catalogue = Catalogue.of("# note\n{} of {} left => {} sur {} restent\none => un");
        assertEquals("un sur two restent", catalogue.french("one of two left"));
    }
}
