package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Letters that were printed in time and left lying: what is said of them, and what may still be noted. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class LateLettersTest extends SendPageTestBed {
    private static final String PAGE = "/messages/courriers";
    private static final String LATE = "ces courriers arriveraient trop tard";

    @Autowired
    private Finishing finishing;

    private LocalDateTime printed;
    private String send;

    @BeforeEach
    void prints() {
        Send made = sends.byLetter(coordinator, hour.now().plusDays(14));
        send = launched(made);
        assertThat(post(coordinator, PAGE, "envoi", Long.toString(made.publicId())))
                .hasStatus3xxRedirection();
        printed = hour.now();
    }

    private MvcTestResult posted(String... fields) {
        return post(coordinator, PAGE + "/1/depot", fields);
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalDate().toString();
    }

    private void passes(int days) {
        hour.set(printed.plusDays(days));
        finishing.withdrawLate(coordinator);
        finishing.finish(coordinator);
    }

    @Test
    void asksNothingOfLettersThatArriveInTime() {
        assertThat(get(coordinator, PAGE))
                .bodyText()
                .contains("Dire qu&#39;il est posté")
                .doesNotContain(LATE, "name=\"jour\"", "name=\"sur\"");
        assertThat(posted()).hasStatus3xxRedirection();
        assertThat(one("select count(*) from messages.message where landlord_id = ? and state = 'sent'"))
                .isEqualTo(5);
    }

    /** It is said before somebody carries them to the post; they may have done so yesterday, and say so today. */
    @Test
    void asksSinceWhenThePostHasLettersThatWouldComeTooLate() {
        passes(13);
        assertThat(get(coordinator, PAGE))
                .bodyText()
                .contains("Dire qu&#39;il est posté", LATE, "name=\"jour\"")
                .doesNotContain("name=\"sur\"", "ne servent plus");
        assertThat(posted()).hasStatus(422).bodyText().contains("Dites depuis quel jour", LATE);
        assertThat(posted("jour", "32/13/2020")).hasStatus(422);
        for (LocalDateTime never : new LocalDateTime[] {printed.minusDays(1), printed.plusDays(14)}) {
            assertThat(posted("jour", day(never)))
                    .hasStatus(422)
                    .bodyText()
                    .contains(day(never), "ne peut pas être le jour de la remise", "value=\"" + day(never) + "\"");
        }
        assertThat(posted("jour", day(printed.plusDays(1)))).hasStatus3xxRedirection();
        assertThat(handed()).isEqualTo(printed.plusDays(1).toLocalDate());
        assertThat(get(coordinator, send)).bodyText().doesNotContain("posté trop tard", "rien reçu");
    }

    private LocalDate handed() {
        return LocalDate.ofEpochDay(one("""
                select max(cast(handed_at as date)) - date '1970-01-01' from messages.message
                where landlord_id = ? and state = 'sent'"""));
    }

    /** At their end they are counted, on both pages, and no more are printed; nothing is left to stop. */
    @Test
    void saysHowManyAreOfNoUseAnyMore() {
        passes(14);
        assertThat(get(coordinator, PAGE))
                .bodyText()
                .contains("Ces 5 courriers imprimés ne servent plus", "détruisez-les", "name=\"jour\"", "name=\"sur\"")
                .doesNotContain(LATE, "Imprimer (PDF)", "??");
        assertThat(get(coordinator, PAGE + "/1")).hasStatus(422);
        assertThat(get(coordinator, send))
                .bodyText()
                .contains("5 courriers imprimés ne servent plus", "href=\"" + PAGE + "\"", "terminé")
                .doesNotContain("Arrêter cet envoi", "Tous les messages sont partis", "??");
        assertThat(english(coordinator, send)).bodyText().contains("5 printed letters are of no use any more");
    }

    @Test
    void notesThatTheyWerePostedBeforeOnceSomebodyConfirmsIt() {
        passes(15);
        String before = day(printed.plusDays(2));
        assertThat(posted("jour", before))
                .hasStatus(422)
                .bodyText()
                .contains("cochez-le et recommencez", "value=\"" + before + "\"");
        assertThat(posted("sur", "true")).hasStatus(422);
        assertThat(posted("jour", before, "sur", "true")).hasStatus3xxRedirection();
        assertThat(handed()).isEqualTo(printed.plusDays(2).toLocalDate());
        assertThat(get(coordinator, send)).bodyText().doesNotContain("ne servent plus", "posté trop tard", "rien reçu");
        assertThat(posted("jour", before, "sur", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà noté");
    }

    @Test
    void countsThoseThatWerePostedTooLateAfterAll() {
        passes(15);
        assertThat(posted("jour", day(printed.plusDays(15)), "sur", "true")).hasStatus3xxRedirection();
        assertThat(get(coordinator, send)).bodyText().contains("5 personnes", "posté trop tard");
    }
}
