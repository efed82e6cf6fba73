package fr.palier.app.messages.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.messages.sending.Relaying;
import fr.palier.app.messages.sending.Send;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.messages.sending.SendsCast;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.retention.Retained.Term;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.MessageState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of a notice, of what exactly, and who is not. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class RelaysTest extends RelayTestBed {
    private static final Criteria ALONE = new Criteria(
            Optional.empty(), Optional.empty(), true, Optional.of("Muret"), false, Optional.empty(), Optional.empty());

    private static final Criteria NOT_SPOKEN_WITH = new Criteria(
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of("Toulouse"),
            false,
            Optional.empty(),
            Optional.of(30));

    @Autowired
    private Relays relays;

    @Autowired
    private Relaying relaying;

    @Autowired
    private RelayForgetting forgetting;

    @Test
    void tellsThePartnerTheNoticeAndNothingOfAnybody() {
        agreements.make(coordinator, partner, relayCast.terms(""));
        Send send = relayCast.launched(coordinator);
        assertThat(received(insider)).singleElement().satisfies(one -> {
            assertThat(one.said().title()).isEqualTo("Coupure d'eau vendredi");
            assertThat(one.said().words()).startsWith("L'eau est coupée vendredi");
            assertThat(one.said().place()).isEqualTo("Toulouse");
            assertThat(one.reference()).isEqualTo(send.about().reference());
            assertThat(one.agreed().words()).isEqualTo("coupures d'eau et d'électricité");
            assertThat(one.seen()).isEmpty();
        });
        assertThat(text(insider))
                .doesNotContain("Azéma", "Luce", "Amandiers", "+33")
                .doesNotContainPattern("(?<![0-9])0[1-9](?:[ .]?[0-9]{2}){4}(?![0-9])");
        assertThat(relays.told(coordinator, send.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.told()).isPresent());
    }

    /** All that the database holds for a partner. */
    private String text(Scope person) {
        int id = notices.partner(person.actor()).orElseThrow().id();
        return transactions.unscoped(() -> {
            partners.enter(id);
            return jdbc.sql(
                            "select coalesce(string_agg(cast(r.* as text), ' '), '') from messages.relayed r where partner = ?")
                    .param(id)
                    .query(String.class)
                    .single();
        });
    }

    @Test
    void tellsNobodyElse() {
        agreements.make(coordinator, partner, relayCast.terms(""));
        relayCast.launched(coordinator);
        long id = received(insider).getFirst().id();
        assertThat(received(outsider)).isEmpty();
        assertThatThrownBy(() -> notices.find(outsider.actor(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notices.see(outsider.actor(), id)).isInstanceOf(NotFound.class);
        assertThat(transactions.unscoped(() -> {
                    partners.enter(
                            notices.partner(outsider.actor()).orElseThrow().id());
                    return jdbc.sql("select count(*) from messages.relayed")
                            .query(Integer.class)
                            .single();
                }))
                .isZero();
    }

    @Test
    void tellsOfTheKindsAndCommunesThatWereAgreedAlone() {
        Scope health = agreed(Set.of(Kind.HEALTH_RELAY));
        Scope danger = agreed(Set.of(Kind.DANGER));
        Scope elsewhere = agreed(Set.of(Kind.INFORMATION), "Muret");
        Scope both = agreed(Set.of(Kind.INFORMATION), "Muret", "Toulouse");
        relayCast.launched(coordinator);
        assertThat(received(health)).isEmpty();
        assertThat(received(danger)).isEmpty();
        assertThat(received(elsewhere)).isEmpty();
        assertThat(received(both)).extracting(one -> one.said().place()).containsExactly("Toulouse");
    }

    /** Whoever agreed on cuts or on advice about health is not told who should pay what: the landlord reads why. */
    @Test
    void tellsOfRentWhoeverAgreedOnThatAlone() {
        Scope cuts = agreed(Set.of(Kind.INFORMATION, Kind.HEALTH_RELAY, Kind.DANGER));
        Scope rent = agreed(Set.of(Kind.RENT));
        Scope elsewhere = agreed(Set.of(Kind.RENT), "Muret");
        Send send = sendsCast.ofRent(coordinator);
        assertThat(relaying.passedOver(coordinator, send.terms()))
                .extracting(PassedOver::why)
                .containsExactlyInAnyOrder(PassedOver.Why.RENT, PassedOver.Why.PLACE);
        assertThat(relaying.passedOver(
                        coordinator,
                        sendsCast.notice(coordinator, SendsCast.TOULOUSE).terms()))
                .extracting(PassedOver::why)
                .containsExactlyInAnyOrder(PassedOver.Why.KIND, PassedOver.Why.KIND);
        relayCast.agreedAndLaunched(coordinator, manager, send);
        assertThat(received(cuts)).isEmpty();
        assertThat(received(elsewhere)).isEmpty();
        assertThat(received(rent)).hasSize(1);
    }

    /** A danger to life is not one piece of information among others, nor is it what was agreed with who hears of cuts. */
    @Test
    void tellsOfADangerWhoeverAgreedOnDangersOrOnWhatTheAuthoritiesSay() {
        Scope cuts = agreed(Set.of(Kind.INFORMATION, Kind.HEALTH_RELAY));
        Scope danger = agreed(Set.of(Kind.DANGER));
        Send send = sendsCast.danger(coordinator);
        assertThat(relaying.passedOver(coordinator, send.terms()))
                .extracting(PassedOver::why)
                .containsExactly(PassedOver.Why.DANGER);
        relayCast.agreedAndLaunched(coordinator, manager, send);
        assertThat(received(cuts)).isEmpty();
        assertThat(received(danger)).hasSize(1);
        assertThat(Kind.of(Purpose.HEALTH_RELAY, true, false))
                .containsExactlyInAnyOrder(Kind.DANGER, Kind.HEALTH_RELAY);
    }

    /** Who is chosen by what they are is nothing that anybody else is told. */
    @Test
    void tellsNothingOfAChoiceOfPeople() {
        agreements.make(coordinator, partner, relayCast.terms(""));
        for (Criteria whom : List.of(ALONE, NOT_SPOKEN_WITH)) {
            Send send = sendsCast.notice(coordinator, whom);
            assertThat(relaying.ahead(coordinator, send.terms())).isEmpty();
            relayCast.launched(coordinator, send);
        }
        assertThat(received(insider)).isEmpty();
    }

    @Test
    void leavesOutWhoWasLeftOutAndSaysWho() {
        agreements.make(coordinator, partner, relayCast.terms("contact@secours.example.org"));
        Send send = sendsCast.notice(coordinator, SendsCast.TOULOUSE);
        relaying.leaveOut(manager, send, List.of(partner.id(), partner.id()));
        assertThat(relays.told(coordinator, send.id()))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.leftOut()).contains(manager.actor().name()));
        relayCast.launched(coordinator, send);
        assertThat(received(insider)).isEmpty();
        assertThat(one("select count(*) from messages.message where landlord_id = ? and relay is not null"))
                .isZero();
        assertThatThrownBy(() ->
                        relaying.leaveOut(manager, register.find(coordinator, send.publicId()), List.of(partner.id())))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("relay.launched-already");
        assertThatThrownBy(() -> relays.leaveOut(manager, send.id(), partner.id() + 1000, true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void tellsNobodyOnceAnAgreementHasEnded() {
        int id = agreements.make(coordinator, partner, relayCast.terms(""));
        Send send = sendsCast.notice(coordinator, SendsCast.TOULOUSE);
        assertThat(relaying.ahead(coordinator, send.terms())).hasSize(1);
        agreements.end(coordinator, id);
        relayCast.launched(coordinator, send);
        assertThat(received(insider)).isEmpty();
    }

    @Test
    void keepsTheFirstWhoSaysThatTheyHaveSeenIt() {
        agreements.make(coordinator, partner, relayCast.terms(""));
        Send send = relayCast.launched(coordinator);
        long id = notices.unseen(insider.actor()).getFirst();
        Scope colleague = working(partner);
        notices.see(insider.actor(), id);
        notices.see(colleague.actor(), id);
        assertThat(relays.told(coordinator, send.id())
                        .getFirst()
                        .told()
                        .orElseThrow()
                        .seen()
                        .map(Relay.Seen::by))
                .contains(insider.actor().name());
        assertThat(received(colleague).getFirst().seen().map(Relay.Seen::by))
                .contains(insider.actor().name());
        assertThat(one("select count(*) from shared.audit where landlord_id = ? and act = 'relay.seen'"))
                .isEqualTo(1);
    }

    /** Whoever opens the page sees first what somebody's life may hang on, however much came after it. */
    @Test
    void showsDangersThatStandBeforeWhatCameLater() {
        Scope told = agreed(Set.of(Kind.INFORMATION, Kind.DANGER));
        Send danger = relayCast.agreedAndLaunched(coordinator, manager, sendsCast.danger(coordinator));
        relayCast.launched(coordinator);
        List<Relayed> page = received(told);
        assertThat(page).extracting(Relayed::danger).containsExactly(true, false);
        Partner one = notices.partner(told.actor()).orElseThrow();
        assertThat(notices.page(one, page.getFirst().id(), 50)).containsExactly(page.getLast());
        sends.stop(coordinator, new Seen(danger.publicId(), danger.version()));
        sends.withdraw(coordinator, new Seen(danger.publicId(), danger.version() + 1));
        assertThat(received(told))
                .as("one that was taken back stands no more")
                .isSortedAccordingTo(Comparator.comparing(Relayed::at)
                        .thenComparing(Relayed::id)
                        .reversed());
    }

    @Test
    void tellsThemWhenItIsTakenBack() {
        agreements.make(coordinator, partner, relayCast.terms("contact@secours.example.org"));
        Send send = relayCast.launched(coordinator);
        sends.stop(coordinator, new Seen(send.publicId(), send.version()));
        assertThat(received(insider).getFirst().ended()).isEmpty();
        sends.withdraw(coordinator, new Seen(send.publicId(), send.version() + 1));
        assertThat(received(insider).getFirst().ended()).isPresent();
        assertThat(relays.told(coordinator, send.id()).getFirst().told().orElseThrow())
                .satisfies(told -> {
                    assertThat(told.ended()).isPresent();
                    // nothing had left: a second mail would be about nothing
                    assertThat(told.mails())
                            .containsExactly(new Relay.Mail(false, MessageState.WITHDRAWN, "send-withdrawn"));
                });
    }

    @Test
    void forgetsWhoSawItAndWhoAgreedAfterTwoYears() {
        int id = agreements.make(coordinator, partner, relayCast.terms(""));
        Send send = relayCast.launched(coordinator);
        notices.see(insider.actor(), notices.unseen(insider.actor()).getFirst());
        agreements.end(coordinator, id);
        LocalDate later = hour.now().toLocalDate().plusMonths(24);
        assertThat(forget(later.minusDays(2))).isZero();
        assertThat(seen(send)).isEqualTo(insider.actor().name());
        assertThat(forget(today.plusMonths(24).plusDays(1))).isEqualTo(2);
        assertThat(seen(send)).isEqualTo("—");
        assertThat(received(insider).getFirst().seen().orElseThrow().by()).isEqualTo("—");
        assertThat(received(insider).getFirst().said().words()).isNotEmpty();
        assertThat(agreements.find(coordinator, id).terms().said().with()).isEmpty();
        assertThat(forget(today.plusMonths(24).plusDays(1))).isZero();
    }

    private int forget(LocalDate day) {
        return transactions.write(coordinator, () -> forgetting.forget(coordinator, new Term(day, 24)));
    }

    private String seen(Send send) {
        return relays.told(coordinator, send.id())
                .getFirst()
                .told()
                .orElseThrow()
                .seen()
                .orElseThrow()
                .by();
    }
}
