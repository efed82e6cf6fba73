package fr.palier.app.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.text.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PalierTest
class PosterTest {
    @Autowired
    private Cast cast;

    @Autowired
    private LetterCast paper;

    @Autowired
    private Posters posters;

    private static Poster poster(List<String> said, boolean danger, Lang lang) {
        return new Poster(
                "Ascenseur en panne, bâtiment des Amandiers, jusqu'à vendredi",
                said,
                "Toulouse",
                "vendredi 17 avril, 12 h 00",
                "E12",
                danger,
                lang);
    }

    @Test
    void fitsOnePageHoweverMuchItSays() throws Exception {
        Scope manager = cast.person(cast.landlord(), Role.MANAGER);
        paper.head(manager);
        String sentence = "L'ascenseur est en panne. ".repeat(23).strip();
        for (List<String> said : List.of(
                List.of("Court."),
                List.of(sentence.substring(0, 320)),
                List.of(sentence),
                List.of("ligne ".repeat(100).strip().split(" ")))) {
            byte[] pdf = posters.print(manager, poster(said, true, Lang.FR));
            assertThat(Checked.pages(pdf)).as(said.toString()).isEqualTo(1);
            assertThat(Checked.against(pdf)).isEmpty();
            assertThat(Checked.shown(pdf)).contains("Utile jusqu'au vendredi 17 avril", "112", "05 00 00 00 00", "E12");
        }
    }

    /** The fewer the words, the larger they are. */
    @Test
    void growsWithTheRoom() throws Exception {
        Scope manager = cast.person(cast.landlord(), Role.MANAGER);
        paper.head(manager);
        float few = size(manager, "L'eau est coupée vendredi de 9 h à 12 h.");
        float some = size(manager, "L'eau est coupée vendredi. ".repeat(8));
        float many = size(manager, "L'eau est coupée vendredi. ".repeat(22));
        assertThat(few).isGreaterThan(some).isGreaterThanOrEqualTo(60);
        assertThat(some).isGreaterThan(many).isGreaterThanOrEqualTo(36);
        assertThat(many).isGreaterThanOrEqualTo(20);
    }

    private float size(Scope manager, String said) throws Exception {
        return Checked.size(posters.print(manager, plain(said)), "vendredi");
    }

    private static Poster plain(String said) {
        return new Poster("Eau coupée", List.of(said.strip()), "Toulouse", "", "E12", false, Lang.FR);
    }

    @Test
    void speaksEnglishAndKeepsCalm() throws Exception {
        Scope manager = cast.person(cast.landlord(), Role.MANAGER);
        paper.head(manager);
        byte[] pdf = posters.print(manager, poster(List.of("The lift is out of order."), false, Lang.EN));
        assertThat(Checked.shown(pdf)).contains("A question? Call us").doesNotContain("112");
    }

    @Test
    void needsATelephoneAndWordsThatCanBePrinted() {
        Scope manager = cast.person(cast.landlord(), Role.MANAGER);
        Poster poster = poster(List.of("Panne"), false, Lang.FR);
        assertThatThrownBy(() -> posters.print(manager, poster))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("letters.missing");
        paper.head(manager);
        assertThatThrownBy(() -> posters.print(manager, poster(List.of("漢"), false, Lang.FR)))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("letters.unprintable");
    }
}
