package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.carrier.From;
import fr.palier.app.messages.settings.Origins;
import fr.palier.app.portfolio.Landlord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a landlord decides for all its sends, by version. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class MessageSettingsTest extends SendPageTestBed {
    @Autowired
    private Origins origins;

    private static String[] settings(String version, String messages) {
        String said = "version=" + version + "&messages=" + messages
                + "&jours=10&calme=5&nombreux=3&prixSms=0,045&prixCourrier=1,30&rappels=20&appels=8";
        return said.split("[=&]");
    }

    @Test
    void keepsSettingsByVersion() {
        assertThat(get(coordinator, "/messages/reglages"))
                .hasStatusOk()
                .bodyText()
                .contains("0,050", "1,200", "livrés avec Palier", "Votre responsable peut changer");
        assertThat(post(coordinator, "/messages/reglages", settings("0", "2"))).hasStatus(404);
        assertThat(post(manager, "/messages/reglages", settings("0", "2"))).hasRedirectedUrl("/messages/reglages");
        assertThat(post(manager, "/messages/reglages", settings("0", "2")))
                .hasStatus(409)
                .bodyText()
                .contains("changé ces réglages entre-temps");
        assertThat(post(manager, "/messages/reglages", settings("1", "21")))
                .hasStatus(422)
                .bodyText()
                .contains("Messages par foyer : de 1 à 20");
        assertThat(get(manager, "/messages/reglages"))
                .bodyText()
                .contains("0,045", manager.actor().name());
        assertThat(post(coordinator, NEW, with("objet", "information")))
                .hasStatusOk()
                .bodyText()
                .contains("décide plus seul au-delà de 3");
    }

    private static String[] origin(String version, String mail, String sms) {
        return new String[] {
            "version", version, "nom", "Garonne", "adresse", mail, "reponse", "accueil@garonne.example.org", "sms", sms
        };
    }

    @Test
    void keepsFromWhomMessagesComeByVersion() {
        String page = "/messages/reglages/expediteur";
        String own = "avis@garonne.example.org";
        assertThat(get(coordinator, page))
                .hasStatusOk()
                .bodyText()
                .contains("Rien n&#39;est décidé", "Votre responsable");
        assertThat(post(coordinator, page, origin("0", own, "GARONNE"))).hasStatus(404);
        assertThat(post(manager, page, origin("0", own, "GARONNE"))).hasRedirectedUrl(page);
        assertThat(post(manager, page, origin("0", own, "GARONNE")))
                .hasStatus(409)
                .bodyText()
                .contains("changé ces réglages entre-temps");
        assertThat(post(manager, page, origin("1", own, "GARONNE HABITAT")))
                .hasStatus(422)
                .bodyText()
                .contains("de 3 à 11 lettres", "GARONNE HABITAT");
        assertThat(post(manager, page, origin("1", "avis@garonne", "GARONNE")))
                .hasStatus(422)
                .bodyText()
                .contains("messages@exemple.fr");
        assertThat(get(manager, page))
                .bodyText()
                .contains(own, "GARONNE", manager.actor().name());
        assertThat(english(manager, page)).bodyText().contains("Sender of messages");
    }

    @Test
    void signsAsTheLandlordDecidedElseWithItsName() {
        assertThat(post(manager, "/messages/reglages/expediteur", origin("0", "", "GARONNE")))
                .hasStatus3xxRedirection();
        From from = origins.of(new Landlord(manager.landlord(), "x", "Garonne Habitat"));
        assertThat(from.name()).isEqualTo("Garonne");
        assertThat(from.text()).contains("GARONNE");
        Landlord other = cast.landlord();
        assertThat(origins.of(other)).isEqualTo(From.of(other.name()));
    }
}
