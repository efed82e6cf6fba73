package fr.palier.engine.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.message.Discretion.Kind;
import fr.palier.engine.message.Discretion.Leak;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForManyTest {
    private static final ForMany MANY =
            new ForMany(Set.of("05 61 00 00 00", "bailleur.example", "gouv.fr", "accueil@bailleur.example"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M. Dupont, votre cancer | PERSON | M. Dupont",
                "Écrivez à Mme Chraïbi. | PERSON | Mme Chraïbi",
                "MADAME HUET est partie | PERSON | MADAME HUET",
                "Voyez Monsieur d'Artagnan | PERSON | Monsieur d'Artagnan",
                "M Dupont vous attend | PERSON | M Dupont",
                "Appelez le 06 12 34 56 78 | PHONE | 06 12 34 56 78",
                "Appelez le 06.12.34.56.78. | PHONE | 06.12.34.56.78",
                "Appelez le +33 6 12 34 56 78 | PHONE | +33 6 12 34 56 78",
                "Appelez le 0033612345678 | PHONE | 0033612345678",
                "Appelez le 0 899 12 34 56. | PHONE | 0 899 12 34 56",
                "Appelez le 0899 123 456 | PHONE | 0899 123 456",
                "Composez le 3646 | PHONE | 3646",
                "Renseignements : 118 218 | PHONE | 118 218",
                "Allez sur evil . fr | LINK | evil . fr",
                "Allez sur http://evil.example | LINK | http://evil.example",
                "Allez sur evil.example/bailleur.example | LINK | evil.example/bailleur.example",
                "Allez sur https://bailleur.example@evil.test/a | LINK | https://bailleur.example@evil.test/a",
                "Voyez bit.ly/3abc | LINK | bit.ly/3abc",
                "Voyez faux-bailleur.example | LINK | faux-bailleur.example",
                "Écrivez à quelquun@poste.test | MAIL | quelquun@poste.test",
            })
    void findsWhatNobodyVouchesFor(String text, Kind kind, String words) {
        assertTrue(MANY.leaks(text).contains(new Leak(kind, words)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'eau est coupée vendredi 17 avril de 9 h à 12 h, rue Madame Curie, bâtiment M Nord.",
                "Madame, Monsieur, appelez le 05 61 00 00 00 ou le +33 5 61 00 00 00, de 9 h à 17 h.",
                "Mesdames et messieurs, la réunion du 15/04/2020 à 18 h 30 est reportée. Merci",
                "Voyez www.bailleur.example/avis, https://extranet.bailleur.example ou https://www.service.gouv.fr.",
                "Écrivez à accueil@bailleur.example. Urgence : 15, 18, 112, 3919.",
                "Violences : appelez le 3919. Nous distribuons 3500 masques, et 118 au gardien.",
                "Madame {prenom}, {bailleur} : {telephone}, réf. {reference}.",
            })
    void leavesAloneWhatALandlordSays(String text) {
        assertEquals(List.of(), MANY.leaks(text));
    }

    @Test
    void findsWordsThatAreNotForAWall() {
        List<String> found = ForMany.sensitive("Fatima est hospitalisée, son VIH positif. Allez à la mosquée.", false);
        assertTrue(found.containsAll(List.of("hospitalisée", "VIH")));
        assertTrue(found.stream().anyMatch(one -> one.contains("mosquée")));
        assertEquals(List.of(), ForMany.sensitive("L'eau est coupée vendredi. Le gardien passe à 9 h.", false));
    }

    @Test
    void letsAuthoritiesSpeakOfHealthAndOfNobodys() {
        String relay =
                "Portez un masque. Le coronavirus circule : vaccination et dépistage, sans rendez-vous, à l'hôpital. "
                        + "Si vous êtes malade ou si vous avez de la fièvre, restez chez vous.";
        assertEquals(List.of(), ForMany.sensitive(relay, true));
        assertEquals(List.of("cancer", "VIH"), ForMany.sensitive("Votre cancer, son VIH", true));
        assertFalse(ForMany.sensitive("Réservé aux musulmans", true).isEmpty());
    }

    @Test
    void saysOfWhichKindSuchWordsAre() {
        String text =
                "Un huissier passera : payez le loyer ou quittez les lieux. La CAF vous aide à quitter le logement.";
        assertEquals(List.of("payez", "loyer"), ForMany.ofRent(text, RentWord.PAYING));
        assertEquals(List.of("huissier", "quitter le logement"), ForMany.ofRent(text, RentWord.LEAVING));
        assertEquals(List.of("CAF"), ForMany.ofRent(text, RentWord.HELP));
    }

    @Test
    void findsWordsOfRentAndOfPaying() {
        assertEquals(
                List.of("payer", "Loyer", "loyer", "impayés"),
                ForMany.ofRent(
                        "Vous pouvez payer 2 mois de Loyer plus tard, sans loyer de plus. Les impayés attendent."));
        assertEquals(List.of("Pay", "rent"), ForMany.ofRent("Pay your rent later."));
        assertEquals(
                List.of(),
                ForMany.ofRent("L'eau est coupée. Le parking payant du foyer est fermé ; le paysage change."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Réglez votre dû avant lundi.",
                "Merci de régler la somme demandée.",
                "Vous devrez quitter le logement.",
                "Il faudra libérer votre appartement.",
                "You must vacate the premises.",
                "Send the amount due by Friday.",
                "Une expulsion est possible.",
                "Vous serez EXPULSÉ.",
                "vous serez expulse",
                "Un huissier passera.",
                "Un commissaire de justice passera.",
                "Le tribunal vous convoque.",
                "Le juge décidera.",
                "Vous êtes convoquée mardi.",
                "Des poursuites sont engagées.",
                "Une assignation partira.",
                "Un commandement partira.",
                "Une relance partira lundi.",
                "Vous serez relancés.",
                "Une mise en demeure suivra.",
                "Pensez à votre versement.",
                "Les charges sont régularisées en mai.",
                "La REGULARISATION arrive.",
                "La CAF a du retard : vos aides baissent.",
                "La MSA a du retard.",
                "L'APL change.",
                "L’aide au logement change.",
                "Un echeancier est possible.",
                "Votre plan est rompu.",
                "Un plan d’apurement est possible.",
                "You may be evicted.",
                "Avoid eviction.",
                "A bailiff will come.",
                "We go to court.",
                "A summons will follow.",
                "This is a reminder.",
                "Your arrears wait.",
                "Service charges rise.",
                "Your housing benefit is late.",
                "Mise en place du Prélèvement.",
                "MISE EN PLACE DU PRÉLÈVEMENT",
                "À la place du Loyer.",
                "Au lieu et place du Loyer.",
                "Rendez-vous sur la place du marché, pour le Loyer.",
                "La rue du Tribunal est barrée ; le Tribunal vous attend.",
                "Rue des Lilas, Relance.",
                "Le tribunal est place du marché.",
                "Il vous attend en place du tribunal.",
                "Vos charges changent.",
                "Un mois sans vos charges.",
                "We go to the court in Market Street.",
                "Rue Pasteur : payez votre loyer.",
                "Avenue de la Caisse d'allocations payez votre loyer.",
                "Rue Victor Hugo, la Caisse d'allocations ferme.",
                "Rue Victor Hugo des loyers sont attendus.",
                "Habitants de la rue Pasteur, vos allocations changent.",
                "Les habitants de la rue Pasteur et les allocations.",
                "Au cours du Jugement, venez.",
            })
    void findsWordsOfWhatFollowsWhenRentIsMissingAndOfWhoHelpsToPay(String text) {
        assertFalse(ForMany.ofRent(text).isEmpty(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'eau est coupée vendredi, dans un court délai. Un court-circuit a eu lieu ; la cour est fermée.",
                "Sortez les poubelles mardi. Ne versez pas d'huile dans les éviers.",
                "Nous distribuons des masques au café du foyer, à votre étage. Merci de votre aide.",
                "Le plan des travaux est affiché. La poursuite des travaux est prévue lundi, sous notre prise en charge.",
                "Les bornes de recharge marchent. Le plan canicule commence : appelez vos voisins.",
                "The courtyard is closed on Friday. The tennis court too.",
                "Rendez-vous Place du Tribunal à 9 h, ou sur la place du Palais de Justice.",
                "La rue des Juges et l'avenue de l'Ancien Tribunal sont barrées, la place de la CAF aussi.",
                "PLACE DU TRIBUNAL, BD DU COMMANDEMENT",
                "La file commence avenue de la Caisse d'allocations, puis cours du Tribunal.",
                "L'arrêt est déplacé rue de la Caisse Nationale d’Allocations familiales.",
                "Un atelier gratuit, sans charges. Le monte-charges est en panne ; ne portez pas de charges lourdes.",
                "The water is off in Court Street. The workshop is free of charges.",
            })
    void leavesInnocentNoticesToTheirAuthorAlone(String text) {
        assertEquals(List.of(), ForMany.ofRent(text));
    }
}
