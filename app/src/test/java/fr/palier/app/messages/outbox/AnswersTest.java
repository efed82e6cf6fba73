package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.messages.carrier.Handed.Lost;
import fr.palier.app.messages.carrier.Handed.PutOff;
import fr.palier.app.messages.carrier.Handed.Reach;
import fr.palier.app.messages.carrier.Handed.Refused;
import fr.palier.app.messages.carrier.Parcel;
import fr.palier.app.shared.BusinessClock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of messages by what their carriers answer. */
class AnswersTest extends OutboxTestBed {
    @Test
    void neverSendsAgainWhatMayHaveArrived() {
        int send = texting();
        texts.answers(_ -> new Lost("no-answer"));
        node().drain(scope, Channel.SMS);
        texts.answers(parcel -> new Handed.Taken(parcel.reference()));
        for (int days = 0; days < 3; days++) {
            now = NOW.plusDays(days);
            node().drain(scope, Channel.SMS);
        }
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms unknown", 9));
        assertThat(texts.got()).hasSize(9);
    }

    @Test
    void doesNotKnowWhatADeadNodeHandedOver() {
        int send = texting();
        texts.answers(_ -> {
            throw new Error("the node dies");
        });
        try {
            node().drain(scope, Channel.SMS);
        } catch (Error dead) {
            assertThat(dead).hasMessage("the node dies");
        }
        texts.answers(parcel -> new Handed.Taken(parcel.reference()));
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms handing", 9));
        rows.all(scope, "update messages.message set lease_until = now() - interval '1 second' where landlord_id = ?");
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms unknown", 9));
        assertThat(rows.of(scope, 1)).containsExactly("sms unknown node-died");
        assertThat(texts.got()).hasSize(9);
    }

    /** The node was slow, not dead: another one gave up on it, and then it answers. */
    @Test
    void letsASlowNodeSayWhatItKnows() {
        int send = texting();
        Node slow = node();
        Node other = node();
        texts.answers(parcel -> {
            rows.all(
                    scope,
                    "update messages.message set lease_until = now() - interval '1 second' where landlord_id = ? and state = 'handing'");
            other.bean(Settling.class).recover(scope);
            return parcel.to().endsWith("1")
                    ? new PutOff("put-off", Reach.MESSAGE)
                    : new Handed.Taken(parcel.reference());
        });
        slow.drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 8, "sms unknown", 1));
    }

    @Test
    void triesAgainLaterWhatWasPutOffAndGivesUpAfterEightTimes() {
        int send = texting();
        texts.answers(_ -> new PutOff("put-off", Reach.MESSAGE));
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 1)).containsExactly("sms waiting put-off");
        now = NOW.plusMinutes(4);
        node().drain(scope, Channel.SMS);
        assertThat(texts.got()).hasSize(9);
        now = NOW.plusMinutes(5);
        node().drain(scope, Channel.SMS);
        assertThat(texts.got()).hasSize(18);
        for (int n = 0; n < 12; n++) {
            now = now.plusDays(n % 6 == 3 ? 3 : 1);
            node().drain(scope, Channel.SMS);
        }
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms failed", 9));
        assertThat(rows.of(scope, 1)).containsExactly("sms failed put-off-too-often");
        assertThat(texts.got()).hasSize(72);
        assertThat(rows.one(scope, "select count(*) from messages.dropped_address where landlord_id = ?"))
                .isZero();
    }

    @Test
    void blamesNoMessageForAProviderThatIsAway() {
        texting();
        texts.answers(_ -> new PutOff("provider-absent", Reach.PROVIDER));
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 1)).containsExactly("sms waiting provider-absent");
        assertThat(rows.one(scope, "select max(attempts) from messages.message where landlord_id = ?"))
                .isZero();
    }

    @Test
    void givesUpABadAddressAndGoesOnByTheNextWay() {
        email(1);
        int send = texting(Rows.Kind.USUAL, Channel.SMS, Channel.EMAIL, Channel.LETTER);
        texts.answers(parcel -> switch (parcel.to()) {
            case "0600000001", "0600000002" -> new Refused("address-refused", true);
            case "0600000003" -> new Refused("content-refused", false);
            default -> new Handed.Taken(parcel.reference());
        });
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 1)).containsExactly("sms failed address-refused", "email waiting");
        assertThat(rows.of(scope, 2)).containsExactly("sms failed address-refused", "letter waiting");
        assertThat(rows.of(scope, 3)).containsExactly("sms failed content-refused", "letter waiting");
        assertThat(rows.states(scope, send)).containsEntry("sms sent", 6);
        mail.answers(_ -> new Refused("address-refused", true));
        node().drain(scope, Channel.EMAIL);
        assertThat(rows.of(scope, 1))
                .containsExactly("sms failed address-refused", "email failed address-refused", "letter waiting");
        assertThat(rows.one(scope, "select count(*) from messages.dropped_address where landlord_id = ?"))
                .isEqualTo(3);
        assertThat(rows.one(scope, "select count(*) from messages.address where landlord_id = ? and channel = 'sms'"))
                .isEqualTo(7);
    }

    /** What staff wrote is no good; what the file says may be. */
    @Test
    void triesTheOtherAddressOfAChannelBeforeTheNext() {
        rows.all(scope, """
                insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                values (?, 1, 'phone', 'staff', '06 11 11 11 11', 1, gen_random_uuid())""");
        texting(Rows.Kind.USUAL, Channel.SMS, Channel.LETTER);
        texts.answers(parcel -> parcel.to().matches("0611111111|0600000001")
                ? new Refused("content-refused", false)
                : new Handed.Taken(parcel.reference()));
        node().drain(scope, Channel.SMS);
        assertThat(rows.of(scope, 1))
                .containsExactly("sms failed content-refused", "sms failed content-refused", "letter waiting");
        assertThat(texts.got())
                .filteredOn(parcel -> parcel.to().matches("0611111111|0600000001"))
                .hasSize(2);
    }

    @Test
    void writesNoNewRowWhereNoOtherWayIsKnown() {
        int send = texting();
        texts.answers(_ -> new Refused("address-refused", true));
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms failed", 9));
    }

    @Test
    void takesAnErrorOfACarrierForSilence() {
        int send = texting();
        texts.answers(_ -> {
            throw new IllegalStateException("a fault of ours");
        });
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms unknown", 9));
    }

    /** The first fails: it is used less and left alone for a moment, the second takes over; what is unknown stays with nobody. */
    @Test
    void goesOnWithTheSecondProvider() {
        int send = texting();
        Script second = new Script("second" + suffix, Channel.SMS);
        AtomicInteger tries = new AtomicInteger();
        texts.answers(_ ->
                tries.incrementAndGet() == 1 ? new Lost("no-answer") : new PutOff("provider-absent", Reach.PROVIDER));
        Node node = node(_ -> List.of(texts, second));
        node.drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms unknown", 1, "sms waiting", 8));
        now = NOW.plusMinutes(1);
        node.drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms unknown", 1, "sms sent", 8));
        String unknown = texts.got().getFirst().reference();
        assertThat(second.got()).hasSize(8).extracting(Parcel::reference).doesNotContain(unknown);
        assertThat(node.bean(ProviderStore.class).all().values())
                .filteredOn(one -> one.name().equals(texts.name()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.derating().load()).isEqualTo(50);
                    assertThat(one.lastError()).contains("no-answer");
                    assertThat(one.lastErrorAt())
                            .contains(NOW.atZone(BusinessClock.ZONE).toInstant());
                });
    }

    /** Once its pause is over, it is tried again, and used more with each batch that goes well. */
    @Test
    void comesBackToTheFirstProvider() {
        Script second = new Script("second" + suffix, Channel.SMS);
        Node node = node(_ -> List.of(texts, second));
        Roster roster = node.bean(Roster.class);
        roster.tell(texts, List.of(new PutOff("provider-slower", Reach.PACE)));
        assertThat(roster.next(Channel.SMS).orElseThrow().carrier()).isSameAs(second);
        for (int i = 0; i < 10; i++) {
            roster.tell(texts, List.of(new Handed.Taken("r")));
        }
        assertThat(roster.next(Channel.SMS).orElseThrow()).isEqualTo(new Roster.Turn(texts, 50));
        roster.tell(texts, List.of(new Lost("no-answer")));
        roster.tell(second, List.of(new Lost("no-answer")));
        assertThat(roster.next(Channel.SMS)).isEmpty();
    }
}
