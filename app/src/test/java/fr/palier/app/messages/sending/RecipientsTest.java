package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.SendsTestBed;
import fr.palier.app.messages.sending.Reach.Fate;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Oppositions;
import fr.palier.engine.ledger.Fact.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a send reaches, and each reason for which it does not. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class RecipientsTest extends SendsTestBed {
    @Autowired
    private Holds holds;

    private static final Criteria OLD = CallRoom.from(1);

    @Autowired
    private Outlooks outlooks;

    @Autowired
    private Sends sends;

    @Autowired
    private SendRegister register;

    @Autowired
    private Oppositions oppositions;

    private LocalDate today;

    @BeforeEach
    void day() {
        today = hour.now().toLocalDate();
    }

    private Send.Terms terms(Purpose purpose, boolean danger, Channel... channels) {
        return SendsCast.terms(hour.now(), purpose, purpose.bases().getLast(), danger, OLD, List.of(channels));
    }

    private Reach reach(boolean danger) {
        return outlooks.reach(coordinator, terms(Purpose.INFORMATION, danger, Channel.SMS));
    }

    /** Whom it leaves out besides 8, who has no number, and 10, who has that of 9. */
    private void assertLeavesOut(Fate fate, int people) {
        Reach reach = reach(false);
        assertThat(reach.leftOut().getOrDefault(fate, 0))
                .as("%s in %s", fate, reach.leftOut())
                .isEqualTo(people);
        assertThat(reach.people()).isEqualTo(8 - people);
        assertThat(reach(true).people()).as("danger").isEqualTo(8);
    }

    private Contact contact(ContactOutcome outcome, LocalDate day, Optional<LocalDate> back) {
        return new Contact(fr.palier.app.timeline.Channel.PHONE, outcome, day, FreeText.NONE, back);
    }

    @Test
    void writesToOneOfThoseWhoShareANumber() {
        Reach reach = reach(false);
        assertThat(reach.people()).isEqualTo(8);
        assertThat(reach.leftOut()).isEqualTo(Map.of(Fate.NO_ADDRESS, 1, Fate.SAME_ADDRESS, 1));
        assertThat(reach.concerned()).isEqualTo(10);
        assertThat(reach.known()).isEqualTo(Map.of(Channel.SMS, 9, Channel.LETTER, 10));
    }

    @Test
    void takesTheFirstChannelThatReachesSomebody() {
        all("insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)"
                + " select landlord_id, id, 'email', 'file', id || '@example.org', 1, '00000000-0000-4000-8000-000000000000'"
                + " from portfolio.tenancy where landlord_id = ? and id in (7, 8)");
        Reach byMail = outlooks.reach(
                coordinator, terms(Purpose.INFORMATION, false, Channel.EMAIL, Channel.SMS, Channel.LETTER));
        assertThat(byMail.byChannel()).isEqualTo(Map.of(Channel.EMAIL, 2, Channel.SMS, 7));
        Reach bySms = outlooks.reach(coordinator, terms(Purpose.INFORMATION, false, Channel.SMS, Channel.EMAIL));
        assertThat(bySms.byChannel()).isEqualTo(Map.of(Channel.SMS, 8, Channel.EMAIL, 1));
    }

    @Test
    void writesToTheNumberThatStaffWroteBeforeThatOfAFile() {
        all("insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)"
                + " select landlord_id, id, 'phone', 'staff', '07 11 22 33 44', 1, '00000000-0000-4000-8000-000000000000'"
                + " from portfolio.tenancy where landlord_id = ? and id = 2");
        Send made = sends.create(coordinator, terms(Purpose.INFORMATION, false, Channel.SMS));
        sends.rehearse(coordinator, new Sends.Seen(made.publicId(), 1));
        sends.launch(coordinator, new Sends.Seen(made.publicId(), 2));
        assertThat(one("select count(*) from messages.message where landlord_id = ? and address = '0711223344'"))
                .isEqualTo(1);
        assertThat(one("select count(*) from messages.message where landlord_id = ? and tenancy_id = 2"))
                .isEqualTo(1);
    }

    @Test
    void usesNoAddressThatWasDropped() {
        Send made = sends.create(coordinator, terms(Purpose.INFORMATION, false, Channel.SMS));
        sends.rehearse(coordinator, new Sends.Seen(made.publicId(), 1));
        sends.launch(coordinator, new Sends.Seen(made.publicId(), 2));
        all("insert into messages.dropped_address (landlord_id, tenancy_id, channel, address, reason, message)"
                + " select landlord_id, tenancy_id, channel, address, 'failed', id from messages.message"
                + " where landlord_id = ? and tenancy_id = 2");
        Reach reach = reach(false);
        assertThat(reach.known().get(Channel.SMS)).isEqualTo(8);
        assertThat(reach.leftOut().get(Fate.NO_ADDRESS)).isEqualTo(2);
    }

    @Test
    void respectsOppositions() {
        oppositions.add(coordinator, 2, Purpose.INFORMATION.code());
        oppositions.add(coordinator, 4, Purpose.WELFARE.code());
        assertLeavesOut(Fate.OPPOSED, 1);
    }

    @Test
    void keepsQuietAfterSomebodySpokeWithThem() {
        timeline.contact(coordinator, 2, contact(ContactOutcome.WELL, today.minusDays(7), Optional.empty()));
        timeline.contact(coordinator, 4, contact(ContactOutcome.WELL, today.minusDays(8), Optional.empty()));
        timeline.contact(coordinator, 6, contact(ContactOutcome.NO_ANSWER, today, Optional.empty()));
        assertLeavesOut(Fate.CONTACT, 1);
    }

    @Test
    void waitsForAPromisedCall() {
        LocalDate then = today.plusDays(20);
        timeline.contact(coordinator, 2, contact(ContactOutcome.CALL_BACK, today.minusDays(10), Optional.of(then)));
        timeline.contact(coordinator, 4, contact(ContactOutcome.CALL_BACK, today.minusDays(12), Optional.of(then)));
        timeline.contact(coordinator, 4, contact(ContactOutcome.WELL, today.minusDays(9), Optional.empty()));
        assertLeavesOut(Fate.PROMISE, 1);
    }

    @Test
    void leavesAPlanToPeopleUntilItIsBroken() {
        timeline.planState(coordinator, 2, Plan.LIVE, today.minusDays(60));
        timeline.planState(coordinator, 4, Plan.LIVE, today.minusDays(60));
        assertLeavesOut(Fate.PLAN, 2);
        timeline.planState(coordinator, 4, Plan.BROKEN, today);
        assertLeavesOut(Fate.PLAN, 1);
    }

    @Test
    void respectsHoldsAndPeace() {
        holds.add(coordinator, 2, new HoldTerms(HoldReason.OTHER, today, today.plusDays(3), FreeText.plain("Calme")));
        assertLeavesOut(Fate.HOLD, 1);
        holds.add(coordinator, 4, new HoldTerms(HoldReason.DECEASED, today, today.plusDays(3), FreeText.NONE));
        assertThat(reach(false).leftOut().get(Fate.IN_PEACE)).isEqualTo(1);
    }

    @Test
    void capsMessagesAcrossChannelsAndSends() {
        for (int i = 0; i < 3; i++) {
            assertThat(reach(false).people()).isEqualTo(8);
            Channel channel = i == 1 ? Channel.LETTER : Channel.SMS;
            Send made = sends.create(
                    coordinator,
                    SendsCast.terms(
                            hour.now(),
                            Purpose.INFORMATION,
                            Basis.CONTRACT,
                            false,
                            SendsCast.TOULOUSE,
                            List.of(channel)));
            sends.rehearse(coordinator, new Sends.Seen(made.publicId(), 1));
            sends.launch(coordinator, new Sends.Seen(made.publicId(), 2));
        }
        assertThat(reach(false).leftOut()).containsEntry(Fate.CAPPED, 4);
        assertThat(reach(true).people()).isEqualTo(8);
        all(
                "update messages.message set handed_at = due_at - interval '7 days', state = 'delivered' where landlord_id = ?"
                        + " and send = 1");
        assertThat(reach(false).leftOut()).doesNotContainKey(Fate.CAPPED);
        all("update messages.message set state = 'failed' where landlord_id = ?");
        assertThat(reach(false).people()).isEqualTo(8);
    }

    @Test
    void tellsWhoWasLeftOut() {
        oppositions.add(coordinator, 2, Purpose.INFORMATION.code());
        Send made = sends.create(coordinator, terms(Purpose.INFORMATION, false, Channel.SMS));
        sends.rehearse(coordinator, new Sends.Seen(made.publicId(), 1));
        assertThat(sends.launch(coordinator, new Sends.Seen(made.publicId(), 2)))
                .isEqualTo(7);
        assertThat(register.course(coordinator, made).leftOut())
                .isEqualTo(Map.of(Fate.NO_ADDRESS, 1, Fate.SAME_ADDRESS, 1, Fate.OPPOSED, 1));
        assertThat(one("select count(distinct address) from messages.message where landlord_id = ?"))
                .isEqualTo(7);
    }
}
