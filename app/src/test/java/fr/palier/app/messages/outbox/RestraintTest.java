package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.engine.outreach.SendingHours;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who is left in peace: for what they asked, for what they have had, and unless their life is in danger. */
class RestraintTest extends OutboxTestBed {
    /** Somebody spoke with the first, the second does not wish to hear of it, the third has a number that is given up. */
    private void disturbed() {
        now = room.today().atTime(10, 30);
        while (now.getDayOfWeek().getValue() > 5 || !SendingHours.areOpen(now)) {
            now = now.minusDays(1);
        }
        timeline.contact(
                scope, 1, Contact.of(fr.palier.app.timeline.Channel.PHONE, ContactOutcome.WELL, now.toLocalDate()));
        rows.all(scope, """
                insert into timeline.opposition (landlord_id, tenancy_id, recorded, purpose, day, actor, actor_name)
                values (?, 2, 900, 'information', '2020-04-01', gen_random_uuid(), 'C. Roux')""");
        rows.all(scope, """
                insert into messages.dropped_address (landlord_id, tenancy_id, channel, address, reason, message)
                select landlord_id, 3, 'sms', '0600000003', 'unreachable', min(id) from messages.message
                where landlord_id = ? group by 1""");
    }

    @Test
    void leavesInPeaceWhoIsToBeLeftInPeace() {
        int send = texting();
        disturbed();
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 1)).containsExactly("sms held contact");
        assertThat(rows.of(scope, 2)).containsExactly("sms withdrawn opposed");
        assertThat(rows.of(scope, 3)).containsExactly("sms withdrawn address-dropped");
        assertThat(rows.states(scope, send)).containsEntry("sms sent", 6);
        now = SendingHours.opening(now.plusDays(20));
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 1)).containsExactly("sms sent");
        assertThat(rows.of(scope, 2)).containsExactly("sms withdrawn opposed");
    }

    @Test
    void goesPastWhatPeopleAskedForWhereTheirLifeIsInDanger() {
        texting();
        disturbed();
        rows.all(scope, "update messages.send set state = 'stopped' where landlord_id = ?");
        int danger = texting(Rows.Kind.DANGER, Channel.SMS);
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, danger)).isEqualTo(Map.of("sms sent", 8));
    }

    /** The cut is over at half past eleven: whoever has no word of it by then gets none, by no way. */
    @Test
    void sendsNothingOnceItIsOfNoUse() {
        email(1);
        int send = rows.send(scope, Rows.Kind.USUAL, Optional.of(NOW.plusHours(1)), Channel.SMS, Channel.EMAIL);
        rows.enqueue(scope, send, Channel.SMS, NOW);
        texts.answers(parcel -> {
            now = NOW.plusHours(1);
            return new Handed.Refused("address-refused", true);
        });
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 1)).containsExactly("sms failed address-refused");
        rows.enqueue(scope, send, Channel.EMAIL, NOW);
        node().drain(scope, Channel.EMAIL);
        assertThat(rows.of(scope, 1)).containsExactly("sms failed address-refused", "email waiting");
        assertThat(mail.got()).isEmpty();
    }

    private static final String SENT = "select count(*) from messages.message where state = 'sent' and landlord_id = ?";

    /** Four sends were prepared when nobody had been written to: the fourth message waits until the first leaves the window. */
    @Test
    void holdsBackWhatWouldBeOneTooMany() {
        for (int n = 0; n < 4; n++) {
            texting();
        }
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 1)).containsExactlyInAnyOrder("sms sent", "sms sent", "sms sent", "sms held capped");
        assertThat(rows.one(scope, SENT)).isEqualTo(27);
        assertThat(
                        rows.text(
                                scope,
                                "select distinct cast(due_at as text) from messages.message where state = 'held' and landlord_id = ?"))
                .isEqualTo("2020-04-22 08:00:00");
        now = NOW.plusDays(6);
        node().drain(scope, Channel.SMS);
        assertThat(rows.one(scope, SENT)).isEqualTo(27);
        now = LocalDateTime.of(2020, 4, 22, 8, 0);
        node().drain(scope, Channel.SMS);
        assertThat(rows.one(scope, SENT)).isEqualTo(36);
    }

    @Test
    void countsEveryChannelAndTheLandlordsOwnNumber() {
        rows.all(scope, """
                insert into messages.setting (landlord_id, version, cap_messages, cap_days, quiet_days, large, sms_mills,
                    letter_mills, call_backs, calls_an_hour, actor, actor_name)
                values (?, 1, 1, 2, 7, 500, 50, 1200, 10, 6, gen_random_uuid(), 'C. Roux')""");
        email(8);
        email(2);
        texting(Rows.Kind.USUAL, Channel.EMAIL);
        texting();
        node().drain(scope, Channel.EMAIL);
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 2)).containsExactly("email sent", "sms held capped");
        assertThat(rows.of(scope, 1)).containsExactly("sms sent");
        now = NOW.plusDays(2);
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 2)).containsExactly("email sent", "sms sent");
    }

    @Test
    void goesPastWhatPeopleHaveHadWhereTheirLifeIsInDanger() {
        for (int n = 0; n < 3; n++) {
            texting();
        }
        node().drain(scope, Channel.SMS);
        int danger = texting(Rows.Kind.DANGER, Channel.SMS);
        int usual = texting();
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, danger)).isEqualTo(Map.of("sms sent", 9));
        assertThat(rows.states(scope, usual)).isEqualTo(Map.of("sms held", 9));
    }

    /** Two nodes, each with its channel, claim at the same moment. */
    @Test
    void countsWhatAnotherNodeClaimsMeanwhile() {
        for (int tenancy = 1; tenancy <= 10; tenancy++) {
            email(tenancy);
        }
        for (int n = 0; n < 3; n++) {
            texting();
            texting(Rows.Kind.USUAL, Channel.EMAIL);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Node node : List.of(node(), node())) {
                threads.submit(() -> node.drain(scope, Channel.SMS));
                threads.submit(() -> node.drain(scope, Channel.EMAIL));
            }
        }
        assertThat(rows.one(scope, """
                        select max(n) from (select count(*) as n from messages.message
                            where landlord_id = ? and state = 'sent' group by tenancy_id) a""")).isEqualTo(3);
        assertThat(rows.one(scope, SENT)).isEqualTo(30);
    }
}
