package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the pages of a send say of when it leaves, what goes before it, and what keeps it. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class DeparturePagesTest extends SendPageTestBed {
    /** Four messages at ten in five minutes have left after five: not at the hour at which they begin. */
    @Test
    void saysUntilWhenTheLastHasLeft() {
        hour.set(hour.now().withHour(10).withMinute(30).withSecond(0));
        assertThat(get(coordinator, launched(SendsCast.TOULOUSE)))
                .bodyText()
                .containsPattern("part entre [^<]*10 h 30 et [^<]*10 h 35");
    }

    @Test
    void showsNoPastDayOfASendThatWaits() {
        String waiting = "/messages/envois/"
                + sends.notice(coordinator, SendsCast.TOULOUSE).publicId();
        hour.set(hour.now().plusDays(5));
        assertThat(get(coordinator, waiting)).bodyText().contains("dès qu&#39;il est lancé");
        assertThat(get(coordinator, launched(waiting))).bodyText().doesNotContain("dès qu&#39;il est lancé");
    }

    /** The page, the preview and the journal give one answer, with its reason; an urgent notice goes first. */
    @Test
    void saysWhenItLeavesAndWhatGoesBefore() {
        String first = launched(SendsCast.MURET);
        String second = launched(SendsCast.TOULOUSE);
        assertThat(get(coordinator, first))
                .bodyText()
                .contains("Ce qui attend part entre")
                .doesNotContain("/priorite");
        assertThat(get(coordinator, second)).bodyText().contains("d&#39;autres envois partent", "/priorite");
        assertThat(get(coordinator, second + "/journal"))
                .bodyText()
                .contains("dès que son tour vient")
                .doesNotContain("pas avant");
        assertThat(post(coordinator, NEW, RELAY)).bodyText().contains("d&#39;autres envois partent");
        assertThat(post(coordinator, second + "/priorite", "version", "3")).hasRedirectedUrl(second);
        assertThat(get(coordinator, second))
                .bodyText()
                .contains("Passé devant les autres envois")
                .doesNotContain("d&#39;autres envois partent", "/priorite");
        assertThat(get(coordinator, first)).bodyText().contains("d&#39;autres envois partent");
    }

    /** Nobody answers the telephone for it, so nothing slows it down: it waits for no other, and none has to be overtaken. */
    @Test
    void saysOfWhatLeavesAtOnceThatNothingGoesBefore() {
        launched(SendsCast.MURET);
        String[] atOnce = with("voir", "1");
        atOnce[Arrays.asList(atOnce).indexOf("health-relay")] = "information";
        atOnce[Arrays.asList(atOnce).indexOf("public-task")] = "contract";
        atOnce[Arrays.asList(atOnce).indexOf("repondants") + 1] = "0";
        String before = "d&#39;autres envois";
        assertThat(post(coordinator, NEW, atOnce))
                .hasStatusOk()
                .bodyText()
                .contains("Tout part d&#39;un coup")
                .doesNotContain(before);
        String path = launched(Objects.requireNonNull(
                post(coordinator, "/messages/envois", atOnce).getResponse().getRedirectedUrl()));
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("attendent leur heure")
                .doesNotContain(before, "/priorite");
    }

    @Test
    void offersNothingOnceWhatItSaysIsOver() {
        LocalDateTime end = hour.now().plusHours(2);
        String path = launched(sends.until(coordinator, end));
        String waiting = "/messages/envois/" + sends.until(coordinator, end).publicId();
        post(coordinator, waiting + "/repetition", "version", "1");
        all(
                "update messages.message set state = 'failed', reason = 'unreachable' where landlord_id = ? and tenancy_id = 2");
        assertThat(get(coordinator, path)).bodyText().contains("part entre");
        assertThat(get(coordinator, waiting)).bodyText().contains("/lancement");
        hour.set(end);
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("Ce que dit cet envoi est passé")
                .doesNotContain(
                        "part entre",
                        "Arrêter cet envoi",
                        "Les messages partent",
                        "/suite",
                        "/priorite",
                        "cette heure-ci");
        assertThat(get(coordinator, waiting))
                .bodyText()
                .contains("Ce que dit cet envoi est passé", "Retirer")
                .doesNotContain("/lancement", "Lancez-le", "/repetition", "Quand il part");
    }

    @Test
    void saysWhyNothingLeavesAtNightAndOnSundays() {
        String path = launched(SendsCast.MURET);
        LocalDateTime ten = hour.now();
        hour.set(ten.withHour(22));
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("Aucun message ne part la nuit, de 20 h à 8 h. Les prochains partent ", ", 8 h 00.")
                .doesNotContain("Les messages partent", "Cette heure-ci");
        hour.set(ten.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)));
        assertThat(get(coordinator, path))
                .bodyText()
                .containsPattern("Aucun message ne part (le dimanche|un jour férié)")
                .doesNotContain("Les messages partent", "Cette heure-ci");
    }
}
