package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.Words;
import fr.palier.app.shared.Euros;
import fr.palier.engine.outreach.SendingHours;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages of a send say of when it goes and of letters that would come too late. */
class LatePagesTest extends SendPageTestBed {
    @Test
    void countsNobodyWhoseLetterArrivesTooLate() {
        String late = "/messages/envois/"
                + sends.byLetter(coordinator, hour.now().plusDays(1)).publicId();
        assertThat(get(coordinator, late))
                .bodyText()
                .contains(
                        "5 courriers arriveraient trop tard",
                        "5 le recevraient ainsi, mais trop tard",
                        Euros.words(0, Lang.FR),
                        "aucun courrier",
                        "par l&#39;affiche")
                .doesNotContain("<b>5 personnes");
        post(coordinator, late + "/repetition", "version", "1");
        assertThat(get(coordinator, late))
                .bodyText()
                .contains(
                        "Répété à blanc",
                        "aucun message, " + Euros.words(0, Lang.FR),
                        "cet envoi ne peut pas partir ainsi",
                        "/affiche")
                .doesNotContain("/lancement", "/demande", "Lancez-le");
        assertThat(post(coordinator, late + "/lancement", "version", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Un courrier arriverait trop tard");
        assertThat(one("select count(*) from messages.message where landlord_id = ?"))
                .isZero();
    }

    /** Who has a number gets a text though letters come first; of the others it is said at once that they are not told. */
    @Test
    void writesByAnotherWayWhereALetterIsTooLate() {
        String path = launched(sends.lettersFirst(coordinator, hour.now().plusDays(1)));
        assertThat(one("select count(*) from messages.message where landlord_id = ? and channel = 'sms'"))
                .isEqualTo(4);
        assertThat(one("select count(*) from messages.message where landlord_id = ?"))
                .isEqualTo(4);
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("n&#39;a que le courrier, qui arriverait trop tard", "1 personne n&#39;a peut-être rien reçu")
                .doesNotContain("Courrier aussi");
        assertThat(get(coordinator, path + "/non-prevenus"))
                .bodyText()
                .contains("Azéma8", "courrier trop tardif")
                .doesNotContain("Azéma2");
    }

    @Test
    void countsWhoseLetterWasPostedTooLate() {
        String path = launched(sends.byLetter(coordinator, hour.now().plusDays(14)));
        all(
                "update messages.message set state = 'sent', handed_at = due_at + interval '13 days' where landlord_id = ?");
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("5 personnes n&#39;ont peut-être rien reçu", "posté trop tard", "/non-prevenus");
        assertThat(get(coordinator, path + "/non-prevenus")).bodyText().contains("Azéma2", "courrier trop tardif");
    }

    /** They wait for a person, not for the pace or for what other sends have waiting; then it is too late for them. */
    @Test
    void saysOfLettersThatAPersonPostsThem() {
        launched(SendsCast.MURET);
        String path = launched(sends.byLetter(coordinator, hour.now().plusDays(14)));
        String[] pace = {
            "Les messages partent", "d&#39;autres envois", "/priorite", "Cette heure-ci", "Ce qui attend part"
        };
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("5 courriers attendent d&#39;être imprimés", "href=\"/messages/courriers\"")
                .doesNotContain(pace)
                .doesNotContain("rien reçu");
        all("update messages.message set state = 'bound' where landlord_id = ? and channel = 'letter'");
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("5 courriers imprimés attendent d&#39;être postés")
                .doesNotContain(pace)
                .doesNotContain("rien reçu");
        hour.set(hour.now().plusDays(13));
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("5 personnes n&#39;ont peut-être rien reçu", "le courrier arrive trop tard");
    }

    /** Days pass before somebody approves it: it goes once they have, not when it was prepared. */
    @Test
    void reckonsFromNowHoweverLongItWaited() {
        String path = made();
        post(coordinator, path + "/repetition", "version", "1");
        post(coordinator, path + "/demande", "version", "2");
        assertThat(get(manager, path))
                .bodyText()
                .containsPattern(begins())
                .contains("par l&#39;affiche, prête dès que l&#39;accord est donné");
        hour.set(hour.now().plusDays(5));
        assertThat(get(manager, path)).bodyText().containsPattern(begins());
    }

    /** How the page says that a send begins at the next hour of messages. */
    private String begins() {
        LocalDateTime opening = SendingHours.opening(hour.now());
        return "(Le|Du) " + Pattern.quote(Words.moment(opening, hour.now().toLocalDate(), Lang.FR));
    }

    @Test
    void countsWhoeverReadsALetterInTime() {
        String early = launched(sends.byLetter(coordinator, hour.now().plusDays(14)));
        all("update messages.message set state = 'sent', handed_at = due_at where landlord_id = ?");
        assertThat(get(coordinator, early)).bodyText().doesNotContain("trop tard", "rien reçu");
    }
}
