package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every page of these tests is held to. */
class PluralsTest {
    private static String page(String lang, String words) {
        return "<html lang=\"" + lang + "\"><p>" + words + "</p></html>";
    }

    @Test
    void findsAPluralOfOneAndOfNone() {
        assertThat(Plurals.in(page("fr", "1 jointes · 0 non jointes · 21 appels de 1 minutes")))
                .containsExactly("1 jointes", "0 non jointes", "1 minutes");
        assertThat(Plurals.in(page("en", "0 calls of 1 minutes"))).containsExactly("1 minutes");
    }

    @Test
    void leavesOthersAlone() {
        assertThat(Plurals.in(page("fr", "1 refus, 0 sans succès, 31 jointes, 1 000 personnes, 1 jointe")))
                .isEmpty();
    }
}
