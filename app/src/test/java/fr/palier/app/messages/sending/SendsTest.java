package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.SendsTestBed;
import fr.palier.app.messages.outbox.Wordings.Blank;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.messages.sending.Outlook.Doubt;
import fr.palier.app.messages.sending.SendState.Objection;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.messages.template.Wordsmith;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the making of a send to its end: who decides, and what nobody can do twice. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SendsTest extends SendsTestBed {
    @Autowired
    private Sends sends;

    @Autowired
    private Outlooks outlooks;

    @Autowired
    private Tenancies tenancies;

    @Autowired
    private Finishing finishing;

    @Autowired
    private Wordsmith wordsmith;

    @Autowired
    private SendsToDecide toDecide;

    private SendTerms terms;

    @BeforeEach
    void notice() {
        terms = new SendTerms(hour.now());
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).extracting("key").isEqualTo(key);
    }

    private int waiting(Scope scope) {
        return transactions.read(scope, () -> toDecide.waiting(scope));
    }

    private Seen seen(Send send) {
        Send now = sends.find(coordinator, send.publicId());
        return new Seen(now.publicId(), now.version());
    }

    private Send rehearsed(Send.Terms what) {
        Send made = sends.create(coordinator, what);
        sends.rehearse(coordinator, seen(made));
        return made;
    }

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
        assertThat(sends.find(coordinator, made.publicId()).state()).isEqualTo(SendState.DONE);
        assertThat(sends.steps(coordinator, made))
                .extracting(Send.Step::act)
                .containsExactly("finish", "resume", "stop", "launch", "rehearse", "create");
        assertThat(sends.course(coordinator, made).percent()).isEqualTo(100);
    }

    @Test
    void needsASecondPersonWhereItIsSensitive() {
        Send made = rehearsed(terms.healthRelay());
        assertRefused("sends.needs-approval", () -> sends.launch(coordinator, seen(made)));
        assertThat(waiting(manager)).isZero();
        sends.ask(coordinator, seen(made));
        assertRefused("sends.not-your-own", () -> sends.approve(coordinator, seen(made)));
        assertThat(waiting(coordinator)).isZero();
        assertThat(waiting(manager)).isEqualTo(1);
        sends.approve(manager, seen(made));
        assertThat(waiting(manager)).isZero();
        assertThat(sends.find(coordinator, made.publicId()).approvedFor()).hasValue(4);
        assertThat(sends.launch(coordinator, seen(made))).isEqualTo(4);
    }

    @Test
    void needsASecondPersonWhereItNamesSomebody() {
        TenancySummary somebody = tenancies.summaries(coordinator, List.of(2)).get(2);
        String words = somebody.givenName() + " " + somebody.familyName() + " ne répond plus à sa porte.";
        Send made = rehearsed(SendsCast.worded(terms.notice(), words));
        assertRefused("sends.needs-approval", () -> sends.launch(coordinator, seen(made)));
    }

    @Test
    void needsASecondPersonForEveryDanger() {
        Send made = rehearsed(terms.danger());
        assertRefused("sends.needs-approval", () -> sends.launch(coordinator, seen(made)));
        sends.ask(coordinator, seen(made));
        sends.refuseIt(manager, seen(made), Objection.WRONG_WORDS);
        assertThat(sends.find(coordinator, made.publicId()).state()).isEqualTo(SendState.REFUSED);
        assertThat(sends.steps(coordinator, made).getFirst().reason()).isEqualTo("wrong-words");
        assertRefused("sends.not-now", () -> sends.approve(manager, seen(made)));
    }

    @Test
    void needsASecondPersonWhereItIsLarge() {
        all(
                "insert into messages.setting select landlord_id, 1, cap_messages, cap_days, quiet_days, 3, sms_mills, letter_mills,"
                        + " call_backs, calls_an_hour, '00000000-0000-4000-8000-000000000000', 'x' from messages.setting_now where landlord_id = ?");
        Send made = rehearsed(terms.notice());
        assertRefused("sends.needs-approval", () -> sends.launch(coordinator, seen(made)));
        assertThat(outlooks.doubts(coordinator, made.terms(), made.template(), 4))
                .containsExactly(Doubt.of("large", 4, 3));
        assertThat(outlooks.doubts(coordinator, made.terms(), made.template(), 3))
                .isEmpty();
    }

    @Test
    void isLookedAtAgainOnceItHasGrown() {
        Scope other = room.withTenancies(60);
        letters.head(cast.colleague(other, Role.MANAGER));
        all(other, "update portfolio.tenancy set end_on = '2016-01-01' where landlord_id = ? and id > 10");
        Send made = sends.create(other, terms.healthRelay());
        sends.rehearse(other, new Seen(made.publicId(), 1));
        sends.ask(other, new Seen(made.publicId(), 2));
        sends.approve(cast.colleague(other, Role.MANAGER), new Seen(made.publicId(), 3));
        all(other, "update portfolio.tenancy set end_on = null where landlord_id = ?");
        assertRefused("sends.grown", () -> sends.launch(other, new Seen(made.publicId(), 4)));
        assertThat(sends.find(other, made.publicId()).people()).isZero();
    }

    private void all(Scope scope, String sql) {
        transactions.write(scope, () -> jdbc.sql(sql).param(scope.landlord()).update());
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
        assertThatThrownBy(() -> sends.find(stranger, made.publicId())).isInstanceOf(NotFound.class);
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

    /** Terms of a landlord's ten households: those of Toulouse are 2, 4, 6, 8 and 10; 8 has no number. */
    private record SendTerms(LocalDateTime now) {
        Send.Terms notice() {
            return of(Purpose.INFORMATION, Basis.CONTRACT, false, SendsCast.TOULOUSE);
        }

        Send.Terms healthRelay() {
            return of(Purpose.HEALTH_RELAY, Basis.PUBLIC_TASK, false, SendsCast.TOULOUSE);
        }

        Send.Terms danger() {
            return of(Purpose.INFORMATION, Basis.PUBLIC_TASK, true, SendsCast.TOULOUSE);
        }

        private Send.Terms of(Purpose purpose, Basis basis, boolean danger, Criteria whom) {
            return SendsCast.terms(now, purpose, basis, danger, whom, List.of(Channel.SMS));
        }

        Map<String, Send.Terms> wrong() {
            Send.Terms good = notice();
            return Map.ofEntries(
                    Map.entry("sends.basis", of(Purpose.INFORMATION, Basis.CONSENT, false, SendsCast.TOULOUSE)),
                    Map.entry("sends.everybody", of(Purpose.WELFARE, Basis.CONSENT, false, Criteria.NONE)),
                    Map.entry("sends.rent-by-person", worded(Purpose.RENT_SUPPORT, "", CallRoom.from(70))),
                    Map.entry("sends.no-place-for-words", worded(Purpose.WELFARE, "Bonjour", SendsCast.TOULOUSE)),
                    Map.entry("sends.say-it", worded(Purpose.INFORMATION, " ", SendsCast.TOULOUSE)),
                    Map.entry("sends.words-too-long", worded(Purpose.INFORMATION, "a".repeat(601), SendsCast.TOULOUSE)),
                    Map.entry("sends.leak.amount", worded(Purpose.INFORMATION, "Payez 300 €", SendsCast.TOULOUSE)),
                    Map.entry(
                            "sends.danger-is-a-notice",
                            of(Purpose.WELFARE, Basis.VITAL_INTEREST, true, SendsCast.TOULOUSE)),
                    Map.entry("sends.past", SendsCast.from(good, now.minusDays(1))),
                    Map.entry("sends.too-late", SendsCast.from(good, now.plusDays(100))),
                    Map.entry("sends.end-past", good.until(Optional.of(good.from()))),
                    Map.entry("sends.no-channel", by(List.of())),
                    Map.entry("sends.channel-twice", by(List.of(Channel.SMS, Channel.SMS))),
                    Map.entry("sends.nobody", of(Purpose.INFORMATION, Basis.CONTRACT, false, SendsCast.NOWHERE)));
        }

        private Send.Terms by(List<Channel> channels) {
            return SendsCast.terms(now, Purpose.INFORMATION, Basis.CONTRACT, false, SendsCast.TOULOUSE, channels);
        }

        private Send.Terms worded(Purpose purpose, String words, Criteria whom) {
            return SendsCast.worded(of(purpose, purpose.bases().getLast(), false, whom), words);
        }
    }
}
