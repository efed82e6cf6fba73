package fr.palier.engine.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.message.Discretion.Kind;
import fr.palier.engine.message.Discretion.Leak;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {
    private static List<Kind> kinds(List<Leak> leaks) {
        return leaks.stream().map(Leak::kind).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'Il reste 274,50 € à payer', AMOUNT",
        "'You owe €1,234.56', AMOUNT",
        "'Soit 30 euros par mois', AMOUNT",
        "'Vous devez douze cents euros.', AMOUNT",
        "'You owe two hundred euros', AMOUNT",
        "'Écrivez à l.azema@example.org', MAIL",
        "'Parlons de votre dette', DEBT",
        "'Votre loyer impayé de mars', DEBT",
        "'Réunion des impayés jeudi 18 h', DEBT",
        "'Les loyers en retard', DEBT",
        "'Les retards de courrier', ''",
        "'Votre petit retard de loyer', DEBT",
        "'about your rent arrears', DEBT",
        "'Carte 4970 1012 3456 7890 ? Non', ''",
        "'NIR 2 85 05 78 006 084 41', NUMBER"
    })
    void keepsATelephoneDiscreet(String text, String kind) {
        assertEquals(kind.isEmpty() ? List.of() : List.of(Kind.valueOf(kind)), kinds(Discretion.onATelephone(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Coupure d'eau le 17 avril de 9 h à 12 h. Une question ? 05 00 00 00 00, réf. E12",
                "Restez chez vous. Besoin de courses ? Appelez l'agence.",
                "The lift will be repaired on 17 April. Call 05 00 00 00 00"
            })
    void letsANoticePass(String text) {
        assertEquals(List.of(), Discretion.onATelephone(text));
    }

    @Test
    void namesNoAmountAboutTheRentOnAnyWay() {
        assertEquals(List.of(Kind.AMOUNT), kinds(Discretion.aboutRent("Votre dette est de 300 €")));
        assertEquals(List.of(), kinds(Discretion.inAny("Le badge coûte 15 €")));
    }

    @Test
    void keepsBothNamesOffATelephone() {
        assertEquals(List.of(Kind.NAME), kinds(Discretion.onATelephone("Mme AZÉMA Luce, bonjour", "Luce", "Azéma")));
        assertEquals(List.of(), kinds(Discretion.onATelephone("Rue Luce, eau coupée", "Luce", "Azéma")));
        assertEquals(List.of(), kinds(Discretion.onATelephone("Bonjour", "", "")));
    }
}
