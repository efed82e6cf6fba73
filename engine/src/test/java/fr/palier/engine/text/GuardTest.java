package fr.palier.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.text.Guard.Family;
import fr.palier.engine.text.Guard.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final double RECALL = 0.95;
    private static final double FALSE_ALARMS = 0.10;

    private static List<Family> families(String text) {
        return Guard.french().read(text).stream().map(Finding::family).toList();
    }

    private static List<String> lines(String corpus, char sign) throws IOException {
        try (InputStream in = Objects.requireNonNull(GuardTest.class.getResourceAsStream(corpus))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.charAt(0) == sign)
                    .map(line -> line.substring(2))
                    .toList();
        }
    }

    /** The first corpus taught the lexicon; the second was written by somebody who had not seen it, and taught it nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"guard-corpus.txt", "guard-unseen.txt"})
    void findsWhatANoteShouldNotHold(String corpus) throws IOException {
        List<String> sensitive = lines(corpus, '+');
        List<String> missed =
                sensitive.stream().filter(line -> families(line).isEmpty()).toList();
        assertTrue(sensitive.size() >= 120, "of " + sensitive.size());
        assertTrue(missed.size() <= (1 - RECALL) * sensitive.size(), "missed " + missed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard-corpus.txt", "guard-unseen.txt"})
    void leavesAloneWhatANoteMayHold(String corpus) throws IOException {
        List<String> plain = lines(corpus, '-');
        List<String> stopped =
                plain.stream().filter(line -> !families(line).isEmpty()).toList();
        assertTrue(plain.size() >= 120, "of " + plain.size());
        assertTrue(stopped.size() <= FALSE_ALARMS * plain.size(), "stopped " + stopped);
    }

    @Test
    void namesTheWordsWhereTheyStand() {
        String text = "Appel ce matin. Madame est DÉPRESSIVE.";
        Finding found = Guard.french().read(text).getFirst();
        assertEquals(Family.HEALTH, found.family());
        assertEquals("DÉPRESSIVE", found.words());
        assertEquals(found.words(), text.substring(found.from(), found.to()));
    }

    @Test
    void seesWordsThatHide() {
        for (String hidden : List.of(
                "séropositif",
                "SEROPOSITIF",
                "se\u0301ropositif",
                "s é r o p o s i t i f",
                "s.é.r.o.p.o.s.i.t.i.f",
                "séro\u00adpositif",
                "séro\u200bpositif")) {
            assertEquals(List.of(Family.HEALTH), families("Il est " + hidden + " depuis mars"), hidden);
        }
    }

    @Test
    void leavesInitialsAlone() {
        assertEquals(List.of(), families("Vu avec M. L. C. B le 3 avril"));
    }

    @Test
    void leavesWordsAloneThatOnlyBeginLikeAnInsult() {
        for (String everyday : List.of(
                "Appelez-nous pour le connaître.",
                "Vous connaissez le code de la porte.",
                "Elle ne connaît personne ici",
                "un gros contrat de chauffage",
                "un petit conseil",
                "petite consommation d'eau",
                "la pauvre connaît mal la ville")) {
            assertEquals(List.of(), families(everyday), everyday);
        }
        assertEquals(List.of(Family.INSULT), families("ce connard du troisième"));
        assertEquals(List.of(Family.INSULT), families("quel petit connard"));
    }

    @Test
    void takesTheLongestPhraseFirst() {
        assertEquals(List.of(), families("En arrêt maladie"));
        assertEquals(List.of(Family.HEALTH), families("Une maladie grave"));
    }

    @Test
    void refusesNumbersThatNoNoteNeeds() {
        assertEquals(List.of(Family.SOCIAL_SECURITY), families("NIR 2 69 05 49 588 157 80"));
        assertEquals(List.of(Family.SOCIAL_SECURITY), families("269054958815780"));
        assertEquals(List.of(Family.SOCIAL_SECURITY), families("2690549588157 sans la clé"));
        assertEquals(List.of(Family.BANK_ACCOUNT), families("IBAN FR76 3000 6000 0112 3456 7890 189 du fils"));
        assertEquals(List.of(Family.BANK_ACCOUNT), families("fr7630006000011234567890188"), "a slip of the finger");
        assertEquals(List.of(Family.BANK_ACCOUNT), families("compte DE89 3704 0044 0532 0130 00 de la mère"));
        assertEquals(List.of(Family.PAYMENT_CARD), families("carte 4111 1111 1111 1111 exp 04/22"));
        assertTrue(Family.PAYMENT_CARD.isRefused());
    }

    @Test
    void leavesOtherNumbersAlone() {
        assertEquals(List.of(), families("06 12 34 56 78, contrat CT0004512, 612,40 €, le 15/04/2020"));
        assertEquals(List.of(), families("2 69 05 49 588 157 81 a une autre clé"));
        assertEquals(List.of(), families("SIRET 552 100 554 00025"));
        assertEquals(List.of(), families("FR31 appartement deux au bout du couloir de droite"));
        assertEquals(List.of(), families("4111 1111 1111 1112"));
    }

    @Test
    void tellsNothingInALog() {
        assertTrue(Guard.french().read("269054958815780").toString().indexOf("2690") < 0);
    }

    @Test
    void refusesAListItCannotRead() {
        assertThrows(IllegalArgumentException.class, () -> Guard.of("health: mal*ade"));
        assertThrows(IllegalArgumentException.class, () -> Guard.of("weather: pluie"));
        assertThrows(IllegalArgumentException.class, () -> Guard.of("health: @organ malade"));
        assertThrows(IllegalArgumentException.class, () -> Guard.of("health: * malade"));
        assertThrows(IllegalArgumentException.class, () -> Guard.of("health: très?"));
    }

    @Test
    void readsGroupsChoicesAndWordsThatMayBeAbsent() {
        Guard guard = Guard.of("@organ: coeur, rein*\nhealth: mal|maux au? @organ\nfine: mal *");
        assertEquals(1, guard.read("maux au cœur").size());
        assertEquals(1, guard.read("mal reins").size());
        assertEquals(List.of(), guard.read("mal fermé"));
        assertEquals(List.of(), guard.read("le cœur"));
    }

    @Test
    void endsAPhraseAtACommaAndAtAStop() {
        assertEquals(List.of(), families("interphone muet"));
        assertEquals(List.of(Family.HEALTH), families("interphone, muet"));
        assertEquals(List.of(Family.HEALTH), families("Panne d'interphone. Muet de naissance"));
        assertEquals(List.of(), families("av. de la Mosquée"), "a dot of an abbreviation");
    }

    @Test
    void leavesAPlaceItsName() {
        assertEquals(List.of(), families("angle avenue de la Synagogue et rue d'Alger"));
        assertEquals(List.of(), families("chemin de l'Hôpital, école Pasteur"));
        assertEquals(List.of(Family.RELIGION), families("dort dans la rue, musulman"));
    }

    @Test
    void leavesAThingItsFault() {
        assertEquals(List.of(), families("porte palière voilée, hall très sale, serrure paresseuse"));
        assertEquals(List.of(Family.JUDGEMENT), families("une dame paresseuse"));
    }

    @Test
    void seesWhereSomebodyComesFrom() {
        for (String written : List.of("né au Congo", "vient d'Albanie", "originaire du Cameroun", "rentré au pays")) {
            assertEquals(List.of(Family.ORIGIN), families(written), written);
        }
        assertEquals(List.of(), families("bébé né en mars, vient du siège, au pays basque"));
    }

    @Test
    void findsWhatIsDenied() {
        assertEquals(List.of(Family.HEALTH), families("n'est pas alcoolique"));
    }
}
