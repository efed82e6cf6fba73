package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Handed;
import fr.palier.app.messages.carrier.Parcel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is claimed, and when. */
class ClaimsTest extends OutboxTestBed {
    @Test
    void handsOverWhatIsDueAndWritesDownWhatWasSaid() {
        int send = texting();
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 9));
        assertThat(texts.got()).hasSize(9).extracting(Parcel::to).contains("0600000001", "0600000009");
        assertThat(rows.text(scope, "select distinct body from messages.message where landlord_id = ?"))
                .isEqualTo("Eau coupée à 8 h : réserve à prévoir.");
        assertThat(rows.one(scope, "select count(distinct provider_ref) from messages.message where landlord_id = ?"))
                .isEqualTo(9);
        assertThat(rows.one(scope, """
                        select count(*) from timeline.entry where landlord_id = ? and kind = 'message'
                            and detail ->> 'channel' = 'sms' and detail ->> 'send' is not null""")).isEqualTo(9);
    }

    @Test
    void waitsForTheHourThatWasChosen() {
        int send = rows.send(scope, Rows.Kind.USUAL, Channel.SMS);
        rows.enqueue(scope, send, Channel.SMS, NOW.plusHours(1));
        node().drain(scope, Channel.SMS);
        assertThat(texts.got()).isEmpty();
        now = NOW.plusHours(1);
        node().drain(scope, Channel.SMS);
        assertThat(texts.got()).hasSize(9);
    }

    @Test
    void sendsNothingByNightOnSundaysAndHolidaysButDangerToLife() {
        int usual = texting();
        List<LocalDateTime> shut = List.of(
                LocalDateTime.of(2020, 4, 15, 20, 0),
                LocalDateTime.of(2020, 4, 16, 7, 59),
                LocalDateTime.of(2020, 4, 19, 11, 0),
                LocalDateTime.of(2020, 5, 1, 11, 0));
        for (LocalDateTime hour : shut) {
            now = hour;
            node().drain(scope, Channel.SMS);
        }
        assertThat(rows.states(scope, usual)).isEqualTo(Map.of("sms waiting", 9));
        int danger = texting(Rows.Kind.DANGER, Channel.SMS);
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, danger)).isEqualTo(Map.of("sms sent", 9));
        assertThat(rows.states(scope, usual)).isEqualTo(Map.of("sms waiting", 9));
    }

    @Test
    void stopsWhereTheSendIsStoppedOrTheSwitchIsOff() {
        int send = texting();
        rows.all(scope, "update messages.send set state = 'stopped' where landlord_id = ?");
        node().drain(scope, Channel.SMS);
        rows.all(scope, "update messages.send set state = 'running' where landlord_id = ?");
        turn(1, true);
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms waiting", 9));
        turn(2, false);
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 9));
    }

    private void turn(int id, boolean closed) {
        rows.all(
                scope,
                "insert into messages.switch (landlord_id, id, closed, reason, actor, actor_name) values (?, " + id
                        + ", " + closed + ", 'essai', gen_random_uuid(), 'C. Roux')");
    }

    @Test
    void claimsNothingTwiceHoweverManyNodes() {
        int send = texting();
        List<Node> nodes = Stream.generate(this::node).limit(4).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.forEach(node -> threads.submit(() -> node.drain(scope, Channel.SMS)));
        }
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 9));
        assertThat(texts.got())
                .extracting(Parcel::reference)
                .doesNotHaveDuplicates()
                .hasSize(9);
    }

    @Test
    void writesDownThatItHandsOverBeforeItDoes() {
        texting();
        StringBuilder seen = new StringBuilder();
        texts.answers(parcel -> {
            seen.append(rows.text(scope, "select distinct state from messages.message where landlord_id = ?"));
            return new Handed.Taken(parcel.reference());
        });
        node().drain(scope, Channel.SMS);
        assertThat(seen).startsWith("handinghanding");
    }
}
