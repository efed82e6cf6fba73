package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.outbox.Wordings.Blank;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.messages.template.Wordsmith;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the making of a send to its end, and what nobody can do twice. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SendsTest extends SendLifeTestBed {
    @Autowired
    private Finishing finishing;

    @Autowired
    private Wordsmith wordsmith;

    @Test
    void goesFromADraftToItsEnd() {
        Send made = sends.create(coordinator, terms.notice());
        assertThat(made.state()).isEqualTo(SendState.DRAFT);
        assertThat(made.perHour()).hasValue(60);
        assertRefused("sends.rehearse-first", () -> sends.launch(coordinator, seen(made)));
        Rehearsal rehearsal = sends.rehearse(coordinator, seen(made));
        assertThat(rehearsal.people()).isEqualTo(4);
        assertThat(rehearsal.unsayable()).isZero();
        assertThat(rehearsal.mills()).isEqualTo(4 * 50);
        assertThat(one("select count(*) from messages.message where landlord_id = ?"))
                .isZero();
        Seen before = seen(made);
        assertThat(sends.launch(coordinator, before)).isEqualTo(4);
        assertRefused(Sends.CHANGED, () -> sends.launch(coordinator, before));
        assertRefused("sends.not-now", () -> sends.launch(coordinator, seen(made)));
        assertThat(one("select count(*) from messages.message where landlord_id = ? and state = 'waiting'"))
                .isEqualTo(4);
        ends(made);
    }

    private void ends(Send made) {
        sends.stop(coordinator, seen(made));
        assertThat(finishing.finish(coordinator)).isZero();
        sends.resume(coordinator, seen(made));
        all("update messages.message set state = 'delivered', handed_at = due_at where landlord_id = ?");
        assertThat(finishing.finish(coordinator)).isEqualTo(1);
        assertThat(register.find(coordinator, made.publicId()).state()).isEqualTo(SendState.DONE);
        assertThat(register.steps(coordinator, made))
                .extracting(Send.Step::act)
                .containsExactly("finish", "resume", "stop", "launch", "rehearse", "create");
        assertThat(register.steps(coordinator, made).getFirst().at())
                .isEqualTo(hour.moment().toInstant());
        assertThat(register.course(coordinator, made).percent()).isEqualTo(100);
    }

    @Test
    void takesBackWhatHasNotLeft() {
        Send made = rehearsed(terms.notice());
        sends.launch(coordinator, seen(made));
        all("update messages.message set state = 'sent', handed_at = due_at where landlord_id = ? and tenancy_id = 2");
        assertRefused("sends.not-now", () -> sends.withdraw(coordinator, seen(made)));
        sends.stop(coordinator, seen(made));
        sends.withdraw(coordinator, seen(made));
        assertThat(one("select count(*) from messages.message where landlord_id = ? and state = 'withdrawn'"))
                .isEqualTo(3);
        assertThat(one("select count(*) from messages.message where landlord_id = ? and state = 'sent'"))
                .isEqualTo(1);
    }

    @Test
    void withdrawsWhatIsOfNoUseAnyMore() {
        LocalDateTime end = hour.now().plusHours(2);
        Send made = rehearsed(terms.notice().until(Optional.of(end)));
        sends.launch(coordinator, seen(made));
        all("update messages.message set state = 'sent', handed_at = due_at where landlord_id = ? and tenancy_id = 2");
        all("update messages.message set state = 'held', reason = 'capped' where landlord_id = ? and tenancy_id = 4");
        hour.set(end.minusMinutes(1));
        assertThat(finishing.withdrawLate(coordinator)).isZero();
        hour.set(end);
        assertThat(finishing.withdrawLate(coordinator)).isEqualTo(3);
        assertThat(one("select count(*) from messages.message where landlord_id = ? and reason = 'too-late'"))
                .isEqualTo(3);
        assertThat(finishing.finish(coordinator)).isEqualTo(1);
    }

    @Test
    void isNotLaunchedOnceItIsOfNoUse() {
        LocalDateTime end = hour.now().plusHours(2);
        Send made = rehearsed(terms.notice().until(Optional.of(end)));
        hour.set(end);
        assertRefused("sends.over", () -> sends.launch(coordinator, seen(made)));
    }

    @Test
    void refusesTermsThatDoNotGoTogether() {
        for (Map.Entry<String, Send.Terms> wrong : terms.wrong().entrySet()) {
            assertRefused(wrong.getKey(), () -> sends.create(coordinator, wrong.getValue()));
        }
    }

    @Test
    void asksForWhatMessagesMustSay() {
        Scope without = room.withTenancies(2);
        assertRefused("sends.head-missing", () -> sends.create(without, terms.notice()));
    }

    @Test
    void isNobodyElses() {
        Send made = sends.create(coordinator, terms.notice());
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThatThrownBy(() -> register.find(stranger, made.publicId())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sends.rehearse(stranger, new Seen(made.publicId(), 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void wordsItsMessagesWhenTheyAreHandedOver() {
        Send made = rehearsed(terms.notice());
        sends.launch(coordinator, seen(made));
        Map<Long, ?> worded = wordsmith.word(
                coordinator,
                List.of(
                        new Blank(1, made.id(), 2, Channel.SMS, Lang.FR),
                        new Blank(2, made.id(), 4, Channel.EMAIL, Lang.EN),
                        new Blank(3, made.id(), 999, Channel.SMS, Lang.FR)));
        assertThat(((Words) worded.get(1L)).body())
                .contains("Coupure d'eau vendredi. L'eau est coupée", "réf. E" + made.id())
                .doesNotContain("Luce");
        assertThat(((Words) worded.get(2L)).body()).contains("Hello Luce");
        assertThat(worded.get(3L)).isNotInstanceOf(Words.class);
    }
}
