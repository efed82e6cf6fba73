package fr.palier.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "missed_streak|>= 2|2 ou plus|2 or more",
                "balance|> 0|plus de 0\u00a0€|more than €0",
                "months_owed|>= 0.50|0,50 ou plus|0.50 or more",
                "regularity|< 50|moins de 50|less than 50",
                "days_since_contact|[0..7]|de 0 à 7|0 to 7",
                "months_owed|[1..2)|de 1 à moins de 2|1 to less than 2",
                "missed_streak|1, 3|1 ou 3|1 or 3",
                "held|true|oui|yes",
                "plan|\"live\"|en cours|live",
                "plan|not(\"none\")|sauf aucun|except none",
                "oldest_unpaid|< date(\"2020-03-17\")|avant le 17 mars 2020|before 17 March 2020",
                "age|-|peu importe|anything",
                "age|vieux|vieux|vieux"
            })
    void saysWhatACellMeans(String column, String text, String french, String english) {
        assertThat(CellWords.of(column, text, Lang.FR)).isEqualTo(french);
        assertThat(CellWords.of(column, text, Lang.EN)).isEqualTo(english);
    }
}
