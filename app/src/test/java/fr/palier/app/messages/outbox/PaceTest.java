package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many messages leave in a day and in an hour, and whose first. */
class PaceTest extends OutboxTestBed {
    @Test
    void staysBelowTheCapOfTheDay() {
        rows.all(scope, """
                insert into messages.cap (landlord_id, channel, version, per_day, actor, actor_name)
                values (?, 'sms', 1, 4, gen_random_uuid(), 'C. Roux')""");
        int send = texting();
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 4, "sms waiting", 5));
        now = NOW.plusDays(1);
        node().drain(scope, Channel.SMS);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 8, "sms waiting", 1));
    }

    @Test
    void smoothsASendOverTheHoursAndWithinEach() {
        int send = texting(new Rows.Kind(false, Optional.of(3)), Channel.SMS);
        drainTwiceAt(0);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 1, "sms waiting", 8));
        drainTwiceAt(4);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 1, "sms waiting", 8));
        for (int minutes = 5; minutes < 30; minutes += 5) {
            drainTwiceAt(minutes);
        }
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 3, "sms waiting", 6));
        drainTwiceAt(30);
        assertThat(rows.states(scope, send)).isEqualTo(Map.of("sms sent", 4, "sms waiting", 5));
    }

    private void drainTwiceAt(int minutes) {
        now = NOW.plusMinutes(minutes);
        node().drain(scope, Channel.SMS);
        node().drain(scope, Channel.SMS);
    }

    /** Whoever calls back is answered by the same people, whichever send it was. */
    @Test
    void keepsOnePaceForAllSendsOfALandlord() {
        int one = texting(new Rows.Kind(false, Optional.of(24)), Channel.SMS);
        int other = texting(new Rows.Kind(false, Optional.of(24)), Channel.SMS);
        node().drain(scope, Channel.SMS);
        assertThat(sent(one) + sent(other)).isEqualTo(2);
        now = NOW.plusMinutes(5);
        node().drain(scope, Channel.SMS);
        assertThat(sent(one) + sent(other)).isEqualTo(4);
    }

    /** One after the other, so that it can be said when each leaves; a coordinator lets the last go first. */
    @Test
    void takesSendsInTheirOrderAndAnUrgentOneFirst() {
        int one = texting(new Rows.Kind(false, Optional.of(24)), Channel.SMS);
        int other = texting(new Rows.Kind(false, Optional.of(24)), Channel.SMS);
        node().drain(scope, Channel.SMS);
        assertThat(sent(one)).isEqualTo(2);
        rows.all(scope, "update messages.send set goes_first = true where landlord_id = ? and id = " + other);
        now = NOW.plusMinutes(5);
        node().drain(scope, Channel.SMS);
        assertThat(sent(one)).isEqualTo(2);
        assertThat(sent(other)).isEqualTo(2);
    }

    private int sent(int send) {
        return rows.states(scope, send).getOrDefault("sms sent", 0);
    }
}
